import type { JSX } from 'preact'
import { Empty } from '#ui/empty.tsx'
import { Pagination } from '#ui/pagination.tsx'
import type { PortalSetting } from '#ui/portal-frame.tsx'
import { ItemList } from '../item-list.tsx'
import type { Listed } from '../source.ts'
import { ColumnFrame } from './column-frame.tsx'
import type { PortalColumn } from './columns.ts'

interface Props {
  readonly setting: PortalSetting
  readonly column: PortalColumn
  readonly listed: Listed
  readonly page: number
  readonly pages: number
}

/** A column as a list of what was published in it. */
export function ColumnPage({ setting, column, listed, page, pages }: Props): JSX.Element {
  const { href } = column
  return (
    <ColumnFrame setting={setting} column={column}>
      {listed.items.length > 0 ? (
        <>
          <ItemList items={listed.items} />
          <Pagination page={page} pages={pages} total={listed.total} href={(n) => `${href}?page=${n}`} />
        </>
      ) : (
        <Empty title="本栏目尚未公开信息" next={`需要了解的，请与${setting.site.contact.office}联系。`} />
      )}
    </ColumnFrame>
  )
}
