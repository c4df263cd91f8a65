import type { GridCell, Paper } from '../paper.ts'
import { plain } from './letters.ts'
import { looksLikeValue } from './values.ts'

/** One horizontal strip of the paper: a table row or a line of text, cut into label texts and value texts. */
export interface Strip {
  /** The text as printed, cells joined by a space. */
  readonly text: string
  readonly labels: readonly string[]
  /** Value cells after the last label, in order; blanks are kept where the paper shows cells. */
  readonly values: readonly string[]
  /** True where cells are real or set apart by tabs, so that a blank is seen as a blank. */
  readonly celled: boolean
  /** True where a value cell spans several columns, so that values may have been melted into one. */
  readonly merged: boolean
  /** The table the strip is a row of; undefined for text. */
  readonly grid?: number
  /** True for the name of a sheet. */
  readonly isName?: true
}

export function stripsOf(paper: Paper): readonly Strip[] {
  let grids = 0
  return paper.blocks.flatMap((block) => {
    if (block.kind === 'line')
      return stripsOfLine(block.text).map((strip) =>
        block.isName ? { ...strip, isName: true as const } : strip,
      )
    const grid = grids++
    return block.rows.map((cells) => stripOfCells(cells, grid))
  })
}

function stripsOfLine(text: string): Strip[] {
  if (text.trim() === '') return []
  if (text.includes('\t')) {
    const cells = text.split('\t').map((cell) => ({ text: cell.trim(), colSpan: 1, rowSpan: 1 }))
    return [stripOfCells(cells)]
  }
  return [stripOfSpaced(text)]
}

/** Most lines are sentences, and end like one. */
const valueAtEnd = /[\d)/—]$/u

/** A printed line: the numbers at its end are values, what stands before them is the label. */
function stripOfSpaced(text: string): Strip {
  const line = plain(text).trim()
  const cut = valueAtEnd.test(line)
    ? /^(.*?)((?:(?:^|\s+)(?:\d(?:[\d,.]*\d)?(?:\([^)]*\))?|\/|—+))+)$/u.exec(line)
    : null
  const label = cut?.[1]?.trim() ?? line
  const values = cut?.[2]?.trim().split(/\s+/u) ?? []
  return {
    text: text.trim(),
    labels: label === '' ? [] : label.split(/\s{2,}/u),
    values,
    celled: false,
    merged: false,
  }
}

function stripOfCells(cells: readonly GridCell[], grid?: number): Strip {
  const lastLabel = cells.findLastIndex((cell) => !looksLikeValue(cell.text))
  const values = cells.slice(lastLabel + 1)
  return {
    text: cells
      .map((cell) => cell.text.trim())
      .filter((cell) => cell !== '')
      .join(' '),
    labels: cells
      .slice(0, lastLabel + 1)
      .map((cell) => cell.text.trim())
      .filter((cell) => cell !== '' && !looksLikeValue(cell)),
    values: unglued(values.map((cell) => cell.text.trim())),
    celled: true,
    merged: values.some((cell) => cell.colSpan > 1),
    ...(grid === undefined ? {} : { grid }),
  }
}

/** A cell holding `0 0 2` is three values whose borders were lost. */
function unglued(values: readonly string[]): readonly string[] {
  if (!values.some((value) => glued.test(value))) return values
  return values.flatMap((value) => (glued.test(value) ? plain(value).split(/\s+/u) : [value]))
}

const glued = /^\p{Nd}+(?:\s+\p{Nd}+)+$/u
