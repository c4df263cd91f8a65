import { h } from 'preact'
import { shown } from '#web/answer.ts'
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
      const [newest, [latest]] = await Promise.all([source.newest(newestOnHome), source.reports()])
      return shown(h(HomePage, { setting: settingFor(source.site, visit), newest, latest }))
    },
  })
}
