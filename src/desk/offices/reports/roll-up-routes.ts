import { h } from 'preact'
import { z } from 'zod'
import { problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { reportFile, reportFormat } from '#web/report-file.ts'
import { settingFor } from '../../setting.ts'
import type { DeskSource } from '../../source.ts'
import { rollUpPath } from '../paths.ts'
import type { OfficePolicy, OfficesAtDesk } from '../source.ts'
import { reportYear } from '../summary.ts'
import { lookingAs, yearsOffered } from './overview-routes.ts'
import { rollUpOf } from './roll-up.ts'
import { RollUpPage } from './roll-up-page.tsx'

const query = z.object({ year: z.coerce.number().int().min(2019).max(2200).optional().catch(undefined) })

/** The area's sum, as a page and on paper. */
export function rollUpRoutes<P extends string>(
  app: WebApp<P | OfficePolicy>,
  source: OfficesAtDesk,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: rollUpPath,
    policy: 'annual-report.roll-up',
    query,
    handler: async (visit) => {
      const looking = await lookingAs(source, visit.viewer)
      const newest = reportYear(looking.today)
      const year = visit.query.year ?? newest
      const rolled = await rollUpOf(source, looking, visit.viewer, year)
      const setting = settingFor(desk, visit)
      return shown(h(RollUpPage, { setting, year, years: yearsOffered(newest, year), rolled }))
    },
  })
  page(app, {
    method: 'GET',
    url: `${rollUpPath}/files/:format`,
    policy: 'annual-report.roll-up',
    params: z.object({ format: reportFormat }),
    query,
    perMinute: 60,
    handler: async ({ viewer, params: { format }, query: asked }) => {
      const looking = await lookingAs(source, viewer)
      const year = asked.year ?? reportYear(looking.today)
      const { report, members } = await rollUpOf(source, looking, viewer, year)
      if (members.length === 0) return problem('absent')
      const paper = await source.reports.paper(report, format)
      return paper.ok ? reportFile(`${report.title}（汇总）`, format, paper.bytes) : problem('absent')
    },
  })
}
