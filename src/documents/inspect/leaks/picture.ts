import { jpegSegments } from '../picture/jpeg-segments.ts'
import { pngChunks } from '../picture/png-chunks.ts'
import { exifRemarks } from './exif.ts'
import type { LeakList } from './leak-list.ts'

/** Where and by whom a picture was taken. */
export async function findInPicture(bytes: Buffer, leaks: LeakList): Promise<void> {
  for (const remark of pictureRemarks(bytes)) leaks.add('properties', remark.where, remark.found)
}

export interface PictureRemark {
  readonly where: string
  readonly found: string
}

/** What a PNG or JPEG tells about itself; of a picture cut short, as much as is there. */
export function pictureRemarks(bytes: Buffer): readonly PictureRemark[] {
  const exif = bytes[0] === 0xff ? exifOfJpeg(bytes) : exifOfPng(bytes)
  return exif ? exifRemarks(exif) : []
}

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
