import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a zip; whatever is given instead of the truth is written as given. */
export interface CraftedPart {
  readonly name: string | Buffer
  readonly bytes: Uint8Array | string
  readonly method?: number
  readonly flags?: number
  /** The upper half holds the kind of a Unix file. */
  readonly attributes?: number
  readonly claimedSize?: number
  readonly claimedSum?: number
  /** The name before the part itself, where it differs from the directory's. */
  readonly localName?: string
  /** Where the directory says the part lies. */
  readonly offset?: number
  readonly extra?: Buffer
}

export interface CraftedEnds {
  readonly before?: Buffer
  readonly between?: Buffer
  readonly after?: Buffer
  readonly remark?: Buffer
  readonly claimedCount?: number
}

/** A zip written by hand, so that it may lie. */
export function craftZip(parts: readonly CraftedPart[], ends: CraftedEnds = {}): Buffer {
  const before = ends.before ?? Buffer.alloc(0)
  const written: Buffer[] = [before]
  const directory: Buffer[] = []
  let at = before.length
  for (const part of parts) {
    const { local, entry } = crafted(part, at)
    written.push(local)
    directory.push(entry)
    at += local.length
  }
  const between = ends.between ?? Buffer.alloc(0)
  const central = Buffer.concat(directory)
  const remark = ends.remark ?? Buffer.alloc(0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(ends.claimedCount ?? parts.length, 8)
  end.writeUInt16LE(ends.claimedCount ?? parts.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(at + between.length, 16)
  end.writeUInt16LE(remark.length, 20)
  return Buffer.concat([...written, between, central, end, remark, ends.after ?? Buffer.alloc(0)])
}

function crafted(part: CraftedPart, at: number): { readonly local: Buffer; readonly entry: Buffer } {
  const name = Buffer.isBuffer(part.name) ? part.name : Buffer.from(part.name)
  const localName = part.localName === undefined ? name : Buffer.from(part.localName)
  const bytes = Buffer.from(part.bytes)
  const method = part.method ?? 8
  const data = method === 8 ? deflateRawSync(bytes, { level: bytes.length > 1_000_000 ? 1 : 6 }) : bytes
  const extra = part.extra ?? Buffer.alloc(0)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(part.flags ?? 0x800, 2)
  common.writeUInt16LE(method, 4)
  common.writeUInt32LE(part.claimedSum ?? crc32(bytes), 10)
  common.writeUInt32LE(data.length, 14)
  common.writeUInt32LE(part.claimedSize ?? bytes.length, 18)
  common.writeUInt16LE(extra.length, 24)
  const head = Buffer.from(common)
  head.writeUInt16LE(localName.length, 22)
  common.writeUInt16LE(name.length, 22)
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(part.attributes ?? 0, 6)
  tail.writeUInt32LE(part.offset ?? at, 10)
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04'), head, localName, extra, data]),
    entry: Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), common, tail, name, extra]),
  }
}
