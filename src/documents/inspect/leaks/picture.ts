import { jpegSegments } from '../picture/jpeg-segments.ts'
import { pngChunks } from '../picture/png-chunks.ts'
import { exifRemarks, type PictureRemark, placed } from './exif.ts'
import type { LeakList } from './leak-list.ts'

/** Where and by whom a picture was taken. */
export async function findInPicture(bytes: Buffer, leaks: LeakList): Promise<void> {
  for (const remark of pictureRemarks(bytes)) leaks.add('properties', remark.where, remark.found)
  const behind = bytes[0] === 0xff ? jpegSegments(bytes)?.rest : undefined
  if (behind?.includes('ftyp')) leaks.add('attachment-inside', '照片后面', '手机附带的一小段录像（动态照片）')
}

/** What a PNG or JPEG tells about itself; of a picture cut short, as much as is there. */
export function pictureRemarks(bytes: Buffer): readonly PictureRemark[] {
  const exif = exifOf(bytes)
  const remarks = exif ? exifRemarks(exif) : []
  return [...remarks, ...remarksOfXmp(bytes, remarks)]
}

function exifOf(bytes: Buffer): Buffer | undefined {
  if (bytes[0] === 0xff) return exifOfJpeg(bytes)
  // A TIFF is itself what Exif is; a phone's HEIC keeps its Exif behind the same mark as a JPEG.
  if (/^(?:II\*\0|MM\0\*)/u.test(bytes.toString('latin1', 0, 4))) return bytes
  return bytes.toString('latin1', 4, 8) === 'ftyp' ? behindMark(bytes) : exifOfPng(bytes)
}

function behindMark(bytes: Buffer): Buffer | undefined {
  const at = bytes.indexOf(exifMark)
  return at < 0 ? undefined : bytes.subarray(at + exifMark.length)
}

/** Adobe's way of telling the same; only what Exif did not tell. */
function remarksOfXmp(bytes: Buffer, told: readonly PictureRemark[]): readonly PictureRemark[] {
  const start = bytes.indexOf('<x:xmpmeta')
  if (start < 0) return []
  const end = bytes.indexOf('</x:xmpmeta', start)
  const text = bytes.toString('utf8', start, end < 0 ? Math.min(bytes.length, start + longestXmp) : end)
  return /\bexif:GPSLatitude\b/u.test(text) && !told.some(({ found }) => found === placed.found)
    ? [placed]
    : []
}

const longestXmp = 65_536

const exifMark = Buffer.from('Exif\0\0')

function exifOfJpeg(bytes: Buffer): Buffer | undefined {
  const whole = jpegSegments(bytes)?.segments.find(
    ({ marker, body }) => marker === 0xe1 && body.subarray(0, 6).equals(exifMark),
  )
  if (whole) return whole.body.subarray(6)
  const at = bytes.subarray(0, 4096).indexOf(exifMark)
  return at < 0 ? undefined : bytes.subarray(at + 6)
}

function exifOfPng(bytes: Buffer): Buffer | undefined {
  return pngChunks(bytes)?.find(({ type }) => type === 'eXIf')?.body
}
