import type { JSX } from 'preact'
import { allowedIn, columnOf } from '#office/annual-report/register/allowed.ts'
import type { ProblemGroup } from '#office/annual-report/register/problem-groups.ts'
import type { SheetColumn } from '#office/annual-report/register/sheets.ts'
import type { ProblemCell } from '#office/annual-report/register/source.ts'
import { type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { cellField, emptied, isLong, mostLetters, outField, type Typed } from './answer-lines.ts'

interface Props {
  readonly line: ProblemGroup
  readonly typed: Typed
  readonly mistakes: readonly Mistake[]
}

/** Where the right words are chosen or written, a field a cell that bears on the problem. */
export function AnswerCell({ line, typed, mistakes }: Props): JSX.Element {
  return (
    <div class="answer">
      {line.cells.map((cell, at) => (
        <AnswerField
          key={cell.key}
          line={line}
          cell={cell}
          name={cellField(line.id, at)}
          first={at === 0}
          typed={typed[cellField(line.id, at)]}
          mistake={mistakeAt(mistakes, cellField(line.id, at))}
        />
      ))}
      {line.cells.length === 0 ? '—' : null}
    </div>
  )
}

/** The honest answer where nothing true can be written. */
export function OutTick({ line, typed }: Omit<Props, 'mistakes'>): JSX.Element {
  const name = outField(line.id)
  const whole = line.rows[0] === 0
  return (
    <div class="tick">
      <input id={name} type="checkbox" name={name} value="yes" checked={typed[name] !== undefined} />
      <label for={name}>
        {whole ? '不导入这张表' : line.rows.length > 1 ? '不导入这些行' : '不导入这一行'}
      </label>
    </div>
  )
}

interface FieldProps {
  readonly line: ProblemGroup
  readonly cell: ProblemCell
  readonly name: string
  readonly first: boolean
  readonly typed: string | undefined
  readonly mistake: string | undefined
}

function AnswerField({ line, cell, name, first, typed, mistake }: FieldProps): JSX.Element | null {
  const column = columnOf(line.sheetId, cell.key)
  if (column === undefined) return null
  const allowed = allowedIn(column.kind)
  const attributes = {
    id: name,
    name,
    class: 'control',
    'aria-label': `${line.sheet}「${column.header}」改为`,
    'aria-describedby': mistake ? `${name}-mistake` : undefined,
    'aria-invalid': mistake ? true : undefined,
  }
  const value = typed ?? (first ? line.suggested : undefined)
  return (
    <div class={mistake ? 'with-mistake' : undefined}>
      {line.cells.length > 1 ? <span class="hint">{column.header}</span> : null}
      {mistake ? (
        <p class="mistake" id={`${name}-mistake`}>
          {mistake}
        </p>
      ) : null}
      {allowed ? (
        <select {...attributes}>
          <option value="">{first ? '请选择' : `不改（${cell.found || '空'}）`}</option>
          {allowed.map((word) => (
            <option key={word} value={word} selected={word === value}>
              {word}
            </option>
          ))}
          {mayBeEmptied(column, cell) ? (
            <option value={emptied} selected={value === emptied}>
              （清空）
            </option>
          ) : null}
        </select>
      ) : (
        <input
          type="text"
          {...attributes}
          value={value ?? (isLong(cell.found) ? '' : cell.found)}
          maxLength={mostLetters}
          placeholder={column.kind === 'date' ? '2025-3-5' : undefined}
        />
      )}
    </div>
  )
}

function mayBeEmptied({ required }: SheetColumn, { found }: ProblemCell): boolean {
  return !required && found !== ''
}
