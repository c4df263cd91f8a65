import type { StoreConfig } from '#store/config.ts'
import type { DoorSettings } from '#store/sign-in/doorway.ts'
import type { Site } from '#ui/site.ts'
import type { ServerConfig } from '#web/config.ts'

/** Everything the house needs to open its doors. */
export interface HouseConfig {
  readonly store: StoreConfig
  readonly signIn: DoorSettings
  /** Whose information the portal shows, and what the portal says about itself. */
  readonly published: { readonly authority: string; readonly site: Site }
  /** As the reader's browser has it. */
  readonly origin: string
  readonly host: string
  readonly port: number
  readonly log: NonNullable<ServerConfig<never>['log']>
}
