import { type ComponentType, h } from 'preact'
import type { PortalSetting } from '#ui/portal-frame.tsx'
import { shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { settingFor } from '../setting.ts'
import type { PortalSource } from '../source.ts'
import { AccessibilityPage } from './accessibility-page.tsx'
import { CorrectionsPage } from './corrections-page.tsx'
import { SiteMapPage } from './site-map-page.tsx'

export interface AboutProps {
  readonly setting: PortalSetting
  /** Applications are taken here. */
  readonly online: boolean
}

const pages: readonly (readonly [url: string, Page: ComponentType<AboutProps>])[] = [
  ['/site-map', SiteMapPage],
  ['/accessibility', AccessibilityPage],
  ['/corrections', CorrectionsPage],
]

/** The pages about the site itself. */
export function aboutRoutes<P extends string>(app: WebApp<P>, { site, applications }: PortalSource): void {
  const online = applications !== undefined
  for (const [url, Page] of pages) {
    page(app, {
      method: 'GET',
      url,
      policy: 'public',
      handler: async (visit) => shown(h(Page, { setting: await settingFor(site, visit), online })),
    })
  }
}
