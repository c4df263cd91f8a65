export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** The size of a PNG or JPEG by its header, in pixels; undefined where the first bytes do not tell. */
export function pictureSize(start: Buffer): PictureSize | undefined {
  if (start.length >= 24 && start.readUInt32BE(0) === 0x89504e47)
    return { width: start.readUInt32BE(16), height: start.readUInt32BE(20) }
  if (start.length < 4 || start.readUInt16BE(0) !== 0xffd8) return undefined
  for (let at = 2; at + 9 < start.length && start[at] === 0xff; ) {
    const marker = start[at + 1] ?? 0
    if (isFrame(marker)) return { height: start.readUInt16BE(at + 5), width: start.readUInt16BE(at + 7) }
    at += 2 + start.readUInt16BE(at + 2)
  }
  return undefined
}

/** Start of frame: SOF0 to SOF15 but for the tables among them. */
export function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}
