import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type PersonId, personIdSchema } from '../people/person.ts'
import { roleNames } from '../people/roles.ts'
import { relations } from '../relation.ts'
import { type Circumstances, expectedVerdict, strangeWords, tableSchema } from './expected-table.fixture.ts'
import { isPolicyName, judge, type PolicyName, policies, policyNames } from './registry.ts'

const me = personIdSchema.parse('me')
const another = personIdSchema.parse('another')
const folder = new URL('./expected/', import.meta.url)
const tables = readdirSync(folder).map((file) => {
  return { file, table: tableSchema.parse(parse(readFileSync(new URL(file, folder), 'utf8'))) }
})

const bits = [false, true]
const everyCircumstance: readonly Circumstances[] = bits.flatMap((drafted) =>
  bits.flatMap((reviewed) =>
    bits.flatMap((reviewedSecrecy) =>
      bits.flatMap((calledFor) =>
        bits.map((aboutSelf) => ({ drafted, reviewed, reviewedSecrecy, calledFor, aboutSelf })),
      ),
    ),
  ),
)

/** All that any section looks at; the step comes out of a table, so no type can vouch for it. */
function factsOf(state: string, it: Circumstances) {
  const who = (self: boolean): PersonId => (self ? me : another)
  return {
    state,
    draftedBy: who(it.drafted),
    reviewedBy: who(it.reviewed),
    secrecyReviewedBy: who(it.reviewedSecrecy),
    calledFor: it.calledFor,
    subject: who(it.aboutSelf),
  } as never
}

test('every permission stands in exactly one table, and every table speaks of permissions that exist', () => {
  const inTables = tables.flatMap(({ table }) => Object.keys(table.动作))
  expect([...inTables].sort()).toEqual([...policyNames].sort())
})

test.each(tables)('$file holds no word that means nothing', ({ table }) => {
  expect(strangeWords(table)).toEqual([])
})

let cells = 0
describe.each(tables)('as $file says', ({ table }) => {
  test.each(Object.keys(table.动作))('%s', (action) => {
    if (!isPolicyName(action)) throw new Error(`${action} is no permission`)
    for (const role of roleNames)
      for (const relation of relations)
        for (const state of Object.values(table.环节))
          for (const it of everyCircumstance) {
            cells++
            const found = judge(action, { person: me, seats: [{ role, relation }] }, factsOf(state, it))
            const wanted = expectedVerdict(table, action, { role, relation }, state, it)
            if (found !== wanted)
              expect(`${role} ${relation} ${state} ${JSON.stringify(it)}: ${found}`).toBe(wanted)
          }
  })
})

test('the whole matrix was walked', () => {
  const steps = tables.reduce(
    (sum, { table }) => sum + Object.keys(table.动作).length * Object.keys(table.环节).length,
    0,
  )
  expect(cells).toBe(steps * roleNames.length * relations.length * everyCircumstance.length)
})

test('whoever holds no office on the day finds nothing, and what is absent is absent for everyone', () => {
  for (const name of policyNames) {
    const [state] = statesOf(name)
    for (const it of everyCircumstance)
      expect(judge(name, { person: me, seats: [] }, factsOf(state ?? '', it)), name).toBe('absent')
    const seats = roleNames.flatMap((role) => relations.map((relation) => ({ role, relation })))
    expect(judge(name, { person: me, seats }, undefined)).toBe('absent')
  }
})

test('every permission says in Chinese what it allows, and no two say the same', () => {
  const words = policyNames.map((name) => policies[name].does)
  expect(new Set(words).size).toBe(words.length)
  for (const does of words) expect(does).toMatch(/^\p{Script=Han}[\p{Script=Han}、]*$/u)
})

function statesOf(name: PolicyName): readonly string[] {
  return tables.flatMap(({ table }) => (name in table.动作 ? Object.values(table.环节) : []))
}
