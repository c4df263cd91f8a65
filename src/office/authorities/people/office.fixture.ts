import { authority, day, treeOf } from '../example-tree.fixture.ts'
import { peopleActSchema } from './acts.ts'
import { appoint } from './appoint.ts'
import { foldPeople } from './fold.ts'
import { nobody, type People, type PersonId, personIdSchema } from './person.ts'
import { registerPerson } from './register-person.ts'
import { defaultSeparation, type SeparationPolicy } from './separation.ts'

/** A district with its office, a bureau, and a bureau that ends on 2026-01-01. */
export const tree = treeOf([
  { 登记: '设立', 编号: 'wd', 类型: 'county', 生效: '1986-01-01', 名称: '卫东区人民政府', 上级: '无' },
  { 登记: '设立', 编号: 'ban', 类型: 'government-office', 生效: '1986-01-01', 名称: '区政府办', 上级: 'wd' },
  { 登记: '设立', 编号: 'rsj', 类型: 'department', 生效: '2010-01-01', 名称: '区人社局', 上级: 'wd' },
  { 登记: '设立', 编号: 'old', 类型: 'department', 生效: '2010-01-01', 名称: '旧局', 上级: 'wd' },
  { 登记: '撤销', 编号: 'old', 生效: '2026-01-01', 承继: 'rsj' },
])
export const bureau = authority('rsj')
export const office = authority('ban')
export const today = day('2025-06-02')

export function person(id: string): PersonId {
  return personIdSchema.parse(id)
}

/** `林 经办人 2025-01-01 2026-01-01` in loose form: who, which role, from, until, where, instead of whom. */
export interface Post {
  readonly who: string
  readonly role: string
  readonly from?: string
  readonly until?: string | null
  readonly at?: string
  readonly for?: string
}

export function appointment(post: Post, term = `${post.who}-${post.role}`) {
  const act = peopleActSchema.parse({
    kind: 'person.appointed',
    term,
    person: post.who,
    role: post.role,
    authority: post.at ?? bureau,
    from: post.from ?? '2025-01-01',
    until: post.until ?? null,
    deputyFor: post.for ?? null,
  })
  if (act.kind !== 'person.appointed') throw new Error('not an appointment')
  return act
}

export function appointed(people: People, post: Post, policy: SeparationPolicy = defaultSeparation) {
  return appoint(people, tree, appointment(post), policy)
}

/** People registered on 2025-01-01 and appointed, each step decided as in real use. */
export function staff(names: readonly string[], posts: readonly Post[]): People {
  let people = nobody
  for (const name of names) {
    const on = day('2025-01-01')
    const act = { kind: 'person.registered', person: person(name), name, account: name, on } as const
    people = foldPeople(mustHappen(registerPerson(people, act)), people)
  }
  for (const post of posts) people = foldPeople(mustHappen(appointed(people, post)), people)
  return people
}

export function mustHappen<Act>(
  decision: { ok: true; acts: readonly Act[] } | { ok: false; refusal: unknown },
) {
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal))
  return decision.acts
}

/** The reason of a refusal, or null where there was none. */
export function reasonOf(decision: { ok: true } | { ok: false; refusal: { reason: string } }): string | null {
  return decision.ok ? null : decision.refusal.reason
}
