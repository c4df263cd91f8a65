import { h } from 'preact'
import type { PolicyName } from '#office/authorities/permissions/registry.ts'
import { shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { settingFor } from '../../setting.ts'
import type { DeskSource } from '../../source.ts'
import { movedPath } from '../paths.ts'
import type { ApplicationsAtDesk } from '../source.ts'
import { workOf } from '../work.ts'
import { movedFor } from './moved-dates.ts'
import { MovedPage } from './moved-page.tsx'

type MovedPolicy = Extract<PolicyName, 'register.read'>

export function movedRoute<P extends string>(
  app: WebApp<P | MovedPolicy>,
  source: ApplicationsAtDesk,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: movedPath,
    policy: 'register.read',
    handler: async (visit) => {
      const moved = await movedFor(source, await workOf(source, visit.viewer))
      return shown(h(MovedPage, { setting: settingFor(desk, visit), moved }))
    },
  })
}
