import { type Kysely, sql } from 'kysely'
import type { Database } from '#store/database/tables.ts'

/** The acknowledged applications that are not in the register as they were acknowledged: with number, row and both acts. */
export async function lostOf(
  db: Kysely<Database>,
  authority: string,
  acks: string,
): Promise<readonly string[]> {
  const lines = acks.split('\n').filter(Boolean)
  const { rows } = await sql<{ line: string }>`
    select r.matter || ' ' || r.id || ' ' || max(a.number) as line
    from applications r join acts a using (authority_id, matter)
    where authority_id = ${authority} group by r.matter, r.id having count(*) = 2`.execute(db)
  const there = new Set(rows.map((row) => row.line))
  return lines.filter((line) => !there.has(line))
}

/** What is half there: matters without both acts, rows without acts, acts without rows, numbers given twice or not at all. */
export async function halvesOf(db: Kysely<Database>, authority: string): Promise<readonly string[]> {
  const { rows } = await sql<{ half: string }>`
    with own as (select matter, count(*) as acts from acts where authority_id = ${authority} group by matter),
      named as (select matter, id from applications where authority_id = ${authority})
    select 'acts: ' || matter as half from own where acts <> 2
    union all select 'row: ' || matter from named full join own using (matter) where id is null or acts is null
    union all select 'number: ' || id from named group by id having count(*) > 1
    union all select 'last: ' || last || ' of ' || (select count(*) from named)
      from number_series where authority_id = ${authority} and last <> (select count(*) from named)`.execute(
    db,
  )
  return rows.map((row) => row.half)
}
