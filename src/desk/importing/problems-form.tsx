import type { JSX } from 'preact'
import { rowRanges } from '#office/acts/kinds/import-changes.ts'
import type { ProblemGroup } from '#office/annual-report/register/problem-groups.ts'
import { Button } from '#ui/button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import type { Mistake } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { Pagination, type Paging } from '#ui/pagination.tsx'
import { AnswerCell, OutTick } from './answer-cell.tsx'
import type { Typed } from './answer-lines.ts'
import { registerCorrectionsPath, registerReadPath } from './paths.ts'

export interface ProblemLines {
  readonly lines: readonly ProblemGroup[]
  readonly paging: Paging
  /** The group whose rows are answered one by one; undefined where like ones are answered together. */
  readonly single: string | undefined
}

interface Props extends ProblemLines {
  readonly id: string
  readonly token: string
  readonly typed: Typed
  readonly mistakes: readonly Mistake[]
  /** Problems whose right word is known, on all pages. */
  readonly suggested: number
}

/** Every problem a line: its place, what stands there, and what to write instead. */
export function ProblemsForm({
  id,
  token,
  typed,
  mistakes,
  lines,
  paging,
  single,
  suggested,
}: Props): JSX.Element {
  return (
    <ChangeForm action={registerCorrectionsPath(id)} token={token}>
      {/* Enter in a field presses the first button of a form. */}
      <p class="field">
        <Button look="primary" name="action" value="correct">
          改好并重新试读
        </Button>{' '}
        {suggested > 0 && single === undefined ? (
          <Button name="action" value="suggested">
            全部按建议改（{suggested} 项）
          </Button>
        ) : null}
      </p>
      {single === undefined ? null : (
        <p>
          <a href={registerReadPath(id)}>回到全部问题</a>
          <input type="hidden" name="single" value={single} />
        </p>
      )}
      <input type="hidden" name="page" value={paging.page} />
      <DataTable
        caption="登记簿里要改的问题"
        columns={[
          { label: '位置', cell: (line) => <Rows id={id} line={line} single={single} /> },
          { label: '问题', cell: (line) => <Problem line={line} /> },
          { label: '改为', cell: (line) => <AnswerCell line={line} typed={typed} mistakes={mistakes} /> },
          { label: '或者', cell: (line) => <OutTick line={line} typed={typed} /> },
        ]}
        rows={lines}
        rowKey={(line) => line.id}
        empty={null}
      />
      <Pagination {...paging} />
    </ChangeForm>
  )
}

const rowsShown = 4

function Rows({
  id,
  line,
  single,
}: {
  readonly id: string
  readonly line: ProblemGroup
  readonly single: string | undefined
}): JSX.Element {
  const { rows, sheet, column } = line
  return (
    <div class="place">
      {sheet}
      <br />
      {rowsOf(rows)}
      {rows.length > 1 && single === undefined ? (
        <>
          <br />
          <a href={`${registerReadPath(id)}?single=${line.id}`} aria-label={`逐行改 ${sheet}「${column}」`}>
            逐行改
          </a>
        </>
      ) : null}
    </div>
  )
}

function rowsOf(rows: ProblemGroup['rows']): string {
  if (rows[0] === 0) return '表头'
  const some = `第 ${rowRanges(rows.slice(0, rowsShown)).replaceAll(',', '、')} 行`
  if (rows.length === 1) return some
  return `${some}${rows.length > rowsShown ? '等' : ''}，共 ${rows.length} 行`
}

function Problem({ line: { column, message } }: { readonly line: ProblemGroup }): JSX.Element {
  return (
    <div>
      <strong>{column}</strong>
      <br />
      {message}
    </div>
  )
}
