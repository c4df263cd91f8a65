import { crc32, deflateSync } from 'node:zlib'

export function chunk(type: string, body: Uint8Array | string): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(body)])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(named.length - 4)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

export function pngHeader(width: number, height: number, depth = 8, colour = 2, interlaced = 0): Buffer {
  const body = Buffer.alloc(13)
  body.writeUInt32BE(width, 0)
  body.writeUInt32BE(height, 4)
  body.set([depth, colour, 0, 0, interlaced], 8)
  return chunk('IHDR', body)
}

export const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A PNG of white pixels, with more chunks before its pixels. */
export function craftPng(width = 4, height = 3, more: readonly Buffer[] = []): Buffer {
  const pixels = deflateSync(Buffer.alloc(height * (1 + 3 * width), 0xff).fill(0, 0, 1))
  return Buffer.concat([
    pngMark,
    pngHeader(width, height),
    ...more,
    chunk('IDAT', whiteRows(width, height, pixels)),
    chunk('IEND', ''),
  ])
}

function whiteRows(width: number, height: number, fallback: Buffer): Buffer {
  if (width * height > 1e7) return fallback
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(3 * width, 0xff)])
  return deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
}

/** A grey JPEG of 8 by 8 pixels: its segments as base64, as a camera would write them. */
const smallest =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AKp//2Q=='

export function craftJpeg(more: readonly Buffer[] = [], after: Uint8Array = Buffer.alloc(0)): Buffer {
  const plain = Buffer.from(smallest, 'base64')
  return Buffer.concat([plain.subarray(0, 2), ...more, plain.subarray(2), after])
}

/** The same with another size in its header. */
export function jpegOfSize(width: number, height: number): Buffer {
  const bytes = craftJpeg()
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
  bytes.writeUInt16BE(height, frame + 5)
  bytes.writeUInt16BE(width, frame + 7)
  return bytes
}

export function segment(marker: number, body: Uint8Array | string): Buffer {
  const bytes = Buffer.from(body)
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(bytes.length + 2, 2)
  return Buffer.concat([head, bytes])
}

/** An Exif segment that tells a latitude, and whose picture it is. */
export function exifSegment(author = 'Zhang San'): Buffer {
  const name = Buffer.from(`${author}\0`)
  const entry = (tag: number, type: number, count: number, value: number) => {
    const bytes = Buffer.alloc(12)
    bytes.writeUInt16LE(tag, 0)
    bytes.writeUInt16LE(type, 2)
    bytes.writeUInt32LE(count, 4)
    bytes.writeUInt32LE(value, 8)
    return bytes
  }
  const count = (n: number) => Buffer.from([n, 0])
  const first = 8
  const second = first + 2 + 2 * 12 + 4
  const names = second + 2 + 12 + 4
  const tiff = Buffer.concat([
    Buffer.from('II*\0\x08\0\0\0', 'latin1'),
    count(2),
    entry(0x013b, 2, name.length, names),
    entry(0x8825, 4, 1, second),
    Buffer.alloc(4),
    count(1),
    entry(2, 5, 3, names),
    Buffer.alloc(4),
    name,
  ])
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff]))
}
