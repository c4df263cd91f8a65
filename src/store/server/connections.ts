import type { ClientConfig } from 'pg'
import type { DataFolder } from './folder.ts'

export const databaseName = 'gongkai'
/** The login the application works with in an embedded database. */
export const appLogin = 'gongkai'
/** The role whose rights the application has: it may add to the register and never change it. */
export const appRole = 'gongkai_app'

export function ownerConnection({ access }: DataFolder, database = databaseName): ClientConfig {
  return {
    host: access.host,
    port: access.port,
    user: 'gongkai_owner',
    password: access.ownerPassword,
    database,
  }
}

export function appConnection({ access }: DataFolder, database = databaseName): ClientConfig {
  return { host: access.host, port: access.port, user: appLogin, password: access.appPassword, database }
}
