import { columnOf } from '#office/annual-report/register/allowed.ts'
import type { Correction } from '#office/annual-report/register/corrections.ts'
import { groupNamedIn, type ProblemGroup, singly } from '#office/annual-report/register/problem-groups.ts'
import { refusedIn } from '#office/annual-report/register/read-row.ts'
import type { ProblemCell } from '#office/annual-report/register/source.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import type { Examined } from './source.ts'

/** A form as it came: what is written under each name. */
export type Typed = Readonly<Record<string, string>>

/** The field of a cell of a problem, and the tick that leaves its rows out. */
export const cellField = (line: string, at: number) => `f.${line}.${at}`
export const outField = (line: string) => `x.${line}`

/** What is chosen to empty a cell; the register's readers take it for nothing. */
export const emptied = '—'

/** Letters one cell can be given on the page. */
export const mostLetters = 200

export interface Answers {
  readonly made: readonly Correction[]
  readonly mistakes: readonly Mistake[]
  /** Answers to problems that are no longer there. */
  readonly gone: number
}

/** What the lines of a form say of the problems they name. */
export function answersIn(typed: Typed, examined: Examined): Answers {
  const lines = linesNamed(namesIn(typed), examined)
  const made: Correction[] = []
  const mistakes: Mistake[] = []
  for (const line of lines.found) {
    if (typed[outField(line.id)] !== undefined) made.push(leavingOut(line))
    else
      for (const [at, cell] of line.cells.entries()) {
        const answer = answerFor(line, cell, typed[cellField(line.id, at)])
        if (typeof answer === 'string') mistakes.push({ field: cellField(line.id, at), message: answer })
        else if (answer) made.push(answer)
      }
  }
  return { made, mistakes, gone: lines.gone }
}

/** Every problem whose right word is known says it. */
export function suggestions({ groups }: Examined): readonly Correction[] {
  return groups.flatMap((group) => {
    const [cell] = group.cells
    if (group.suggested === undefined || cell === undefined || group.rows[0] === 0) return []
    return [cellsSaying(group, cell, group.suggested)]
  })
}

function namesIn(typed: Typed): ReadonlySet<string> {
  return new Set(Object.keys(typed).flatMap((name) => /^[fx]\.([\w-]+)/u.exec(name)?.[1] ?? []))
}

function linesNamed(names: ReadonlySet<string>, { groups, problems }: Examined) {
  const byName = new Map(groups.map((group) => [group.id, group]))
  for (const name of new Set([...names].filter((one) => one.includes('-')).map(groupNamedIn))) {
    const group = byName.get(name)
    if (group) for (const single of singly(problems, group)) byName.set(single.id, single)
  }
  const found = [...names].flatMap((name) => byName.get(name) ?? [])
  return { found, gone: names.size - found.length }
}

function leavingOut({ sheetId, rows, message }: ProblemGroup): Correction {
  return rows[0] === 0
    ? { kind: 'sheet-left-out', sheet: sheetId }
    : { kind: 'left-out', sheet: sheetId, rows, why: message }
}

/** The correction that words in a field stand for, nothing where they change nothing; or why they cannot stand there. */
function answerFor(
  line: ProblemGroup,
  cell: ProblemCell,
  said: string | undefined,
): Correction | string | undefined {
  const column = columnOf(line.sheetId, cell.key)
  if (said === undefined || column === undefined) return undefined
  const words = said.trim()
  const to = words === emptied && !column.required ? '' : words
  if (to === cell.found || (words === '' && (column.required || isLong(cell.found)))) return undefined
  if (to.length > mostLetters) return `「${column.header}」最多写 ${mostLetters} 个字`
  if (!to.isWellFormed() || /\p{Cc}/u.test(to)) return `「${column.header}」里有无法保存的字符，请重新填写`
  return refusedIn(column.kind, to) ?? cellsSaying(line, cell, to)
}

/** A cell too long to be shown in a field is not emptied by leaving the field as it is. */
export function isLong(found: string): boolean {
  return found.length > mostLetters
}

function cellsSaying(
  { sheetId: sheet, rows }: ProblemGroup,
  { key, found }: ProblemCell,
  to: string,
): Correction {
  return rows[0] === 0
    ? { kind: 'filled', sheet, column: key, to }
    : { kind: 'cells', sheet, column: key, rows, from: found, to }
}
