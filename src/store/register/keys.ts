import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { HashAlgorithm } from './hashing.ts'

/** Ed25519 beside SHA-256, SM2 (GB/T 32918, with SM3) beside SM3. */
export type SignatureKind = 'ed25519' | 'sm2'

export interface SigningKey {
  readonly kind: SignatureKind
  readonly private: KeyObject
  readonly public: KeyObject
}

export function signatureFor(algorithm: HashAlgorithm): SignatureKind {
  return algorithm === 'sm3' ? 'sm2' : 'ed25519'
}

/**
 * The office's key for signing checkpoints, made on first use. It lies in the data folder and never in the database:
 * who can rewrite the one should not be able to sign with the other.
 */
export async function signingKey(data: string, kind: SignatureKind): Promise<SigningKey> {
  const folder = join(data, 'keys')
  const file = join(folder, `register-${kind}.pem`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const known = await readFile(file, 'utf8').catch(() => undefined)
  if (known === undefined) {
    // Another process may be making it too: whoever writes first is read by both.
    await writeFile(file, newKey(kind), { flag: 'wx', mode: 0o600 }).catch(() => {})
  }
  const secret = createPrivateKey(known ?? (await readFile(file, 'utf8')))
  return { kind, private: secret, public: createPublicKey(secret) }
}

function newKey(kind: SignatureKind): string {
  const pair =
    kind === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'SM2' })
  return pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

export function signBytes(key: SigningKey, bytes: Uint8Array): Buffer {
  return sign(key.kind === 'sm2' ? 'sm3' : null, bytes, key.private)
}

/** Works out from the key which of the two signatures it is. */
export function isSignedBy(key: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean {
  return verify(kindOf(key) === 'sm2' ? 'sm3' : null, bytes, key, signature)
}

export function kindOf(key: KeyObject): SignatureKind {
  return key.asymmetricKeyType === 'ed25519' ? 'ed25519' : 'sm2'
}

/** The public keys of an office's signing keys, of those that were made. */
export async function publicKeys(data: string): Promise<readonly KeyObject[]> {
  const keys: KeyObject[] = []
  for (const kind of ['ed25519', 'sm2'] as const) {
    const pem = await readFile(join(data, 'keys', `register-${kind}.pem`), 'utf8').catch(() => undefined)
    if (pem !== undefined) keys.push(createPublicKey(pem))
  }
  return keys
}
