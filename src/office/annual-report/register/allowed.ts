import { outcomes } from '#law/outcomes/outcomes.ts'
import { labelKey } from '../reading/letters.ts'
import { likeness } from '../reading/rows.ts'
import { type ColumnKind, registerSheets, type SheetColumn, type SheetId } from './sheets.ts'
import { choices, words } from './words.ts'

/** A column of a sheet by its key. */
export function columnOf(sheet: SheetId, key: string): SheetColumn | undefined {
  return registerSheets.find(({ id }) => id === sheet)?.columns.find((column) => column.key === key)
}

const closedSets: Readonly<Partial<Record<ColumnKind, readonly string[]>>> = {
  ...choices,
  outcome: outcomes.map(({ id }) => words.outcome(id)),
}

/** Every word that may stand in a column of this kind; undefined where it may hold more than a closed set. */
export function allowedIn(kind: ColumnKind): readonly string[] | undefined {
  return closedSets[kind]
}

/**
 * Whether a right word is so near to a wrong one that it may be offered as the answer. A slip of the pen is; words that
 * share a letter or two are another matter, and counting a case under the wrong row is worse than asking.
 */
export function isSlipOf(right: string, wrong: string): boolean {
  const [a, b] = [labelKey(right), labelKey(wrong)]
  const last = labelKey(right.split('-').at(-1) ?? right)
  return likeness(a, b) >= 0.6 || likeness(last, b) >= 0.6
}
