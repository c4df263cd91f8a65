import { sql } from 'kysely'
import { appendAll } from '#store/register/append.ts'
import { beginRegister } from '#store/register/head.ts'
import { verifyChain } from '#store/register/verify.ts'
import { appendOf, wholeApplication } from './acts.ts'
import { type Scratch, scratch } from './scratch.ts'

export interface Tampered {
  readonly acts: number
  readonly changed: number
  /** Acts that were changed and that the verifier did not name. */
  readonly unnamed: readonly number[]
}

/** Where a byte can be changed; what is text takes any other letter in its place. */
const places = ['facts', 'recorded_by', 'matter', 'facts_salt', 'facts_leaf', 'hash', 'body'] as const

/** Fills a register, changes one byte of each of some acts chosen at random, and asks the verifier which they are. */
export async function changeActs({ acts, changes }: { acts: number; changes: number }): Promise<Tampered> {
  const office = await scratch()
  await beginRegister(office.store.db, 'a')
  for (let made = 0; made < acts / 2; made += 1_000) {
    const some = Array.from({ length: Math.min(1_000, acts / 2 - made) }, (_, i) => `${made + i}`)
    const appends = some.map((id) => appendOf(`applications/${id}`, 0, wholeApplication(id)))
    await office.store.db.transaction().execute((tx) => appendAll(tx, 'a', appends))
  }
  const numbers = shuffled(Array.from({ length: acts }, (_, i) => i + 1)).slice(0, changes)
  for (const number of numbers) await changeOne(office.owner, number)
  const verified = await verifyChain(office.store.db, 'a', { named: Number.POSITIVE_INFINITY })
  await office.close()
  const named = new Set(verified.faults.map((fault) => ('number' in fault ? fault.number : 0)))
  const unnamed = numbers.filter((number) => !named.has(number))
  return { acts: verified.acts, changed: numbers.length, unnamed }
}

async function changeOne(owner: Scratch['owner'], number: number): Promise<void> {
  const place = places[Math.floor(Math.random() * places.length)] ?? 'facts'
  const own = sql`authority_id = 'a' and number = ${number}`
  const at = Math.random()
  if (place === 'facts_salt' || place === 'facts_leaf' || place === 'hash') {
    const byte = sql`floor(${at}::float * length(${sql.ref(place)}))::int`
    await sql`update acts set ${sql.ref(place)} =
      set_byte(${sql.ref(place)}, ${byte}, get_byte(${sql.ref(place)}, ${byte}) # 1) where ${own}`.execute(
      owner,
    )
  } else if (place === 'recorded_by' || place === 'matter') {
    await sql`update acts set ${sql.ref(place)} = overlay(${sql.ref(place)} placing '_' from 1)
      where ${own}`.execute(owner)
  } else if (place === 'body' && number % 2 === 1) {
    await sql`update act_personal set body = replace(body::text, '某公司', '某公祠')::json where ${own}`.execute(
      owner,
    )
  } else {
    await sql`update acts set facts = (facts::text || ' ')::json where ${own}`.execute(owner)
  }
}

function shuffled(numbers: readonly number[]): readonly number[] {
  return numbers
    .map((number) => ({ number, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ number }) => number)
}
