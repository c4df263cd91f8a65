import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { hardened } from '#documents/inspect/pdf/lock-key.ts'
import { rc4 } from '#documents/inspect/pdf/rc4.ts'
import { type CraftedPdf, craftPdf, plainStream } from './pdf-files.ts'

/** How a pdf is locked; without a user's password each can be opened and read. */
export type LockName = 'RC4 40' | 'RC4 128' | 'AES 128' | 'AES 256' | 'AES 256 of PDF 2.0'

const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const md5 = (...parts: readonly Uint8Array[]) => createHash('md5').update(Buffer.concat(parts)).digest()
const sha256 = (...parts: readonly Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
const hex = (bytes: Uint8Array) => `<${Buffer.from(bytes).toString('hex')}>`

const id = Buffer.from('0123456789abcdef0123456789abcdef', 'hex')
const owner = Buffer.alloc(32, 7)
const rights = Buffer.from([0xc0, 0xf0, 0xff, 0xff])
const p = rights.readInt32LE()

/** A key, and the dictionary that describes the lock: written from the standard, not with the code under test. */
function lock(name: LockName): { readonly key: Buffer; readonly dictionary: string } {
  if (name === 'AES 256') return lockOf256(5, (salt) => sha256(salt))
  // Readers of others tell in the test whether this hash is the standard's.
  if (name === 'AES 256 of PDF 2.0') return lockOf256(6, hardened)
  const [version, revision, length] = { 'RC4 40': [1, 2, 5], 'RC4 128': [2, 3, 16], 'AES 128': [4, 4, 16] }[
    name
  ] as [number, number, number]
  let key = md5(padding, owner, rights, id).subarray(0, length)
  for (let round = 0; revision > 2 && round < 50; round++) key = md5(key).subarray(0, length)
  let user = revision === 2 ? rc4(key, padding) : rc4(key, md5(padding, id))
  for (let round = 1; revision > 2 && round < 20; round++)
    user = rc4(
      key.map((byte) => byte ^ round),
      user,
    )
  const filters = version === 4 ? '/CF<</StdCF<</CFM/AESV2/Length 16>>>>/StmF/StdCF/StrF/StdCF' : ''
  const proof = hex(Buffer.concat([user, Buffer.alloc(32)]).subarray(0, 32))
  return {
    key,
    dictionary: `<</Filter/Standard/V ${version}/R ${revision}/Length ${8 * length}/P ${p}/O ${hex(owner)}/U ${proof}${filters}>>`,
  }
}

function lockOf256(revision: number, hash: (salt: Buffer) => Buffer) {
  const key = Buffer.alloc(32, 9)
  const salts = Buffer.from('saltsaltkeykeyke')
  const seal = createCipheriv('aes-256-cbc', hash(salts.subarray(8)), Buffer.alloc(16)).setAutoPadding(false)
  const user = Buffer.concat([hash(salts.subarray(0, 8)), salts])
  const dictionary = `<</Filter/Standard/V 5/R ${revision}/Length 256/P ${p}/O ${hex(Buffer.alloc(48, 1))}/U ${hex(user)}/UE ${hex(seal.update(key))}/OE ${hex(Buffer.alloc(32))}/Perms ${hex(Buffer.alloc(16))}/CF<</StdCF<</CFM/AESV3/Length 32>>>>/StmF/StdCF/StrF/StdCF>>`
  return { key, dictionary }
}

function sealed(name: LockName, key: Buffer, number: number, data: Uint8Array): Buffer {
  const isAes = name.startsWith('AES')
  const numbers = Buffer.from([number & 255, number >> 8, 0, 0, 0])
  const own = name.startsWith('AES 256') ? key : md5(key, numbers, Buffer.from(isAes ? 'sAlT' : ''))
  if (!isAes) return rc4(own.subarray(0, Math.min(16, key.length + 5)), data)
  const start = randomBytes(16)
  const cipher = createCipheriv(name.startsWith('AES 256') ? 'aes-256-cbc' : 'aes-128-cbc', own, start)
  return Buffer.concat([start, cipher.update(data), cipher.final()])
}

/**
 * A pdf under a lock that nobody needs a password for. Object 6 describes the lock, 8 is the page; `packs` are streams from
 * 9 on, given as their dictionary and what they hold before it is locked.
 */
export function craftLockedPdf(
  name: LockName,
  packs: readonly (readonly [dictionary: string, data: Buffer])[] = [],
  given: CraftedPdf = {},
): Buffer {
  const { key, dictionary } = lock(name)
  const words = Buffer.from('BT /F1 12 Tf 72 700 Td (Application) Tj ET')
  const page = plainStream('', sealed(name, key, 8, words))
  const objects = packs.map(([own, data], at) => plainStream(own, sealed(name, key, 9 + at, data)))
  return craftPdf({
    page: '/Contents 8 0 R',
    ...given,
    objects: [dictionary, '<<>>', page, ...objects],
    trailer: `/Encrypt 6 0 R/ID[${hex(id)}${hex(id)}]${given.trailer ?? ''}`,
  })
}
