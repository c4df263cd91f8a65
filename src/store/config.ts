import { resolve } from 'node:path'

/**
 * Where the office's database is. `embedded`: the PostgreSQL that ships with gongkai, kept in the data folder.
 * `server`: a PostgreSQL of the operator's, version 15 or newer. Keys and papers stay in the data folder either way.
 */
export type StoreConfig =
  | { readonly kind: 'embedded'; readonly data: string }
  | {
      readonly kind: 'server'
      readonly data: string
      /** The application's connection; with `ownerUrl` absent it also migrates, and works under the lesser role. */
      readonly url: string
      /** The connection that owns the tables and migrates. */
      readonly ownerUrl?: string
    }

interface Environment {
  readonly DATABASE_URL?: string | undefined
  readonly DATABASE_OWNER_URL?: string | undefined
  readonly GONGKAI_DATA?: string | undefined
}

/** The configuration from the environment; `data` given on the command line wins over GONGKAI_DATA. */
export function storeConfig(env: Environment, data?: string): StoreConfig {
  const folder = resolve(data ?? env.GONGKAI_DATA ?? 'gongkai-data')
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = env
  if (url === undefined || url === '') return { kind: 'embedded', data: folder }
  return { kind: 'server', data: folder, url, ...(ownerUrl ? { ownerUrl } : {}) }
}
