export interface PictureRemark {
  readonly where: string
  readonly found: string
}

export const placed: PictureRemark = { where: '照片信息', found: '拍摄地点（GPS 坐标）' }

interface Field {
  readonly tag: number
  /** Where in the data its value or the place of its value stands. */
  readonly at: number
  readonly count: number
}

/** Tags of the first directory that name a person. */
const people: Readonly<Record<number, string>> = { 315: '作者', 33432: '版权人' }
const places = 0x8825
const latitude = 2

/** Reads the Exif data of a picture (a small TIFF): whether it says where it was taken, and who took it. */
export function exifRemarks(data: Buffer): readonly PictureRemark[] {
  const order = data.toString('latin1', 0, 2)
  if (data.length < 8 || (order !== 'II' && order !== 'MM')) return []
  const small = order === 'II'
  const short = (at: number) =>
    at + 2 > data.length ? 0 : small ? data.readUInt16LE(at) : data.readUInt16BE(at)
  const long = (at: number) =>
    at + 4 > data.length ? 0 : small ? data.readUInt32LE(at) : data.readUInt32BE(at)
  const directory = (at: number): readonly Field[] =>
    Array.from({ length: Math.min(short(at), 500) }, (_, i) => at + 2 + 12 * i).map((entry) => ({
      tag: short(entry),
      at: entry + 8,
      count: long(entry + 4),
    }))
  const first = directory(long(4))
  const place = first.find(({ tag }) => tag === places)
  const isPlaced = place !== undefined && directory(long(place.at)).some(({ tag }) => tag === latitude)
  const named = first.flatMap(({ tag, at, count }) => {
    const where = people[tag]
    const start = count > 4 ? long(at) : at
    const found = data
      .toString('utf8', start, Math.min(start + count, data.length))
      .replace(/\0.*$/su, '')
      .trim()
    return where && found ? [{ where: `照片${where}`, found }] : []
  })
  return isPlaced ? [placed, ...named] : named
}
