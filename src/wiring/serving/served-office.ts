import { lastKnownOn } from '#office/authorities/as-of.ts'
import { staffBook } from '#store/people/staff-book.ts'
import { StoreRefusal } from '#store/refusal.ts'
import type { Store } from '#store/store.ts'
import type { Reached } from '../first-run/first-office.ts'
import { reminderSettings } from '../reminders/reminder-settings.ts'
import { oidcSettings } from '../sign-in/oidc-settings.ts'
import { today } from '../today.ts'
import type { DoorsConfig } from './house-config.ts'
import type { OfficeFile } from './office-file.ts'

/** How a real office opens its doors: as its file says, with a second factor for everyone. */
export async function servedOffice(
  { db, data }: Store,
  { district, authority, passwords, site, oidc, proxy, reminders }: OfficeFile,
  how: Pick<DoorsConfig, 'origin' | 'host' | 'port' | 'log'> & Pick<Reached, 'proxy'>,
): Promise<DoorsConfig> {
  const { tree } = await staffBook(db, district).now()
  if (!lastKnownOn(tree, authority, today())) {
    throw new StoreRefusal(
      `${data} 的 office.json「authority」有误：登记簿里没有「${authority}」这个机关。请改正后重新启动。`,
    )
  }
  const { origin, host, port, log } = how
  return {
    signIn: { district, profile: passwords, secondFactor: 'required', now: Date.now, today },
    ...(oidc ? { oidc: await oidcSettings(oidc, process.env) } : {}),
    ...(reminders ? { reminders: await reminderSettings(reminders, process.env) } : {}),
    proxy: how.proxy ?? proxy ?? [],
    published: { authority, site },
    origin,
    host,
    port,
    log,
  }
}
