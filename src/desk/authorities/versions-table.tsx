import type { JSX } from 'preact'
import type { AuthorityVersion } from '#office/authorities/authority.ts'
import { DataTable } from '#ui/data-table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { AuthorityView } from './authority-view.ts'

/** What it was called and where it stood, from which day on; newest first. */
export function VersionsTable({ view }: { readonly view: AuthorityView }): JSX.Element {
  const { authority, nameOf } = view
  return (
    <DataTable
      caption="历次名称和隶属"
      columns={[
        { label: '起始日期', kind: 'day', cell: ({ from }) => <time dateTime={from}>{from}</time> },
        { label: '名称', cell: ({ identity }) => identity.name },
        { label: '机关代字', cell: ({ identity }) => identity.documentMark ?? '—' },
        { label: '统一社会信用代码', cell: ({ identity }) => identity.creditCode ?? '—' },
        { label: '索引号前缀', cell: ({ identity }) => identity.cataloguePrefix ?? '—' },
        { label: '上级机关', cell: ({ place }) => (place.parent ? nameOf(place.parent) : '—') },
        { label: '状态', cell: (version) => <VersionTag view={view} version={version} /> },
      ]}
      rows={authority.versions.toReversed()}
      rowKey={({ from }) => from}
      empty={null}
    />
  )
}

function VersionTag({
  view: { authority, today },
  version,
}: {
  view: AuthorityView
  version: AuthorityVersion
}) {
  if (version.from > today) return <Tag state="waiting" word="将生效" />
  const current = authority.versions.findLast(({ from }) => from <= today)
  const isOver = authority.dissolved !== null && authority.dissolved.on <= today
  return version === current && !isOver ? <Tag state="done" word="现行" /> : <Tag state="info" word="已过" />
}
