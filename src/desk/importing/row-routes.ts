import { h } from 'preact'
import { z } from 'zod'
import { problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { mediaTypeOf } from '#web/media-types.ts'
import { page } from '#web/page.ts'
import { pageQuery, pagesOf } from '#web/paging.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { registerProblemsPath, registerReadPath, registerRowsPath, registerUploadPath } from './paths.ts'
import type { ImportPolicy } from './policies.ts'
import { RowsPage, rowsAddress } from './rows-page.tsx'
import type { Importing } from './source.ts'

const params = z.object({ id: z.string().max(64) })
const query = pageQuery.extend({ verdict: z.enum(['all', 'import', 'fix', 'left-out']).catch('all') })

const perPage = 50

/** What becomes of each row, and the problems as a workbook for those who would rather put them right in Excel. */
export function rowRoutes<P extends string>(
  app: WebApp<P | ImportPolicy>,
  { registers }: Importing,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: registerRowsPath(':id'),
    policy: 'register.import',
    params,
    query,
    handler: async (visit) => {
      const { id } = visit.params
      const { verdict, page: at } = visit.query
      const register = await registers.waiting(visit.viewer, id)
      if (!register) return { kind: 'see-other', to: registerUploadPath }
      if (!register.examined) return { kind: 'see-other', to: registerReadPath(id) }
      const { counts, page: rowsOf } = register.examined.rows
      const total = verdict === 'all' ? counts.import + counts.fix + counts['left-out'] : counts[verdict]
      const pages = pagesOf(total, perPage)
      if (at > pages) return problem('absent')
      const address = rowsAddress(id, verdict)
      const href = (n: number) => `${address}${address.includes('?') ? '&' : '?'}page=${n}`
      const paging = { page: at, pages, total, href }
      const rows = await rowsOf(verdict, at)
      const setting = settingFor(desk, visit)
      return shown(h(RowsPage, { setting, id, file: register.file, counts, verdict, rows, paging }))
    },
  })
  page(app, {
    method: 'GET',
    url: registerProblemsPath(':id'),
    policy: 'register.import',
    params,
    handler: async (visit) => {
      const { id } = visit.params
      const register = await registers.waiting(visit.viewer, id)
      if (!register) return { kind: 'see-other', to: registerUploadPath }
      if (!register.examined) return { kind: 'see-other', to: registerReadPath(id) }
      const bytes = await registers.problemList(register.examined)
      return { kind: 'file', file: { bytes, mediaType: mediaTypeOf.xlsx, name: '登记簿要改的问题.xlsx' } }
    },
  })
}
