import type { InspectLimits } from '../limits.ts'
import { holdsForeign } from '../two-faced.ts'
import { damaged, refused, tooLarge, type Verdict, wrongType } from '../verdict.ts'
import { jpegSegments } from './jpeg-segments.ts'
import { isFrame } from './size.ts'

/** A JPEG: its segments from start to end, one size, at least one scan, and no other file in its remarks or behind it. */
export async function inspectJpeg(bytes: Buffer, limits: InspectLimits): Promise<Verdict> {
  const reading = jpegSegments(bytes)
  if (!reading) return refused(damaged)
  const { segments, rest } = reading
  const frames = segments.filter(({ marker }) => isFrame(marker))
  const [frame] = frames
  const hasScan = segments.some(({ marker }) => marker === 0xda)
  if (!frame || frames.length > 1 || frame.body.length < 6 || !hasScan) return refused(damaged)
  const height = frame.body.readUInt16BE(1)
  const width = frame.body.readUInt16BE(3)
  if (width === 0 || height === 0) return refused(damaged)
  if (width * height > limits.pixels) return refused(tooLarge('图片的像素'))
  const remarks = segments.filter(({ marker }) => marker === 0xfe || (marker >= 0xe0 && marker <= 0xef))
  // Phones put a second picture or a short film behind the first; an archive or a page is none of these.
  if (remarks.some(({ body }) => holdsForeign(body)) || holdsForeign(rest))
    return refused(wrongType('夹带其他内容的图片'))
  return { ok: true, media: 'jpeg' }
}
