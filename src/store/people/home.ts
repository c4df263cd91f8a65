import type { PlainDate } from '#law/calendar/plain-date.ts'
import { carriedOnBy } from '#office/authorities/as-of.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import { type PersonId, personIdSchema } from '#office/authorities/people/person.ts'
import { activeTerms } from '#office/authorities/people/terms.ts'
import type { Folded } from './staff.ts'

/**
 * Where a person belongs on a day: the authority of the first office held now, else of the last one held or to come, else
 * that of whoever registered them. Its administrators look after the account. The district where nothing else is known.
 */
export function homeOf(
  folded: Folded,
  district: AuthorityId,
  person: PersonId,
  day: PlainDate,
  asked: ReadonlySet<PersonId> = new Set(),
): AuthorityId {
  const { people, tree, registrars } = folded
  const own = [...people.terms.values()].filter((term) => term.person === person)
  const term = activeTerms(people, tree, person, day)[0] ?? own.at(-1)
  if (term) return carriedOnBy(tree, term.authority, day)
  const registrar = personIdSchema.safeParse(registrars.get(person))
  if (!registrar.success || !people.persons.has(registrar.data) || asked.has(person)) return district
  return homeOf(folded, district, registrar.data, day, new Set([...asked, person]))
}
