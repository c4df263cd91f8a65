import type { Attributes, XmlListener } from '../zip/xml-reader.ts'

/** Listens to xl/styles.xml and notes the cell styles that show nothing: format ;;;, or white on no ground. */
export function newLooksListener(hiding: Set<number>): XmlListener {
  const emptyFormats = new Set<string>()
  const whiteFonts = new Set<number>()
  const groundedFills = new Set<number>()
  let fonts = -1
  let fills = -1
  let cellStyles = -1
  const within: string[] = []

  const opening: Readonly<Record<string, (attributes: Attributes) => void>> = {
    numFmt: ({ numFmtId = '', formatCode = '' }) => {
      if (/^;{2,3}(?:@)?$/u.test(formatCode.trim())) emptyFormats.add(numFmtId)
    },
    font: () => {
      if (within.at(-2) === 'fonts') fonts++
    },
    color: ({ rgb = '', theme = '' }) => {
      if (within.includes('fonts') && (/^(?:ff)?ffffff$/iu.test(rgb) || theme === '0')) whiteFonts.add(fonts)
    },
    fill: () => {
      if (within.at(-2) === 'fills') fills++
    },
    patternFill: ({ patternType = 'none' }) => {
      if (within.includes('fills') && patternType !== 'none') groundedFills.add(fills)
    },
    gradientFill: () => {
      groundedFills.add(fills)
    },
    xf: ({ numFmtId = '', fontId = '', fillId = '' }) => {
      if (within.at(-2) !== 'cellXfs') return
      cellStyles++
      const isWhite = whiteFonts.has(Number(fontId)) && !groundedFills.has(Number(fillId))
      if (emptyFormats.has(numFmtId) || isWhite) hiding.add(cellStyles)
    },
  }
  return {
    open: (name, attributes) => {
      within.push(name)
      if (Object.hasOwn(opening, name)) opening[name]?.(attributes)
    },
    close: () => {
      within.pop()
    },
  }
}
