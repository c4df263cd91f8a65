import { isRowOfValues, isValue, joinLabelsAround } from './pdf-labels.ts'
import type { Fragment, PageLine } from './pdf-page.ts'

/** The lines of one page from top to bottom; columns are separated by tabs, page numbers dropped. */
export function linesOfPage(fragments: readonly Fragment[], pageHeight: number): readonly string[] {
  const turned = inReadingDirection(fragments)
  const lines = withoutPageNumbers(gatherLines(withoutStackedLetters(turned)), pageHeight)
  return joinLabelsAround(lines)
    .map(textOf)
    .filter((text) => text.trim() !== '')
}

/** A wide table is often printed sideways: the direction most letters run in is the one to read. */
function inReadingDirection(fragments: readonly Fragment[]): readonly Fragment[] {
  const letters = [0, 0, 0, 0]
  const turnsOf = (fragment: Fragment) => (Math.round(fragment.angle / (Math.PI / 2)) + 4) % 4
  for (const fragment of fragments) {
    const turns = turnsOf(fragment)
    letters[turns] = (letters[turns] ?? 0) + fragment.text.length
  }
  const main = letters.indexOf(Math.max(...letters))
  return fragments
    .filter((fragment) => fragment.upright && turnsOf(fragment) === main && isStraight(fragment.angle))
    .map((fragment) => turnedBack(fragment, main))
}

/** Watermarks run slantwise. */
function isStraight(angle: number): boolean {
  const quarter = angle / (Math.PI / 2)
  return Math.abs(quarter - Math.round(quarter)) < 0.05
}

function turnedBack(fragment: Fragment, quarters: number): Fragment {
  const { x, y } = fragment
  const [turnedX = x, turnedY = y] = [
    [x, y],
    [y, -x],
    [-x, -y],
    [-y, x],
  ][quarters] ?? [x, y]
  return { ...fragment, x: turnedX, y: turnedY }
}

/** Single letters under each other at one x are a label down the side of a table, not parts of its rows. */
function withoutStackedLetters(fragments: readonly Fragment[]): readonly Fragment[] {
  const columns = new Map<number, Fragment[]>()
  for (const fragment of fragments) {
    if (!/^[\p{Script=Han}、]$/u.test(fragment.text.trim())) continue
    const column = Math.round(fragment.x / 2)
    const letters = columns.get(column)
    if (letters) letters.push(fragment)
    else columns.set(column, [fragment])
  }
  const stacked = new Set(
    [...columns.values()].filter((letters) => letters.length >= 3).flatMap(underEachOther),
  )
  return fragments.filter((fragment) => !stacked.has(fragment))
}

function underEachOther(letters: readonly Fragment[]): readonly Fragment[] {
  const sorted = letters.toSorted((a, b) => a.y - b.y)
  return sorted.every((letter, at) => {
    const next = sorted[at + 1]
    return next === undefined || next.y - letter.y < 2.5 * letter.size
  })
    ? sorted
    : []
}

function gatherLines(fragments: readonly Fragment[]): readonly PageLine[] {
  const middleOf = (fragment: Fragment) => fragment.y - 0.35 * fragment.size
  const lines: { middle: number; size: number; fragments: Fragment[] }[] = []
  for (const fragment of fragments.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const line = lines.at(-1)
    if (line && middleOf(fragment) - line.middle <= 0.4 * Math.min(fragment.size, line.size)) {
      line.fragments.push(fragment)
      line.size = Math.min(line.size, fragment.size)
    } else lines.push({ middle: middleOf(fragment), size: fragment.size, fragments: [fragment] })
  }
  for (const line of lines) line.fragments.sort((a, b) => a.x - b.x)
  return lines
}

const pageNumber =
  /^[-—–－·\s]*(?:第\s*)?\d{1,3}(?:\s*页)?(?:\s*[/／]?\s*(?:共\s*)?\d{1,3}\s*页?)?[-—–－·\s]*$/u

/** Only the outermost lines, and only in the margins: a number alone may also be a value of a table. */
function withoutPageNumbers(lines: readonly PageLine[], pageHeight: number): readonly PageLine[] {
  const margin = 0.09 * pageHeight
  return lines.filter((line, at) => {
    const outermost = at === 0 || at === lines.length - 1
    const inMargin = line.middle < margin || line.middle > pageHeight - margin
    return !(outermost && inMargin && pageNumber.test(textOf(line)))
  })
}

/** Fragments of a line with what stands between them: nothing, a space, or a tab where a column ends. */
export function textOf(line: PageLine): string {
  let text = ''
  let end = 0
  const isRow = isRowOfValues(line)
  for (const fragment of line.fragments) {
    const gap = fragment.x - end
    if (text !== '')
      text += isRow && isValue(fragment.text) ? gapBefore(fragment, gap) : gapBetween(text, fragment, gap)
    text += withoutInnerGaps(fragment.text.trim())
    end = fragment.x + fragment.width
  }
  return text
}

/** In a row of values each is a column of its own, however near a long label or figure comes to it. */
function gapBefore(value: Fragment, gap: number): string {
  return gap > 0.2 * value.size ? '\t' : ''
}

function gapBetween(before: string, after: Fragment, gap: number): string {
  const bothNumbers = /\d$/u.test(before) && /^\s*\d/u.test(after.text)
  if (gap > (bothNumbers ? 0.45 : 1) * after.size) return '\t'
  return gap > 0.2 * after.size ? ' ' : ''
}

/** Justified lines are printed with hairlines of space that readers of pdf take for spaces. */
function withoutInnerGaps(text: string): string {
  return text.replace(/(?<=[\p{Script=Han}，、。；：（）]) (?=[\p{Script=Han}，、。；：（）])/gu, '')
}
