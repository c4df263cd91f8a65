import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { rc4 } from './rc4.ts'

/** What a pdf writes of its standard lock (ISO 32000-2, 7.6.4). */
export interface StandardLock {
  readonly revision: number
  /** Bytes of the key. */
  readonly length: number
  readonly owner: Buffer
  readonly user: Buffer
  readonly userKey: Buffer
  readonly permissions: number
  readonly locksMetadata: boolean
  /** The first half of the file's own name. */
  readonly id: Buffer
}

const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')

/** The key of a pdf that opens without a password; undefined where it asks for one. */
export function keyWithoutPassword(lock: StandardLock): Buffer | undefined {
  return lock.revision >= 5 ? newerKey(lock) : olderKey(lock)
}

/** Algorithms 2 and 4 to 6: the words nobody typed are padding. */
function olderKey(lock: StandardLock): Buffer | undefined {
  const { revision, length, owner, user, permissions, locksMetadata, id } = lock
  const rights = Buffer.alloc(4)
  rights.writeInt32LE(permissions | 0)
  const tail = revision >= 4 && !locksMetadata ? Buffer.alloc(4, 0xff) : Buffer.alloc(0)
  let key = md5(padding, owner.subarray(0, 32), rights, id, tail).subarray(0, length)
  if (revision === 2) return rc4(key, padding).equals(user.subarray(0, 32)) ? key : undefined
  for (let round = 0; round < 50; round++) key = md5(key).subarray(0, length)
  let proof: Buffer = rc4(key, md5(padding, id))
  for (let round = 1; round < 20; round++) {
    const turned = key.map((byte) => byte ^ round)
    proof = rc4(turned, proof)
  }
  return proof.equals(user.subarray(0, 16)) ? key : undefined
}

/** Algorithm 2.A, for the user's password that is none. */
function newerKey({ revision, user, userKey }: StandardLock): Buffer | undefined {
  if (user.length < 48 || userKey.length < 32) return undefined
  const hashed = (salt: Buffer) => (revision === 5 ? sha('sha256', salt) : hardened(salt))
  if (!hashed(user.subarray(32, 40)).equals(user.subarray(0, 32))) return undefined
  const opener = createDecipheriv('aes-256-cbc', hashed(user.subarray(40, 48)), Buffer.alloc(16))
  opener.setAutoPadding(false)
  return Buffer.concat([opener.update(userKey.subarray(0, 32)), opener.final()])
}

const sizes = ['sha256', 'sha384', 'sha512'] as const

/** Algorithm 2.B, without a password and an owner's part. */
export function hardened(salt: Buffer): Buffer {
  let key = sha('sha256', salt)
  for (let round = 0; ; round++) {
    const many = Buffer.concat(Array.from({ length: 64 }, () => key))
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32))
    cipher.setAutoPadding(false)
    const mixed = cipher.update(many)
    // The first sixteen bytes as one number, by three: 256 leaves one over, so their sum does as well.
    const sum = mixed.subarray(0, 16).reduce((total, byte) => total + byte, 0)
    key = sha(sizes[sum % 3] ?? 'sha256', mixed)
    if (round >= 63 && (mixed.at(-1) ?? 0) <= round - 31) return key.subarray(0, 32)
  }
}

function md5(...parts: readonly Uint8Array[]): Buffer {
  return hash('md5', parts)
}

function sha(size: (typeof sizes)[number], data: Uint8Array): Buffer {
  return hash(size, [data])
}

function hash(name: string, parts: readonly Uint8Array[]): Buffer {
  const sum = createHash(name)
  for (const part of parts) sum.update(part)
  return sum.digest()
}
