import type { JSX } from 'preact'
import { registerSheets } from '#office/annual-report/register/sheets.ts'
import { Button } from '#ui/button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import type { Typed } from './answer-lines.ts'
import { headerField, headersOf, sheetOutField, type WrittenHeader } from './header-answers.ts'
import { registerHeadersPath } from './paths.ts'
import type { ExaminedSheet } from './source.ts'

interface Props {
  readonly id: string
  readonly token: string
  readonly sheets: readonly ExaminedSheet[]
  readonly typed: Typed
  readonly mistakes: readonly Mistake[]
}

/** Which written header was taken for which column; a wrong guess is set right here. */
export function HeadersForm({ id, token, sheets, typed, mistakes }: Props): JSX.Element {
  return (
    <ChangeForm action={registerHeadersPath(id)} token={token}>
      {sheets.map((sheet) => (
        <section key={sheet.id}>
          <h3>
            {sheet.name}，作为“{registerSheets.find(({ id: known }) => known === sheet.id)?.name}”
          </h3>
          {sheet.leftOut ? <p>这张表不导入。</p> : <Sheet sheet={sheet} typed={typed} mistakes={mistakes} />}
        </section>
      ))}
      <Button>按此对应，重新试读</Button>
    </ChangeForm>
  )
}

type SheetProps = Pick<Props, 'typed' | 'mistakes'> & { readonly sheet: ExaminedSheet }

function Sheet({ sheet, typed, mistakes }: SheetProps): JSX.Element {
  const headers = headersOf(sheet)
  const out = sheetOutField(sheet.id)
  return (
    <>
      <DataTable
        caption={`${sheet.name}的表头`}
        columns={[
          { label: '文件里的表头', cell: ({ written }) => written || '（空）' },
          {
            label: '作为',
            cell: (header) => (
              <HeaderChoice
                sheet={sheet}
                header={header}
                typed={typed}
                mistake={mistakeAt(mistakes, headerField(sheet.id, header.at))}
              />
            ),
          },
        ]}
        rows={headers}
        rowKey={({ at }) => String(at)}
        empty={<p>没有认出表头。</p>}
      />
      {sheet.match.written.length > headers.length && headers.length >= 60 ? (
        <p class="hint">只列出前 {headers.length} 列。</p>
      ) : null}
      <div class="tick">
        <input id={out} type="checkbox" name={out} value="yes" checked={typed[out] !== undefined} />
        <label for={out}>不导入这张表</label>
      </div>
    </>
  )
}

interface ChoiceProps {
  readonly sheet: ExaminedSheet
  readonly header: WrittenHeader
  readonly typed: Typed
  readonly mistake: string | undefined
}

function HeaderChoice({ sheet, header: { at, written, column }, typed, mistake }: ChoiceProps): JSX.Element {
  const name = headerField(sheet.id, at)
  const chosen = typed[name] ?? column ?? ''
  const columns = registerSheets.find(({ id }) => id === sheet.id)?.columns ?? []
  return (
    <div class={mistake ? 'with-mistake' : undefined}>
      {mistake ? (
        <p class="mistake" id={`${name}-mistake`}>
          {mistake}
        </p>
      ) : null}
      <select
        id={name}
        name={name}
        class="control middle"
        aria-label={`“${written}”作为`}
        aria-describedby={mistake ? `${name}-mistake` : undefined}
        aria-invalid={mistake ? true : undefined}
      >
        <option value="">不用这一列</option>
        {columns.map(({ key, header }) => (
          <option key={key} value={key} selected={key === chosen}>
            {header}
          </option>
        ))}
      </select>
    </div>
  )
}
