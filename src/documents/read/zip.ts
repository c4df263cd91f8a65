import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { ReadingRefusal } from '#office/annual-report/paper.ts'
import type { ReadLimits } from './limits.ts'

export type ZipReading =
  | { readonly ok: true; readonly zip: OpenZip }
  | { readonly ok: false; readonly refusal: ReadingRefusal; readonly detail?: string }

export interface OpenZip {
  readonly names: ReadonlySet<string>
  /** One entry inflated; undefined when there is none of that name. */
  readonly part: (name: string) => Promise<PartReading>
  /** Inflates every entry once and counts what really comes out, since declared sizes may lie. */
  readonly measure: () => Promise<ReadingRefusal | undefined>
}

export type PartReading =
  | { readonly ok: true; readonly bytes: Uint8Array | undefined }
  | { readonly ok: false; readonly refusal: ReadingRefusal }

/** Opens a zip held in memory and refuses it before inflating when its directory already breaks the limits. */
export async function openZip(bytes: Uint8Array, limits: ReadLimits): Promise<ZipReading> {
  const zip = await openDirectory(bytes)
  if (!zip) return { ok: false, refusal: 'damaged' }
  if (zip.entryCount > limits.zipEntries) return { ok: false, refusal: 'too-large' }
  const entries = await allEntries(zip)
  if (!entries) return { ok: false, refusal: 'damaged' }
  const declared = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (declared > limits.inflatedBytes) return { ok: false, refusal: 'too-large' }
  if (entries.some((entry) => entry.isEncrypted())) return { ok: false, refusal: 'encrypted' }
  const byName = new Map(entries.map((entry) => [entry.fileName, entry]))
  return {
    ok: true,
    zip: {
      names: new Set(byName.keys()),
      part: async (name) => {
        const entry = byName.get(name)
        return entry ? inflate(zip, entry, limits.partBytes) : { ok: true, bytes: undefined }
      },
      measure: () => measureAll(zip, entries, limits),
    },
  }
}

async function openDirectory(bytes: Uint8Array): Promise<ZipFile | undefined> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    })
  } catch {
    return undefined
  }
}

async function allEntries(zip: ZipFile): Promise<readonly Entry[] | undefined> {
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry)
    return entries
  } catch {
    return undefined
  }
}

async function measureAll(
  zip: ZipFile,
  entries: readonly Entry[],
  limits: ReadLimits,
): Promise<ReadingRefusal | undefined> {
  let left = limits.inflatedBytes
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue
    const most = /\.(?:xml|rels|vml)$/u.test(entry.fileName) ? Math.min(left, limits.partBytes) : left
    const size = await count(zip, entry, most)
    if (typeof size !== 'number') return size.refusal
    left -= size
  }
  return undefined
}

async function count(zip: ZipFile, entry: Entry, most: number) {
  let size = 0
  const refusal = await eachChunk(zip, entry, most, (chunk) => {
    size += chunk.length
  })
  return refusal ? { refusal } : size
}

async function inflate(zip: ZipFile, entry: Entry, most: number): Promise<PartReading> {
  const chunks: Uint8Array[] = []
  const refusal = await eachChunk(zip, entry, most, (chunk) => chunks.push(chunk))
  return refusal ? { ok: false, refusal } : { ok: true, bytes: Buffer.concat(chunks) }
}

/** Stops inflating as soon as more than `most` bytes came out. */
async function eachChunk(
  zip: ZipFile,
  entry: Entry,
  most: number,
  take: (chunk: Uint8Array) => void,
): Promise<ReadingRefusal | undefined> {
  if (entry.uncompressedSize > most) return 'too-large'
  let size = 0
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += chunk.length
      if (size > most) return 'too-large'
      take(chunk)
    }
    return undefined
  } catch {
    return 'damaged'
  }
}
