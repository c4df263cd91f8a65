import { type RawBuilder, sql } from 'kysely'
import {
  type AuditEntry,
  type AuditQuery,
  type AuditReach,
  type AuditTrail,
  auditParts,
} from '#office/audit/trail.ts'
import type { Doorway } from '../sign-in/doorway.ts'
import { note } from '../sign-in/events.ts'

/** The audit trail of an office: the events of signing in and the acts of all registers, as one list. */
export function auditTrail(way: Doorway): AuditTrail {
  return {
    read: async (reach, query, { from, count }) => {
      const { rows } = await sql<AuditEntry>`
        select entry.at, part, what, by, person, account, address, authority, entry.matter, entry.number,
          coalesce(cases.number, remedy_files.number) as called
        from (
          select * from (${entries(way.district, reach, query)}) as every (${columns})
          order by at desc, part, number desc nulls last, tie
          offset ${from} limit ${count}
        ) as entry
        left join cases on cases.authority_id = authority and cases.matter = entry.matter
        left join remedy_files on remedy_files.authority_id = authority and remedy_files.matter = entry.matter
        order by entry.at desc, part, entry.number desc nulls last, tie`.execute(way.db)
      return rows
    },
    count: async (reach, query) => {
      const { rows } = await sql<{ total: number }>`
        select count(*) as total from (${entries(way.district, reach, query)}) as entry (${columns})`.execute(
        way.db,
      )
      return rows[0]?.total ?? 0
    },
    exported: async (person) => {
      const account = (await way.staff.now()).people.persons.get(person)?.account ?? ''
      await note(way, 'audit-exported', { account, person })
    },
  }
}

const columns = sql.raw('at, part, what, by, person, account, address, authority, matter, number, tie')

function entries(district: string, reach: AuditReach, query: AuditQuery): RawBuilder<unknown> {
  const parts = {
    'sign-in': signIns(district, reach, query),
    staff: staffActs(district, reach, query),
    register: registerActs(reach, query),
  }
  const asked = auditParts.filter((part) => query.parts.includes(part)).map((part) => parts[part])
  return sql.join(asked, sql` union all `)
}

function signIns(district: string, { people, strangers }: AuditReach, query: AuditQuery) {
  return sql`
    select at, 'sign-in', what, by, person, account, address, null::text, null::text, null::bigint, id::text
    from sign_in_events
    where authority_id = ${district}
      and (person = any(${people}::text[])${strangers ? sql` or person is null` : sql``})
      and at >= ${query.from ?? 0} and ${query.until === null ? sql`true` : sql`at < ${query.until}`}
      and ${query.people === null ? sql`true` : sql`(person = any(${query.people}::text[]) or by = any(${query.people}::text[]))`}`
}

/** Acts on the tree and on people stand in the register of the district, each authority and person a matter of their own. */
function staffActs(district: string, { authorities, people }: AuditReach, query: AuditQuery) {
  const matters = [...authorities.map((id) => `authorities/${id}`), ...people.map((id) => `people/${id}`)]
  return sql`
    select ${atOfAct}, 'staff', kind, recorded_by,
      case when matter like 'people/%' then substr(matter, length('people/') + 1) end, null::text, null::text,
      authority_id, matter, number, number::text
    from acts
    where authority_id = ${district} and matter = any(${matters}::text[]) and ${actsAsked(query)}`
}

function registerActs({ authorities }: AuditReach, query: AuditQuery) {
  return sql`
    select ${atOfAct}, 'register', kind, recorded_by, null::text, null::text, null::text,
      authority_id, matter, number, number::text
    from acts
    where authority_id = any(${authorities}::text[])
      and matter not like 'people/%' and matter not like 'authorities/%' and ${actsAsked(query)}`
}

const atOfAct = sql`(extract(epoch from recorded_at) * 1000)::bigint`

function actsAsked({ from, until, people }: AuditQuery): RawBuilder<unknown> {
  const matters = (people ?? []).map((id) => `people/${id}`)
  return sql`
    ${from === null ? sql`true` : sql`recorded_at >= ${new Date(from)}`}
    and ${until === null ? sql`true` : sql`recorded_at < ${new Date(until)}`}
    and ${people === null ? sql`true` : sql`(recorded_by = any(${people}::text[]) or matter = any(${matters}::text[]))`}`
}
