const spaces = new Set([' ', '\u3000', '\u00A0'])

/** Drops spaces at the end but keeps tabs; a pattern would take quadratic time on a line of nothing but spaces. */
export function trimSpacesAtEnd(text: string): string {
  let end = text.length
  while (end > 0 && spaces.has(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** The same at both ends. */
export function trimSpaces(text: string): string {
  let start = 0
  while (start < text.length && spaces.has(text.charAt(start))) start++
  return trimSpacesAtEnd(text.slice(start))
}
