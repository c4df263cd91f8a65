import { sql } from 'kysely'
import { StoreRefusal } from '#store/refusal.ts'
import type { Store } from '#store/store.ts'

export interface RegisterNamed {
  readonly authority: string
  /** What the authority is called; its id where the register knows no name. */
  readonly name: string
  /** How many acts are in it. */
  readonly size: number
}

/**
 * The registers a command is about: the one named, by the authority's id or full name, or all. Throws `StoreRefusal` where
 * there is no such register.
 */
export async function registersOf(store: Store, named?: string): Promise<readonly RegisterNamed[]> {
  const all = await everyRegister(store)
  if (named === undefined) return all
  const found = all.filter(({ authority, name }) => authority === named || name === named)
  if (found.length > 0) return found
  throw new StoreRefusal(`没有「${named}」的登记簿。现有：${namesOf(all) || '无'}。`)
}

/** The one register a command is about. */
export async function registerOf(store: Store, named?: string): Promise<string> {
  const all = await registersOf(store, named)
  const [only, ...others] = all
  if (only === undefined) throw new StoreRefusal('这里还没有登记簿。请核对 --data 目录。')
  if (others.length > 0) throw new StoreRefusal(`有多个登记簿，请用 --authority 指定一个：${namesOf(all)}。`)
  return only.authority
}

async function everyRegister(store: Store): Promise<readonly RegisterNamed[]> {
  const rows = await store.db
    .selectFrom('registers')
    .leftJoin('authorities', (on) =>
      on.onRef('authorities.matter', '=', sql`'authorities/' || registers.authority_id`),
    )
    .select(['registers.authority_id as authority', 'authorities.name as name', 'registers.size as size'])
    .orderBy('registers.authority_id')
    .execute()
  return rows.map(({ authority, name, size }) => ({ authority, name: name ?? authority, size }))
}

function namesOf(all: readonly RegisterNamed[]): string {
  return all.map(({ authority, name }) => (name === authority ? name : `${name}（${authority}）`)).join('、')
}
