import { StoreRefusal } from '#store/refusal.ts'
import type { Store } from '#store/store.ts'

export interface RegisterNamed {
  readonly authority: string
  /** How many acts are in it. */
  readonly size: number
}

/** The registers a command is about: the one named, or all. Throws `StoreRefusal` where there is no such register. */
export async function registersOf(store: Store, named?: string): Promise<readonly RegisterNamed[]> {
  const all = await store.db
    .selectFrom('registers')
    .select(['authority_id as authority', 'size'])
    .orderBy('authority_id')
    .execute()
  if (named === undefined) return all
  const found = all.filter(({ authority }) => authority === named)
  if (found.length > 0) return found
  const names = all.map(({ authority }) => authority).join('、') || '无'
  throw new StoreRefusal(`没有「${named}」的登记簿。现有：${names}。`)
}

/** The one register a command is about. */
export async function registerOf(store: Store, named?: string): Promise<string> {
  const [only, ...others] = await registersOf(store, named)
  if (only === undefined) throw new StoreRefusal('这里还没有登记簿。请核对 --data 目录。')
  if (others.length > 0) throw new StoreRefusal('有多个登记簿，请用 --authority 指定一个。')
  return only.authority
}
