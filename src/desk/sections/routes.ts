import { h } from 'preact'
import { shownAsOf } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { newestReport } from '../newest-report.ts'
import type { DeskPolicy } from '../policies.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { deskSections, figuresHref } from './desk-sections.ts'
import { SectionPage } from './section-page.tsx'

/** A page for every entry of the menu's section list. */
export function sectionRoutes<P extends string>(app: WebApp<P | DeskPolicy>, source: DeskSource): void {
  for (const section of deskSections) {
    page(app, {
      method: 'GET',
      url: figuresHref(section),
      policy: 'annual-report.read',
      handler: async (visit) => {
        const atDesk = await newestReport(source, visit.viewer.authority.id)
        return shownAsOf(h(SectionPage, { setting: settingFor(source, visit), section, atDesk }))
      },
    })
  }
}
