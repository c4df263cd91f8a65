import { h } from 'preact'
import { problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { pageQuery, pagesOf, sliceOf } from '#web/paging.ts'
import { settingFor } from '../setting.ts'
import type { PortalSource } from '../source.ts'
import { ColumnPage } from './column-page.tsx'
import { type ColumnId, columnOf } from './columns.ts'

const listColumns: readonly ColumnId[] = ['guide', 'rules', 'disclosure']
const perPage = 20

/** The columns that are lists; reports and applications have pages of their own. */
export function columnRoutes<P extends string>(app: WebApp<P>, source: PortalSource): void {
  for (const column of listColumns.map(columnOf)) {
    page(app, {
      method: 'GET',
      url: column.href,
      policy: 'public',
      query: pageQuery,
      handler: async (visit) => {
        const listed = await source.inColumn(column.id, sliceOf(visit.query.page, perPage))
        const pages = pagesOf(listed.total, perPage)
        if (visit.query.page > pages) return problem('absent')
        const setting = await settingFor(source.site, visit)
        return shown(h(ColumnPage, { setting, column, listed, page: visit.query.page, pages }))
      },
    })
  }
}
