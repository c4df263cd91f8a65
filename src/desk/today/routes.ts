import { h } from 'preact'
import { shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import type { Viewer } from '#web/viewer.ts'
import { newestReport } from '../newest-report.ts'
import type { DeskPolicy } from '../policies.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { TodayPage } from './today-page.tsx'

export function todayRoutes<P extends string>(app: WebApp<P | DeskPolicy>, source: DeskSource): void {
  page(app, {
    method: 'GET',
    url: '/desk',
    policy: 'signed-in',
    handler: async (visit) =>
      shown(
        h(TodayPage, {
          setting: settingFor(source, visit),
          today: source.today(),
          atDesk: mayReadReports(visit.viewer)
            ? await newestReport(source, visit.viewer.authority.id)
            : undefined,
          applications: await source.applicationsToday?.(visit.viewer),
          remedies: await source.remediesToday?.(visit.viewer),
        }),
      ),
  })
}

/** Administrators keep the system and see nothing of what is worked on in it (T19). */
function mayReadReports({ may }: Viewer): boolean {
  return may?.has('annual-report.read') ?? true
}
