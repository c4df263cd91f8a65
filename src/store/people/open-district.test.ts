import { afterAll, beforeAll, expect, it } from 'vitest'
import { authorityActSchema } from '#office/authorities/acts.ts'
import { authorityIdSchema } from '#office/authorities/authority.ts'
import { personIdSchema, termIdSchema } from '#office/authorities/people/person.ts'
import { dayOfTests } from '../../../tests/sign-in/office.ts'
import { type Scratch, scratch } from '../../../tests/store/scratch.ts'
import { signInDoor } from '../sign-in/door.ts'
import { openDistrict } from './open-district.ts'

let held: Scratch
beforeAll(async () => {
  held = await scratch()
})
afterAll(() => held.close())

const district = authorityIdSchema.parse('d')
const unknown = {
  shortName: null,
  documentMark: null,
  creditCode: null,
  siteCode: null,
  cataloguePrefix: null,
}
const top = authorityActSchema.parse({
  kind: 'authority.established',
  id: district,
  on: dayOfTests(),
  authorityKind: 'county',
  identity: { name: '某区人民政府', ...unknown },
  place: { parent: null, superior: null, seat: null, supervisedBy: null },
})

function administrator(id: string) {
  return {
    person: personIdSchema.parse(id),
    term: termIdSchema.parse(`t-${id}`),
    name: id,
    account: `admin-${id}`,
  }
}

it('an empty office is opened once, by three people with a code each and no password', async () => {
  if (top.kind !== 'authority.established') throw new Error('it is established')
  const now = Date.parse('2026-03-02T01:00:00Z')
  const times = { now: () => now, today: dayOfTests }
  const settings = { district, profile: 'dengbao3', secondFactor: 'required', ...times } as const
  const { way, door } = await signInDoor(held.store, settings)
  const one = administrator('one')
  const twice = {
    systemAdministrator: one,
    securityAdministrator: { ...one, term: termIdSchema.parse('t-again') },
    auditAdministrator: administrator('three'),
  }
  expect(await openDistrict(way, top, twice)).toMatchObject({ refusal: { reason: 'administrators-are-one' } })
  expect((await way.staff.now()).tree.size).toBe(0)

  const three = { ...twice, securityAdministrator: administrator('two') }
  const opened = await openDistrict(way, top, three)
  if (!opened.ok) throw new Error('it opens')
  expect([...opened.codes.keys()]).toEqual(['one', 'two', 'three'])
  const code = opened.codes.get(one.person) ?? ''
  const shown = await door.showEnrolment({ account: 'admin-one', code, address: '10.0.0.1' })
  expect(shown).toMatchObject({ step: 'set-password' })
  expect(await openDistrict(way, top, three)).toMatchObject({ refusal: { reason: 'already-established' } })
})
