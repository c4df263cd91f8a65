import type { People } from '#office/authorities/people/person.ts'
import { peopleActKinds } from '../kinds/people.ts'
import type { Section } from '../section.ts'

/** People and their terms of office. They add nothing to the yearly figures. */
export const people: Section<People> = { id: 'people', kinds: peopleActKinds, flows: () => [] }
