/** One segment of a JPEG: its marker and what follows the length. */
export interface JpegSegment {
  readonly marker: number
  readonly body: Buffer
}

export interface JpegReading {
  readonly segments: readonly JpegSegment[]
  /** What stands behind the end of the picture. */
  readonly rest: Buffer
}

const start = 0xd8
const end = 0xd9
const scan = 0xda

/** Follows the segments of a JPEG from its start to its end; undefined where the chain breaks. */
export function jpegSegments(bytes: Buffer): JpegReading | undefined {
  const segments: JpegSegment[] = []
  let at = 2
  if (bytes[0] !== 0xff || bytes[1] !== start) return undefined
  for (;;) {
    if (bytes[at] !== 0xff) return undefined
    while (bytes[at + 1] === 0xff) at++
    const marker = bytes[at + 1]
    if (marker === undefined) return undefined
    if (marker === end) return { segments, rest: bytes.subarray(at + 2) }
    if (at + 4 > bytes.length) return undefined
    const length = bytes.readUInt16BE(at + 2)
    if (length < 2 || at + 2 + length > bytes.length) return undefined
    segments.push({ marker, body: bytes.subarray(at + 4, at + 2 + length) })
    at += 2 + length
    if (marker === scan) at = endOfScan(bytes, at)
  }
}

/** Within a scan, FF is followed by 0 or a restart; anything else ends it. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; ; at++) {
    at = bytes.indexOf(0xff, at)
    if (at < 0) return bytes.length
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
}
