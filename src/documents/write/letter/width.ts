/** How wide a text is, in Chinese characters: Latin letters and digits take half of one. */
export function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += /[\u0020-\u024F]/u.test(letter) ? 0.5 : 1
  return width
}

/** Where a name may be parted: behind a place, or behind the body another belongs to; 市场监督管理局 is no place. */
const partings = /(?:街道办事处|管理委员会|办事处|[省市县区州旗盟乡镇厅局])(?!场|政|容|民|域|部)/gu
/** Fewer letters do not stand alone on a line. */
const fewest = 4

/** The name of a body on one line, or, wider than `most` characters, on two of lengths as like as its parts allow. */
export function nameLines(name: string, most: number): readonly string[] {
  if (widthOf(name) <= most) return [name]
  const pairs = [...name.matchAll(partings)]
    .map(({ 0: found, index }) => index + found.length)
    .filter((at) => at >= fewest && name.length - at >= fewest)
    .map((at) => [name.slice(0, at), name.slice(at)])
  const widest = (lines: readonly string[]) => Math.max(...lines.map(widthOf))
  return pairs.toSorted((a, b) => widest(a) - widest(b))[0] ?? [name]
}
