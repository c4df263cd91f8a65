import { h } from 'preact'
import { shownFrom } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { settingFor } from '../setting.ts'
import type { PortalSource } from '../source.ts'
import { HomePage } from './home-page.tsx'

const newestOnHome = 8

export function homeRoutes<P extends string>(app: WebApp<P>, source: PortalSource): void {
  page(app, {
    method: 'GET',
    url: '/',
    policy: 'public',
    handler: async (visit) => {
      const [newest, reports] = await Promise.all([source.newest(newestOnHome), source.reports()])
      const [latest] = reports
      const online = source.applications !== undefined
      const setting = await settingFor(source.site, visit)
      return shownFrom(reports, h(HomePage, { setting, newest, latest, online }))
    },
  })
}
