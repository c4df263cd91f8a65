import { h } from 'preact'
import { shown, shownAsOf } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
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
    handler: async (visit) => {
      const { viewer } = visit
      // Administrators keep the system and see nothing of what is worked on in it (T19).
      const mayRead = (await app.config.policies['annual-report.read'](viewer, {})) === 'allowed'
      const mayFollow = (await app.config.policies['annual-report.follow'](viewer, {})) === 'allowed'
      const [health, audit] = [await source.healthToday?.(viewer), await source.auditToday?.(viewer)]
      const offices = await source.officesToday?.(viewer)
      const drawn = h(TodayPage, {
        setting: settingFor(source, visit),
        today: source.today(),
        applications: await source.applicationsToday?.(viewer),
        demands: mayFollow ? await source.annualReports.demands(viewer.authority.id) : [],
        offices,
        remedies: await source.remediesToday?.(viewer),
        reports: mayRead ? { newest: await newestReport(source, viewer.authority.id) } : undefined,
        health,
        audit,
      })
      // How the system is and who signed in stands in no register, what others report in those of others.
      const isOwn = [health, audit, offices].every((part) => part === undefined)
      return isOwn ? shownAsOf(drawn) : shown(drawn)
    },
  })
}
