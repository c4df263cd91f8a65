import type { View } from '#ui/document.tsx'
import type { PortalSetting } from '#ui/portal-frame.tsx'
import { stylesheetUrl } from '#web/stylesheet.ts'
import { portalColumns } from './columns/columns.ts'
import type { PortalSource } from './source.ts'

/** What every portal page is drawn with, for this visit. */
export async function settingFor(
  siteNow: PortalSource['site'],
  { view, path }: { readonly view: View; readonly path: string },
): Promise<PortalSetting> {
  return { site: await siteNow(), columns: portalColumns, stylesheet: stylesheetUrl, view, path }
}
