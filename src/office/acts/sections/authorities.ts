import type { Authorities } from '#office/authorities/authority.ts'
import { authorityActKinds } from '../kinds/authorities.ts'
import type { Section } from '../section.ts'

/** The tree of public bodies. It adds nothing to the yearly figures. */
export const authorities: Section<Authorities> = {
  id: 'authorities',
  kinds: authorityActKinds,
  flows: () => [],
}
