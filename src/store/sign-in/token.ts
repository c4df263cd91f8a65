import { hash, randomBytes } from 'node:crypto'

/** What a browser keeps of a session: 256 random bits. The store keeps only a hash of them. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url')
}

export function sessionId(token: string): string {
  return hash('sha256', token)
}

/** Of a code as `readSecretCode` gives it. 80 random bits need no slow hash. */
export function codeHash(code: string): string {
  return hash('sha256', `enrolment\n${code}`)
}
