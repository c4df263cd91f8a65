import { h } from 'preact'
import { shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { HealthPage } from './health-page.tsx'
import { healthPath } from './paths.ts'
import type { HealthPolicy } from './policies.ts'
import type { Examine } from './source.ts'

/** The state of the house, looked over anew at every visit. */
export function healthRoutes<P extends string>(
  app: WebApp<P | HealthPolicy>,
  examine: Examine,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: healthPath,
    policy: 'system.read-health',
    perMinute: 30,
    handler: async (visit) =>
      shown(h(HealthPage, { setting: settingFor(desk, visit), lines: await examine() })),
  })
}
