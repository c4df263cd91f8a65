/** How wide a text is, in Chinese characters: Latin letters and digits take half of one. */
export function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += /[\u0020-\u024F]/u.test(letter) ? 0.5 : 1
  return width
}

/** The name of a body on one line, or, wider than `most` characters, on two: first the place, then what the body is. */
export function nameLines(name: string, most: number): readonly string[] {
  if (widthOf(name) <= most) return [name]
  const place = /^(.+[省市县区州旗盟])(.{4,})$/u.exec(name)
  return place === null ? [name] : place.slice(1)
}
