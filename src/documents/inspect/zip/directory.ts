import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { FileRefusal } from '#office/files/stored-file.ts'
import type { InspectLimits } from '../limits.ts'
import { active, damaged, tooLarge } from '../verdict.ts'

export type ZipReading =
  | { readonly ok: true; readonly zip: ZipFile; readonly entries: readonly Entry[] }
  | { readonly ok: false; readonly refusal: FileRefusal }

/** Opens a zip that is a zip from its first byte to its last, and whose directory says what its parts say. */
export async function openZip(bytes: Buffer, limits: InspectLimits): Promise<ZipReading> {
  if (!endsCleanly(bytes)) return { ok: false, refusal: damaged }
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true })
    if (zip.entryCount > limits.zipEntries) return { ok: false, refusal: tooLarge('部件数目') }
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) entries.push(entry)
    const refusal = refusalOf(entries, limits) ?? (await refusalOfPlaces(zip, entries, bytes))
    return refusal ? { ok: false, refusal } : { ok: true, zip, entries }
  } catch (error) {
    return { ok: false, refusal: refusalOfError(String(error)) }
  }
}

/** The directory's end is the file's end: no remark, nothing behind it. */
function endsCleanly(bytes: Buffer): boolean {
  const end = bytes.length - 22
  return end > 0 && bytes.readUInt32LE(end) === 0x06054b50 && bytes.readUInt16LE(end + 20) === 0
}

/** The library tells a bad name or a locked part only in words. */
function refusalOfError(message: string): FileRefusal {
  if (/relative path|absolute path|invalid characters/u.test(message)) return active('指向包外的文件名')
  return /encryption/u.test(message) ? { reason: 'locked' } : damaged
}

function refusalOf(entries: readonly Entry[], limits: InspectLimits): FileRefusal | undefined {
  if (entries.some((entry) => entry.isEncrypted())) return { reason: 'locked' }
  if (entries.some(isLink)) return active('指向别处的链接')
  const names = entries.map((entry) => entry.fileName.normalize('NFC').toLowerCase())
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (new Set(names).size < names.length || names.some((name) => name === '' || /[\0-\x1f]/u.test(name)))
    return damaged
  if (entries.some((entry) => entry.compressionMethod !== 0 && entry.compressionMethod !== 8)) return damaged
  const inflated = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  return inflated > limits.zipBytes ? tooLarge('展开后的内容') : undefined
}

/** Unix puts the kind of a file into the upper half of its attributes: only files and folders are let in. */
function isLink(entry: Entry): boolean {
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000
  return kind !== 0 && kind !== 0o100000 && kind !== 0o040000
}

const directoryMark = Buffer.from('PK\x01\x02')

/** A part may be followed by a note of its sizes. */
const longestNote = 24

/** Parts lie one behind the other, none over another, and each says of itself what the directory says of it. */
async function refusalOfPlaces(
  zip: ZipFile,
  entries: readonly Entry[],
  bytes: Buffer,
): Promise<FileRefusal | undefined> {
  let end = 0
  const places = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  for (const entry of places) {
    const start = entry.relativeOffsetOfLocalHeader
    if (start < end || start - end > longestNote) return damaged
    const local = await zip.readLocalFileHeaderPromise(entry)
    const agrees =
      local.fileName.equals(entry.fileNameRaw) &&
      local.compressionMethod === entry.compressionMethod &&
      (local.generalPurposeBitFlag & 1) === 0
    if (!agrees) return damaged
    end = local.fileDataStart + entry.compressedSize
  }
  const directory = bytes.indexOf(directoryMark, end)
  const isTight = directory >= end && directory - end <= longestNote
  return isTight && places[0]?.relativeOffsetOfLocalHeader === 0 ? undefined : damaged
}
