import { columnOf, isSlipOf } from './allowed.ts'
import type { SheetId } from './sheets.ts'
import type { ProblemCell, RegisterProblem } from './source.ts'

/** Problems that say the same of the same words in one column: one answer settles them all. */
export interface ProblemGroup {
  /** Names it as long as it stands as it is: a page looked at before a change does not name another by mistake. */
  readonly id: string
  readonly sheet: string
  readonly sheetId: SheetId
  readonly column: string
  readonly message: string
  /** The right word, where the wrong one is but a slip of it. */
  readonly suggested: string | undefined
  /** Those that can be answered for all at once; none where they say different things. */
  readonly cells: readonly ProblemCell[]
  /** 0 alone for the header. */
  readonly rows: readonly number[]
}

/** The problems of a register in groups: of headers first, then whatever concerns the most rows. */
export function problemGroups(problems: readonly RegisterProblem[]): readonly ProblemGroup[] {
  const groups = new Map<string, RegisterProblem[]>()
  for (const problem of problems) {
    const key = JSON.stringify([problem.sheetId, problem.column, problem.alike ?? foundIn(problem)])
    const known = groups.get(key)
    if (known) known.push(problem)
    else groups.set(key, [problem])
  }
  return [...groups].map(([key, alike]) => groupOf(key, alike)).toSorted((a, b) => weight(b) - weight(a))
}

/** Each of the problems of a group for itself. */
export function singly(problems: readonly RegisterProblem[], group: ProblemGroup): readonly ProblemGroup[] {
  const rows = new Set(group.rows)
  return problems
    .filter(
      ({ row, column, sheetId }) => rows.has(row) && column === group.column && sheetId === group.sheetId,
    )
    .map((problem) => ({ ...groupOf(`${problem.row}`, [problem]), id: singleId(group, problem) }))
}

function singleId(group: ProblemGroup, { row, message }: RegisterProblem): string {
  return `${group.id}-${row}-${nameOf(message)}`
}

/** The group that the name of one of its problems belongs to. */
export function groupNamedIn(single: string): string {
  return single.split('-')[0] ?? ''
}

function foundIn({ message, cells }: RegisterProblem): readonly string[] {
  return [message, ...cells.map(({ found }) => found)]
}

function groupOf(key: string, alike: readonly RegisterProblem[]): ProblemGroup {
  const [first] = alike
  if (first === undefined) throw new Error('a group of no problems')
  const same = alike.every((problem) => sameCells(problem.cells, first.cells))
  const { sheet, sheetId, column, nearest } = first
  const rows = [...new Set(alike.map(({ row }) => row))]
  const message =
    same && alike.every((problem) => problem.message === first.message) ? first.message : undefined
  return {
    id: nameOf(`${key} ${rows.join()}`),
    sheet,
    sheetId,
    column,
    message: message ?? first.alike ?? first.message,
    suggested: suggestedFor(first, nearest),
    cells: same ? first.cells : [],
    rows,
  }
}

function sameCells(a: readonly ProblemCell[], b: readonly ProblemCell[]): boolean {
  return a.length === b.length && a.every(({ key, found }, i) => key === b[i]?.key && found === b[i]?.found)
}

function suggestedFor({ sheetId, cells }: RegisterProblem, nearest: string | undefined): string | undefined {
  const [cell] = cells
  if (cell === undefined || nearest === undefined || columnOf(sheetId, cell.key) === undefined)
    return undefined
  return isSlipOf(nearest, cell.found) ? nearest : undefined
}

function weight({ rows }: ProblemGroup): number {
  return rows[0] === 0 ? Number.MAX_SAFE_INTEGER : rows.length
}

/** A short name for a text (FNV-1a, twice 32 bits): not a secret, it only must not name another by chance. */
function nameOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193]
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193)
    b = Math.imul(b ^ text.charCodeAt(text.length - 1 - i), 0x85ebca6b)
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`
}
