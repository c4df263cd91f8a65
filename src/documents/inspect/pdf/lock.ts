import { createDecipheriv, createHash } from 'node:crypto'
import { keyWithoutPassword, type StandardLock } from './lock-key.ts'
import { rc4 } from './rc4.ts'
import { dictionaryAt, type PdfDictionary, type PdfValue, valueAt } from './values.ts'

/** The lock of a pdf that opens without a password: printing or copying is forbidden, reading is not. */
export interface OpenLock {
  /** The number of the object that describes it. */
  readonly object: string
  /** What a stream holds, by the numbers of its object. */
  open(bytes: Buffer, number: number, generation: number): Buffer
}

const gap = '[\\0\\t\\n\\f\\r ]+'

/** 'none' where nothing is locked, 'locked' where a password is asked for or the lock is none we know. */
export function lockOf(letters: string): OpenLock | 'none' | 'locked' {
  if (!/\/Encrypt(?![A-Za-z])/u.test(letters)) return 'none'
  const named = letters.matchAll(new RegExp(`/Encrypt${gap}(\\d{1,8})${gap}\\d{1,5}${gap}R`, 'gu'))
  const objects = new Set([...named].map(([, number]) => number ?? ''))
  const [object] = objects
  // More than one lock, or one that several objects describe, would show each reader another file.
  if (object === undefined || objects.size > 1) return 'locked'
  const places = [...letters.matchAll(new RegExp(`(?<!\\d)${object}${gap}\\d{1,5}${gap}obj`, 'gu'))]
  const [place] = places
  if (!place || places.length > 1) return 'locked'
  const dictionary = dictionaryAt(letters, place.index + place[0].length)
  return (dictionary && opened(dictionary, object, idsIn(letters))) ?? 'locked'
}

/** The names a file gives itself, one in each of its trailers. */
function idsIn(letters: string): readonly Buffer[] {
  const places = [...letters.matchAll(/\/ID[\0\t\n\f\r ]*\[/gu)].slice(0, 20)
  return places.flatMap(({ index }) => {
    const list = valueAt(letters, index + 3)
    const first: PdfValue | undefined = Array.isArray(list) ? list[0] : undefined
    return Buffer.isBuffer(first) ? [first] : []
  })
}

function opened(dictionary: PdfDictionary, object: string, ids: readonly Buffer[]): OpenLock | undefined {
  const revision = numberIn(dictionary, '/R')
  const way = wayOf(dictionary)
  if (dictionary.get('/Filter') !== '/Standard' || way === undefined || ![2, 3, 4, 5, 6].includes(revision))
    return undefined
  const lock = {
    revision,
    length: revision === 2 ? 5 : lengthOf(dictionary),
    owner: bytesIn(dictionary, '/O'),
    user: bytesIn(dictionary, '/U'),
    userKey: bytesIn(dictionary, '/UE'),
    permissions: numberIn(dictionary, '/P'),
    locksMetadata: dictionary.get('/EncryptMetadata') !== 'false',
  } satisfies Omit<StandardLock, 'id'>
  for (const id of [...ids, Buffer.alloc(0)]) {
    const key = keyWithoutPassword({ ...lock, id })
    if (key) return { object, open: (bytes, number, generation) => ways[way](key, bytes, number, generation) }
  }
  return undefined
}

/** In bytes; said in bits, but some programs say it in bytes. */
function lengthOf(dictionary: PdfDictionary): number {
  const said = numberIn(dictionary, '/V') === 4 ? 128 : numberIn(dictionary, '/Length') || 40
  return Math.min(16, Math.max(5, said > 32 ? said / 8 : said))
}

type Way = keyof typeof ways

/** How streams are locked; undefined for ways nobody uses with a standard lock. */
function wayOf(dictionary: PdfDictionary): Way | undefined {
  const version = numberIn(dictionary, '/V')
  if (version === 1 || version === 2) return 'V2'
  const filters = dictionary.get('/CF')
  const name = dictionary.get('/StmF') ?? '/Identity'
  if (name === '/Identity') return 'None'
  const filter = filters instanceof Map && typeof name === 'string' ? filters.get(name) : undefined
  const method = filter instanceof Map ? String(filter.get('/CFM')).slice(1) : ''
  return Object.hasOwn(ways, method) ? (method as Way) : undefined
}

const ways = {
  None: (_key: Buffer, bytes: Buffer) => bytes,
  V2: (key: Buffer, bytes: Buffer, number: number, generation: number) =>
    rc4(keyOfObject(key, number, generation, ''), bytes),
  AESV2: (key: Buffer, bytes: Buffer, number: number, generation: number) =>
    aes('aes-128-cbc', keyOfObject(key, number, generation, 'sAlT'), bytes),
  AESV3: (key: Buffer, bytes: Buffer) => aes('aes-256-cbc', key, bytes),
}

/** Algorithm 1. */
function keyOfObject(key: Buffer, number: number, generation: number, salt: string): Buffer {
  const numbers = Buffer.alloc(5)
  numbers.writeUIntLE(number & 0xffffff, 0, 3)
  numbers.writeUInt16LE(generation & 0xffff, 3)
  const whole = createHash('md5').update(key).update(numbers).update(salt, 'latin1').digest()
  return whole.subarray(0, Math.min(16, key.length + 5))
}

/** Without the filling at the end: what is locked here tells itself where it ends. */
function aes(cipher: string, key: Buffer, bytes: Buffer): Buffer {
  const length = bytes.length - (bytes.length % 16)
  if (length < 32) return Buffer.alloc(0)
  const opener = createDecipheriv(cipher, key, bytes.subarray(0, 16))
  opener.setAutoPadding(false)
  return opener.update(bytes.subarray(16, length))
}

function numberIn(dictionary: PdfDictionary, key: string): number {
  const value = Number(dictionary.get(key) ?? 0)
  return Number.isInteger(value) ? value : 0
}

function bytesIn(dictionary: PdfDictionary, key: string): Buffer {
  const value = dictionary.get(key)
  return Buffer.isBuffer(value) ? value : Buffer.alloc(0)
}
