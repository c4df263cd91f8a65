import { hash, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** SHA-256 by default; SM3 (GB/T 32905) for offices under GB/T 39786. Both give 32 bytes. */
export const algorithmSchema = z.enum(['sha256', 'sm3'])
export type HashAlgorithm = z.infer<typeof algorithmSchema>

export function digest(algorithm: HashAlgorithm, data: string | Uint8Array): Buffer {
  return hash(algorithm, data, 'buffer')
}

export const saltBytes = 16

export function newSalt(): Buffer {
  return randomBytes(saltBytes)
}

/**
 * The hash a payload leaves in the chain. The salt is as secret as the payload and is erased with it: without it nobody
 * can find a name again by trying names.
 */
export function leafOf(algorithm: HashAlgorithm, salt: Uint8Array, canonical: string): Buffer {
  return digest(algorithm, Buffer.concat([salt, Buffer.from(canonical, 'utf8')]))
}
