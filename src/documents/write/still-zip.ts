const fileHeader = 0x02014b50
const directoryEnd = 0x06054b50
/** 1980-01-01, the first day a zip can name. */
const firstDay = 0x21

/** The same zip without the hour it was made: each entry's time, in both of its headers, is the first a zip knows. */
export function withoutClock(zip: Uint8Array): Uint8Array {
  const still = zip.slice()
  const view = new DataView(still.buffer)
  const setTime = (at: number) => view.setUint32(at, firstDay << 16, true)
  const end = endOfDirectory(view)
  let at = view.getUint32(end + 16, true)
  for (let entries = view.getUint16(end + 10, true); entries > 0; entries--) {
    if (view.getUint32(at, true) !== fileHeader) throw new Error(`no zip entry at byte ${at}`)
    setTime(at + 12)
    setTime(view.getUint32(at + 42, true) + 10)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return still
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === directoryEnd) return at
  throw new Error('no zip directory')
}
