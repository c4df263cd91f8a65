import type { Attributes, XmlListener } from '../zip/xml-reader.ts'

/** Listens to xl/styles.xml and notes the cell styles that show nothing: format ;;;, or a colour on itself. */
export function newLooksListener(hiding: Set<number>): XmlListener {
  const emptyFormats = new Set<string>()
  const inks = new Map<number, string>()
  const grounds = new Map<number, string>()
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
    color: (attributes) => {
      if (within.includes('fonts')) inks.set(fonts, colourOf(attributes))
    },
    fill: () => {
      if (within.at(-2) === 'fills') fills++
    },
    patternFill: ({ patternType = 'none' }) => {
      if (within.includes('fills') && patternType !== 'none') grounds.set(fills, '')
    },
    fgColor: (attributes) => {
      if (within.includes('fills') && grounds.has(fills)) grounds.set(fills, colourOf(attributes))
    },
    gradientFill: () => {
      grounds.set(fills, '')
    },
    xf: ({ numFmtId = '', fontId = '', fillId = '' }) => {
      if (within.at(-2) !== 'cellXfs') return
      cellStyles++
      const ink = inks.get(Number(fontId)) ?? '000000'
      const ground = grounds.get(Number(fillId)) ?? 'FFFFFF'
      if (emptyFormats.has(numFmtId) || ink === ground) hiding.add(cellStyles)
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

/** White and black are also the first colours of a theme; any other of those is only like itself. */
function colourOf({ rgb, theme, tint, indexed }: Attributes): string {
  if (rgb !== undefined) return rgb.slice(-6).toUpperCase()
  if (tint === undefined && (theme === '0' || indexed === '9' || indexed === '1')) return 'FFFFFF'
  if (tint === undefined && (theme === '1' || indexed === '8' || indexed === '64')) return '000000'
  return `${theme ?? indexed ?? 'auto'} ${tint ?? ''}`
}
