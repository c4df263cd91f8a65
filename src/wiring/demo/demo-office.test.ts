import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { announcedCalendar } from '#law/calendar/days.ts'
import { defaultSettings } from '#law/settings/settings.ts'
import { proposedIn } from '#office/applications/case/case.ts'
import { dueOf } from '#office/applications/case/clock-history.ts'
import type { CaseRoom } from '#office/applications/room/case-room.ts'
import { type Role, roleNames } from '#office/authorities/people/roles.ts'
import { holdersOf } from '#office/authorities/people/terms.ts'
import { peopleAdministration } from '#store/people/administration.ts'
import { demoPersonId } from '#store/people/demo-people.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { type Doorway, doorway } from '#store/sign-in/doorway.ts'
import { day } from '../../../tests/store/acts.ts'
import { type Scratch, scratch } from '../../../tests/store/scratch.ts'
import { casePolicies } from '../applications/case-policies.ts'
import { rulesByDefault } from '../applications/case-situation.ts'
import { caseWork } from '../applications/case-work.ts'
import { remedyRoom } from '../remedies/remedy-room.ts'
import { type Rooms, roomsOf } from '../rooms.ts'
import { fillDemoOffice } from './demo-office.ts'

const { district, bureau } = demoAuthorities
const today = day('2026-11-24')

let office: Scratch
let way: Doorway
let rooms: Rooms
let cases: CaseRoom
let signIns: Awaited<ReturnType<typeof fillDemoOffice>>
const troubles: unknown[] = []
beforeAll(async () => {
  office = await scratch()
  way = await doorway(office.store, {
    district,
    profile: 'modern',
    secondFactor: 'demo-off',
    now: Date.now,
    today: () => today,
  })
  signIns = await fillDemoOffice(office.store, way, today)
  rooms = await roomsOf(office.store, way, {
    inspector: { inspect: async () => ({ ok: true, media: 'txt' }), leaksOf: async () => [] },
    head: { contactOf: () => undefined },
    trouble: (error) => void troubles.push(error),
  })
  cases = rooms.cases
})
afterAll(async () => {
  await rooms.close()
  await office.close()
})

describe('the demonstration', () => {
  it('has cases in every step of the work', async () => {
    const listed = await cases.list(bureau, { from: day('2026-01-01') }, { skip: 0, limit: 50 })
    expect(new Set(listed.items.map(({ stage }) => stage))).toEqual(
      new Set(['arrived', 'open', 'in-review', 'to-sign', 'to-serve', 'closed']),
    )
    expect(listed.total).toBeGreaterThanOrEqual(12)
  })

  it('has one whose refusal is before the organ of reconsideration, with its answer still to be written', async () => {
    const remedies = remedyRoom({
      store: office.store,
      way,
      cases,
      rules: rulesByDefault,
      files: rooms.files,
      head: { contactOf: () => undefined },
    })
    const { items } = await remedies.list(bureau, { stages: ['answering'] }, { skip: 0, limit: 9 })
    expect(items).toMatchObject([{ block: 'reconsideration', party: '蒋小寒', forum: '卫东区人民政府' }])
    const attacked = await cases.find(bureau, items[0]?.application ?? '')
    expect(attacked?.file.stage).toBe('closed')
  })

  it('has a change of an outcome that waits for a second person', async () => {
    const waiting = (await cases.open(bureau)).filter((file) => proposedIn(file) !== null)
    expect(waiting.map((file) => [file.dossier.applicant, proposedIn(file)?.change])).toMatchObject([
      ['何处暑', { what: 'outcome', outcome: 'unavailable.notHeld' }],
    ])
  })

  it('has two handlers, so that a case can be given to another', async () => {
    const { people, tree } = await way.staff.now()
    expect(holdersOf(people, tree, 'handler', bureau, today)).toHaveLength(2)
    expect(signIns.map(({ role }) => role)).toEqual(['handler', ...roleNames])
    expect(new Set(signIns.map(({ password }) => password)).size).toBe(signIns.length)
    const again = await fillDemoOffice(office.store, way, today)
    expect(again.map(({ account }) => account)).toEqual(signIns.map(({ account }) => account))
  })

  it('has one that is overdue and one that is due in two working days', async () => {
    const dues = (await cases.open(bureau)).map((file) => dueOf(file, announcedCalendar, defaultSettings))
    expect(dues.some((due) => due !== null && due < today)).toBe(true)
    expect(dues).toContain('2026-11-26')
  })

  it('makes the letters of a case when somebody opens it', async () => {
    const open = await cases.open(bureau)
    const waiting = open.find(({ dossier }) => dossier.correction?.came === 'pending')
    const record = await cases.find(bureau, waiting?.dossier.number ?? '')
    if (record === undefined) throw new Error('no case waits for a correction')
    const letters = await rooms.letters.frozen(bureau, record)
    expect(letters.map(({ form }) => form)).toEqual(['receipt', 'receipt', 'correction'])
    expect(letters.at(-1)?.number).toMatch(/^卫人社公开告〔2026〕\d+号$/u)
    expect(troubles).toEqual([])
  })
})

describe('the doors of a case', () => {
  const access = async (
    policy: 'applications.read' | 'applications.register',
    role: Role,
    number?: string,
  ) => {
    const policies = casePolicies(peopleAdministration(way, caseWork(office.store, way)), office.store)
    const authority = { id: bureau, name: '' }
    const viewer = { personId: demoPersonId(role), person: '', role: '', authority }
    return policies[policy](viewer, number === undefined ? {} : { number })
  }
  const numberIn = async (stage: string) =>
    (await cases.open(bureau)).find((file) => file.stage === stage)?.dossier.number ?? ''

  it('are there only for those who may know of it', async () => {
    const [open, inReview] = [await numberIn('open'), await numberIn('in-review')]
    expect(await access('applications.read', 'handler', open)).toBe('allowed')
    expect(await access('applications.read', 'handler', '2026-999')).toBe('absent')
    expect(await access('applications.read', 'secrecyReviewer', open)).toBe('absent')
    expect(await access('applications.read', 'secrecyReviewer', inReview)).toBe('allowed')
    for (const role of [
      'systemAdministrator',
      'securityAdministrator',
      'auditAdministrator',
      'supervisor',
    ] as const) {
      expect(await access('applications.read', role, open), role).toBe('absent')
      expect(await access('applications.read', role), role).toBe('absent')
    }
  })

  it('open the list to everyone who meets a case sooner or later, and the counter to the handler', async () => {
    for (const role of ['handler', 'reviewer', 'secrecyReviewer', 'leader'] as const) {
      expect(await access('applications.read', role), role).toBe('allowed')
    }
    expect(await access('applications.register', 'handler')).toBe('allowed')
    expect(await access('applications.register', 'leader')).toBe('refused')
  })
})
