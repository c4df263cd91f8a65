import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { readSecretCode, secretCode, secretCodeBytes } from '#office/sign-in/secret-code.ts'
import type { SetupCode } from '../../desk/first-run/source.ts'

/**
 * Proves that whoever sits at the browser also sees the terminal. A code of 80 bits opens the wizard for one browser; the
 * next code, drawn at once and told to the terminal, moves it to another. All of it ends with the process.
 */
export function setupCode(tellNext: (code: string) => void): SetupCode & { readonly first: string } {
  const first = draw()
  let wanted = digestOfCode(first)
  let session: Buffer | undefined
  return {
    first,
    redeem: (typed) => {
      const code = readSecretCode(typed)
      if (code === null || !timingSafeEqual(digest(code), wanted)) return undefined
      const token = randomBytes(32).toString('base64url')
      session = digest(token)
      const next = draw()
      wanted = digestOfCode(next)
      tellNext(next)
      return token
    },
    holds: (token) => session !== undefined && timingSafeEqual(digest(token), session),
  }
}

function draw(): string {
  return secretCode(randomBytes(secretCodeBytes))
}

function digestOfCode(code: string): Buffer {
  return digest(readSecretCode(code) ?? '')
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
