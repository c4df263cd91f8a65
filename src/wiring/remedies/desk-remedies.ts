import { join } from 'node:path'
import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'
import type { RemediesAtDesk } from '../../desk/remedies/source.ts'
import type { Rooms } from '../rooms.ts'
import type { DoorsConfig } from '../serving/house-config.ts'
import { remedyRoom } from './remedy-room.ts'

/** What the desk's pages on remedies work with. */
export function remediesAtDesk(
  store: Store,
  way: Doorway,
  { cases, rules, files }: Pick<Rooms, 'cases' | 'rules' | 'files'>,
  people: PeopleAdministration,
  { published }: Pick<DoorsConfig, 'published'>,
): RemediesAtDesk {
  const head = {
    contactOf: (authority: string) =>
      authority === published.authority ? published.site.contact : undefined,
  }
  const remedies = remedyRoom({ store, way, cases, rules, head, files })
  return { remedies, files, people, uploads: join(store.data, 'uploads-remedies') }
}
