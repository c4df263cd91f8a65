import type { JSX } from 'preact'
import type { Term } from '#office/authorities/people/person.ts'
import { roleInfo } from '#office/authorities/people/roles.ts'
import { covers } from '#office/authorities/period.ts'
import { DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { Tag } from '#ui/tag.tsx'
import type { PersonView } from './person-view.ts'

/** All offices a person held, holds and will hold. */
export function TermsTable({ view: { terms, nameOf, today } }: { readonly view: PersonView }): JSX.Element {
  return (
    <DataTable
      caption="任职情况"
      columns={[
        { label: '角色', cell: (term) => termLabel(term, (id) => nameOf.person(id)) },
        { label: '机关', cell: ({ authority }) => nameOf.authority(authority) },
        { label: '任职日期', kind: 'day', cell: ({ from }) => <time dateTime={from}>{from}</time> },
        {
          label: '结束日期',
          kind: 'day',
          cell: ({ until }) => (until ? <time dateTime={until}>{until}</time> : '—'),
        },
        {
          label: '状态',
          cell: (term) => {
            if (covers(term, today)) return <Tag state="done" word="在任" />
            return term.from > today ? (
              <Tag state="waiting" word="尚未到任" />
            ) : (
              <Tag state="info" word="已结束" />
            )
          },
        },
      ]}
      rows={terms}
      rowKey={({ id }) => id}
      empty={<Empty title="还没有任职" next="由安全管理员任命角色后，才能进入工作台。" />}
    />
  )
}

export function termLabel(
  { role, deputyFor }: Term,
  nameOf: (id: NonNullable<Term['deputyFor']>) => string,
): string {
  const { label } = roleInfo(role)
  return deputyFor ? `${label}（代${nameOf(deputyFor)}）` : label
}
