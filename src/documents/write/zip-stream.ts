import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'

/** A file of a zip, whose bytes come as they are asked for. */
export interface ZipPart {
  readonly name: string
  readonly bytes: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

interface Written {
  readonly name: Buffer
  readonly at: number
  readonly crc: number
  readonly packed: number
  readonly size: number
}

/** Most bytes of a zip of the plain kind, which every office suite opens. */
const most = 0xffff_ffff
/** Sizes follow the bytes, and names are UTF-8 (APPNOTE 4.4.4, bits 3 and 11). */
const flags = 0x0808
const deflated = 8
/** 1980-01-01, the first day a zip can name. */
const firstDay = 0x21 << 16

/** A zip written piece by piece: of each part only what is being packed is held. Throws past 4 GiB. */
export async function* zipped(parts: Iterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const written: Written[] = []
  let at = 0
  for (const { name, bytes } of parts) {
    const sum = { crc: 0, size: 0 }
    const head = localHeader(Buffer.from(name))
    yield head
    let packed = 0
    for await (const piece of packing(bytes(), sum)) {
      packed += piece.length
      yield piece
    }
    const one = { name: Buffer.from(name), at, packed, ...sum }
    yield sizesBehind(one)
    written.push(one)
    at += head.length + packed + 16
    if (at > most || sum.size > most) throw new Error('the workbook is larger than a zip can be')
  }
  yield directoryOf(written, at)
}

async function* packing(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  sum: { crc: number; size: number },
): AsyncGenerator<Uint8Array> {
  const deflate = createDeflateRaw()
  const counted = async function* () {
    for await (const piece of bytes) {
      sum.crc = crc32(piece, sum.crc)
      sum.size += piece.length
      yield piece
    }
  }
  const feeding = pipeline(Readable.from(counted()), deflate)
  // Whoever reads on is told of a failure; it must not be told twice.
  feeding.catch(() => {})
  yield* deflate
  await feeding
}

function localHeader(name: Buffer): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(flags, 6)
  head.writeUInt16LE(deflated, 8)
  head.writeUInt32LE(firstDay, 10)
  head.writeUInt16LE(name.length, 26)
  return Buffer.concat([head, name])
}

function sizesBehind({ crc, packed, size }: Written): Buffer {
  const sizes = Buffer.alloc(16)
  sizes.writeUInt32LE(0x08074b50, 0)
  sizes.writeUInt32LE(crc, 4)
  sizes.writeUInt32LE(packed, 8)
  sizes.writeUInt32LE(size, 12)
  return sizes
}

function directoryOf(written: readonly Written[], at: number): Buffer {
  const entries = Buffer.concat(written.map(directoryEntry))
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(written.length, 8)
  end.writeUInt16LE(written.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([entries, end])
}

function directoryEntry({ name, at, crc, packed, size }: Written): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(20, 4)
  entry.writeUInt16LE(20, 6)
  entry.writeUInt16LE(flags, 8)
  entry.writeUInt16LE(deflated, 10)
  entry.writeUInt32LE(firstDay, 12)
  entry.writeUInt32LE(crc, 16)
  entry.writeUInt32LE(packed, 20)
  entry.writeUInt32LE(size, 24)
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt32LE(at, 42)
  return Buffer.concat([entry, name])
}
