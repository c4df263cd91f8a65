import { staffBook } from '#store/people/staff-book.ts'
import { StoreRefusal } from '#store/refusal.ts'
import type { Store } from '#store/store.ts'
import { type BegunIds, newIds } from '../first-run/first-office.ts'
import { type OfficeFile, readOfficeFile } from './office-file.ts'

export type FoundOffice =
  | { readonly kind: 'open'; readonly file: OfficeFile }
  | { readonly kind: 'none'; readonly ids: BegunIds }

/**
 * What office a data folder holds. A file without acts is a first run that was cut off; acts without a file are an office
 * whose file was lost, or a demonstration, and nothing is opened over them. Throws `StoreRefusal`.
 */
export async function findOffice({ db, data }: Store): Promise<FoundOffice> {
  const file = await readOfficeFile(data)
  if (file) {
    const { tree } = await staffBook(db, file.district).now()
    if (tree.has(file.district)) return { kind: 'open', file }
  }
  const register = await db
    .selectFrom('registers')
    .select('authority_id')
    .where('size', '>', 0)
    .limit(1)
    .executeTakeFirst()
  if (!register) return { kind: 'none', ids: file ?? newIds() }
  throw new StoreRefusal(
    `${data} 里已有登记簿，但没有与它对应的 office.json（演示数据也是这样）。请从备份恢复这个文件，或用 --data 换一个空目录。`,
  )
}
