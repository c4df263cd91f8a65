import { plainDate } from '#law/calendar/plain-date.ts'
import type { NewAct } from '#office/acts/act.ts'
import { canonicalJson } from '#office/acts/json.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import type { Role } from '#office/authorities/people/roles.ts'
import type { Asking } from '#office/authorities/permissions/seats.ts'
import { newCounter } from '../counting/count.ts'
import { totalled } from '../counting/totals.ts'
import { draft } from '../drafting/draft.ts'
import { type Fills, fillReport } from '../drafting/fill.ts'
import type { Finding } from '../finding.ts'
import { releaseOf } from '../release.ts'
import type { ReportWithoutCases } from '../yearly-report.ts'
import { decideReport } from './decide.ts'
import { foldLife } from './fold.ts'
import type { ReportLife } from './life.ts'
import type { RecordedAct } from './report-kind.ts'
import type { DrawnReport, ReportSituation } from './situation.ts'
import type { ReportPayload, ReportStepId } from './steps.ts'

export const year = 2025

export function dayOf(month: number, day: number) {
  const found = plainDate(2026, month, day)
  if (!found) throw new Error('no such day')
  return found
}

/** Somebody of the office, with as many roles as given. */
export function someone(name: string, ...roles: readonly Role[]): Asking {
  return { person: personIdSchema.parse(name), seats: roles.map((role) => ({ role, relation: 'own' })) }
}

export const wholeFills: Fills = {
  'preamble.contact': '办公室，电话：0375-0000000',
  'overview.disclosed': '2025年，主动公开政府信息32条。',
  'overview.channels': '公开渠道为区政府网站。',
  'overview.management': '公开前逐件保密审查。',
  'overview.platform': '依托区政府网站。',
  'overview.supervision': '全年培训一次。',
  'problems.found': '目录更新不够及时。',
  'problems.improvement': '改为按月核对目录。',
  'other.fees': '本年度未收取信息处理费。',
}

const known = new Map<string, DrawnReport>()

/** A register of so many applications, all granted in the year, with these words. */
export function drawn(applications: number, fills: Fills, findings: readonly Finding[] = []): DrawnReport {
  const key = `${applications} ${canonicalJson({ ...fills })}`
  const one = known.get(key) ?? draw(applications, fills)
  known.set(key, one)
  return { ...one, findings }
}

function draw(applications: number, fills: Fills): DrawnReport {
  const counter = newCounter(year, (name) => name)
  for (let i = 0; i < applications; i++) {
    counter.application({
      ...{ id: `${i}`, kind: 'person', received: dayIn2025, applicant: '', about: '' },
      closing: { on: dayIn2025, outcome: 'granted' },
    })
  }
  const { cells } = totalled(counter)
  const call = { authority: '某区人社局', year }
  const facts = { disclosed: null, processingFees: null }
  const report: ReportWithoutCases = fillReport({ ...call, cells, ...draft(cells, call, facts) }, fills)
  const release = releaseOf(report, {})
  const digest = release.ok ? hashOf(canonicalJson({ ...release.released })) : null
  return { report, findings: [], digest, asOf: applications, counted: true }
}

const dayIn2025 = plainDate(2025, 3, 5) ?? dayOf(1, 1)

/** Not SHA-256, but a different word of the same shape for every text. */
function hashOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1234567]
  for (const letter of text) {
    a = Math.imul(a ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
    b = Math.imul(b + (letter.codePointAt(0) ?? 0), 0x85ebca6b) >>> 0
  }
  return (a.toString(16).padStart(8, '0') + b.toString(16).padStart(8, '0')).repeat(4)
}

/** A report being worked on: its acts, and the register it is drawn from. */
export interface Desk {
  readonly acts: readonly RecordedAct[]
  readonly applications: number
  readonly findings?: readonly Finding[]
}

const lives = new WeakMap<readonly RecordedAct[], ReportLife>()

export function lifeOf({ acts }: Desk): ReportLife {
  return lives.get(acts) ?? foldLife(year, acts)
}

export function situationOf(desk: Desk, day = dayOf(1, 20)): ReportSituation {
  const { fills } = lifeOf(desk)
  return { day, now: drawn(desk.applications, fills, desk.findings ?? []), carriedOut: [] }
}

/** Takes a step, or gives the name of the refusal. */
export function tried<Id extends ReportStepId>(
  desk: Desk,
  who: Asking,
  id: Id,
  payload: ReportPayload<Id>,
  day = dayOf(1, 20),
): Desk | string {
  const decision = decideReport(lifeOf(desk), id, payload, situationOf(desk, day), who)
  return decision.ok ? recorded(desk, decision.acts, who) : decision.refusal.reason
}

export function taken<Id extends ReportStepId>(
  desk: Desk,
  who: Asking,
  id: Id,
  payload: ReportPayload<Id>,
): Desk {
  const after = tried(desk, who, id, payload)
  if (typeof after === 'string') throw new Error(`${id} is refused: ${after}`)
  return after
}

function recorded(desk: Desk, acts: readonly NewAct[], { person }: Asking): Desk {
  const more = acts.map((act, i) => ({ ...act, by: person, number: 100 + desk.acts.length + i }))
  const all = [...desk.acts, ...more]
  lives.set(all, foldLife(year, more, lifeOf(desk)))
  return { ...desk, acts: all }
}
