import type { StoreConfig } from '#store/config.ts'
import type { DoorSettings, Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'
import type { OwnWords } from '#ui/site.ts'
import type { ServerConfig } from '#web/config.ts'
import type { newServer } from '#web/server.ts'
import type { ReminderSettings } from '../reminders/reminder-settings.ts'
import type { Rooms } from '../rooms.ts'
import type { OidcSettings } from '../sign-in/oidc-settings.ts'

/** Everything the house needs to open its doors. */
export interface HouseConfig extends DoorsConfig {
  readonly store: StoreConfig
}

/** The doors alone, on a store that is open. */
export interface DoorsConfig {
  readonly signIn: DoorSettings
  /** Absent: no way in by a provider. */
  readonly oidc?: OidcSettings
  /** Absent: nobody is reminded. */
  readonly reminders?: ReminderSettings
  /** Whose information the portal shows, and what the portal says about itself. */
  readonly published: { readonly authority: string; readonly site: OwnWords }
  /** As the reader's browser has it. */
  readonly origin: string
  readonly host: string
  readonly port: number
  /** Proxies on other machines that say whom they speak for; absent: only one on this machine is believed. */
  readonly proxy?: readonly string[]
  readonly log: NonNullable<ServerConfig<never>['log']>
}

/** The open house. `close` lets requests under way finish, then the database. */
export interface House {
  readonly store: Store
  readonly way: Doorway
  readonly app: Awaited<ReturnType<typeof newServer>>
  /** Applications, letters and files. */
  readonly rooms: Rooms
  close(): Promise<void>
}
