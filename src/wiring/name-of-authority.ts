import { lastKnownOn } from '#office/authorities/as-of.ts'
import { authorityIdSchema } from '#office/authorities/authority.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'

/** What an authority is called today, as the register of the district has it now, whichever process recorded it. */
export function nameOfAuthority(way: Pick<Doorway, 'staff' | 'today'>) {
  return async (authority: string): Promise<string> => {
    const { tree } = await way.staff.now()
    return lastKnownOn(tree, authorityIdSchema.parse(authority), way.today())?.name ?? authority
  }
}
