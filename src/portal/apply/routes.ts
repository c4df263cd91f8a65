import { h } from 'preact'
import { shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { settingFor } from '../setting.ts'
import type { PortalSource } from '../source.ts'
import { ApplyPage } from './apply-page.tsx'

export function applyRoutes<P extends string>(app: WebApp<P>, { site }: PortalSource): void {
  page(app, {
    method: 'GET',
    url: '/apply',
    policy: 'public',
    handler: (visit) => shown(h(ApplyPage, { setting: settingFor(site, visit) })),
  })
}
