import { z } from 'zod'
import { addDays, type PlainDate, parsePlainDate } from '#law/calendar/plain-date.ts'
import { type AuditPart, type AuditQuery, type AuditReach, auditParts } from '#office/audit/trail.ts'
import { type AuthorityId, authorityIdSchema } from '#office/authorities/authority.ts'
import type { Staff } from '#office/authorities/people/administration.ts'
import { type PersonId, personIdSchema } from '#office/authorities/people/person.ts'
import { auditReach } from './reach.ts'

const day = z
  .string()
  .transform((text) => parsePlainDate(text.trim()) ?? null)
  .catch(null)

/** The conditions above the list, as the address has them; what is no condition is none. */
export const auditQuery = z.object({
  part: z.enum(auditParts).nullable().catch(null),
  from: day,
  until: day,
  who: z.string().trim().max(50).catch(''),
  authority: authorityIdSchema.nullable().catch(null),
})
export type AskedQuery = z.infer<typeof auditQuery>

/** Without a first day the list goes back so far: most questions are about last month. */
const usualDays = 30

/** The day the list begins with. */
export function firstDay({ from }: AskedQuery, today: PlainDate): PlainDate {
  return from ?? addDays(today, -usualDays)
}

export interface Search {
  readonly reach: AuditReach
  readonly query: AuditQuery
}

/** What is looked for, within what the viewer may see. Days are days in China. */
export function searchOf(asked: AskedQuery, staff: Staff, viewer: string, today: PlainDate): Search {
  const parts: readonly AuditPart[] = asked.part === null ? auditParts : [asked.part]
  return {
    reach: auditReach(staff, personIdSchema.parse(viewer), today, emptyToNull(asked.authority)),
    query: {
      parts,
      from: beginningOf(firstDay(asked, today)),
      until: asked.until === null ? null : beginningOf(addDays(asked.until, 1)),
      people: asked.who === '' ? null : meant(staff, asked.who),
    },
  }
}

function emptyToNull(id: AuthorityId | null): AuthorityId | null {
  return id === '' ? null : id
}

function meant({ people }: Staff, words: string): readonly PersonId[] {
  return [...people.persons.values()]
    .filter(({ name, account }) => name.includes(words) || account.includes(words.toLowerCase()))
    .map(({ id }) => id)
}

function beginningOf(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00+08:00`)
}

/** The conditions again, for links to other pages of the list. */
export function addressOf({ part, from, until, who, authority }: AskedQuery): URLSearchParams {
  const given = { part, from, until, who, authority }
  return new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : [])),
  )
}
