import { crc32 } from 'node:zlib'

export interface PngChunk {
  /** Four letters. */
  readonly type: string
  readonly body: Buffer
}

/** The chunks of a PNG up to its last byte; undefined where the chain or a checksum breaks, or something stands behind it. */
export function pngChunks(bytes: Buffer): readonly PngChunk[] | undefined {
  const chunks: PngChunk[] = []
  let at = 8
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    const end = at + 8 + length
    if (end + 4 > bytes.length) return undefined
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return undefined
    const type = bytes.toString('latin1', at + 4, at + 8)
    chunks.push({ type, body: bytes.subarray(at + 8, end) })
    at = end + 4
    if (type === 'IEND') return at === bytes.length && length === 0 ? chunks : undefined
  }
  return undefined
}
