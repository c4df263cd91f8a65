import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './tables.ts'

/** Opens a pool. Days come as YYYY-MM-DD, bigint and sums of them as numbers. */
export function connect(config: pg.ClientConfig, connections: number): Kysely<Database> {
  const options = [config.options, session].filter(Boolean).join(' ')
  const pool = new pg.Pool({
    ...config,
    max: connections,
    types,
    options,
    connectionTimeoutMillis: longestWait,
    application_name: 'gongkai',
  })
  // A connection that dies is replaced at the next query, and the query it was at fails by itself; an 'error' that nobody
  // hears, from the pool or from a connection in use, would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}

/** Days and moments have one spelling, whatever a server's own settings are: backups compare texts. */
const session = '-c TimeZone=UTC -c DateStyle=ISO -c bytea_output=hex'

/** Who gets no connection in this time is told to try again, rather than kept waiting. */
const longestWait = 10_000

const { builtins } = pg.types

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [builtins.DATE]: (text) => text,
  [builtins.INT8]: exactNumber,
  [builtins.NUMERIC]: exactNumber,
}

export const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: string) =>
    format === 'binary'
      ? pg.types.getTypeParser(oid, 'binary')
      : (parsers[oid] ?? pg.types.getTypeParser(oid)),
}

/** Counts and fen are whole numbers; one past 2^53 would be wrong without anyone seeing it. */
function exactNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new Error(`${text} is no whole number JavaScript can hold`)
  return number
}
