import type { View } from '#ui/document.tsx'
import type { PortalSetting } from '#ui/portal-frame.tsx'
import type { Site } from '#ui/site.ts'
import { stylesheetUrl } from '#web/stylesheet.ts'
import { portalColumns } from './columns/columns.ts'

/** What every portal page is drawn with, for this visit. */
export function settingFor(site: Site, visit: { readonly view: View; readonly path: string }): PortalSetting {
  return { site, columns: portalColumns, stylesheet: stylesheetUrl, view: visit.view, path: visit.path }
}
