import fc from 'fast-check'
import { announcedCalendar } from '#law/calendar/days.ts'
import { addDays, type PlainDate, parsePlainDate } from '#law/calendar/plain-date.ts'
import { defaultSettings } from '#law/settings/settings.ts'
import type { NewAct } from '#office/acts/act.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import type { Role } from '#office/authorities/people/roles.ts'
import type { Asking } from '#office/authorities/permissions/seats.ts'
import { decideRemedy } from '../commands/decide.ts'
import { type RemedyIntake, receiveRemedy } from '../commands/receive.ts'
import type { RemedyRefusal } from '../commands/refusal.ts'
import { type RemedyPayloadOf, type RemedyStepId, remedyStepIds, remedySteps } from '../commands/registry.ts'
import type { RemedySituation } from '../commands/situation.ts'
import { letterOfWords } from '../defence/frozen-words.ts'
import { foldRemedy } from '../matter/fold.ts'
import type { Remedy } from '../matter/remedy.ts'
import { resultIds } from '../results/result-forms.ts'
import { defaultRemedySettings, type RemedySettings } from '../settings.ts'

export function day(text: string): PlainDate {
  const date = parsePlainDate(text)
  if (date === undefined) throw new Error(`${text} is no day`)
  return date
}

export function who(name: string, ...roles: readonly Role[]): Asking {
  return {
    person: personIdSchema.parse(name),
    seats: roles.map((role) => ({ role, relation: 'own' }) as const),
  }
}

const digest = 'a'.repeat(64)

/** A paper as it lies before its signer. */
const answer = letterOfWords(
  {
    title: '行政复议答复书',
    addressee: '卫东区人民政府',
    paragraphs: ['赵明不服本机关作出的答复。'],
    attachments: [],
    sender: '卫东区人力资源和社会保障局',
    contact: '',
  },
  day('2026-03-03'),
)

export const people = {
  经办人: who('handler-1', 'handler'),
  分管领导: who('leader-1', 'leader'),
  /** In a small office one person may hold every role; the law still wants four eyes. */
  身兼数职: who('everything-1', 'handler', 'leader'),
  审核人: who('reviewer-1', 'reviewer'),
  主管部门: {
    person: personIdSchema.parse('supervisor-1'),
    seats: [{ role: 'supervisor', relation: 'child' }],
  },
  系统管理员: who('system-1', 'systemAdministrator'),
} as const

export function on(text: string, change: Partial<RemedySituation> = {}): RemedySituation {
  return {
    day: day(text),
    calendar: announcedCalendar,
    settings: defaultSettings,
    counting: defaultRemedySettings,
    publishedThrough: null,
    newReply: null,
    redo: null,
    paper: { letter: answer, digest },
    ...change,
  }
}

export const reconsideration: RemedyIntake = {
  on: day('2026-03-02'),
  track: {
    kind: 'reconsideration',
    organ: '卫东区人民政府',
    caseNumber: '卫政复〔2026〕3号',
    procedure: 'simplified',
    acceptedOn: day('2026-02-27'),
  },
  target: { kind: 'elsewhere', what: '2025年的一件答复' },
  party: '赵明',
  claim: '撤销答复，责令重新答复',
}

export const lawsuit: RemedyIntake = {
  ...reconsideration,
  track: {
    kind: 'litigation',
    court: '卫东区人民法院',
    caseNumber: '（2026）豫0403行初5号',
    procedure: 'ordinary',
    after: { kind: 'nothing' },
  },
}

/** A matter as a register would hold it: nothing but its acts. */
export interface Played {
  readonly acts: readonly NewAct[]
  readonly refusal: RemedyRefusal | null
  /** What it was before these acts; absent where they begin it. */
  readonly from?: Remedy
}

export function begin(
  intake: RemedyIntake,
  situation = on(intake.on),
  asking: Asking = people.经办人,
): Played {
  const known = { evidence: null, application: undefined, before: undefined }
  const begun = receiveRemedy(intake, known, situation, asking)
  return begun.ok ? { acts: begun.acts(1), refusal: null } : { acts: [], refusal: begun.refusal }
}

export function fileOf({ acts, from }: Pick<Played, 'acts' | 'from'>): Remedy {
  const file = foldRemedy(acts, from)
  if (file === undefined) throw new Error('nothing was received')
  return file
}

export function take<Id extends RemedyStepId>(
  before: Played,
  step: Id,
  payload: RemedyPayloadOf<Id>,
  situation: RemedySituation = on(payload.on),
  asking: Asking = people.经办人,
): Played {
  const decision = decideRemedy(fileOf(before), step, payload, situation, asking)
  return decision.ok
    ? { ...before, acts: [...before.acts, ...decision.acts], refusal: null }
    : { ...before, refusal: decision.refusal }
}

export interface Move {
  readonly wait: number
  readonly lawful: boolean
  readonly step: RemedyStepId
  readonly asker: keyof typeof people
  readonly luck: number
}

export interface Turn {
  readonly before: Played
  readonly after: Played
  readonly step: RemedyStepId
  readonly asker: keyof typeof people
  readonly situation: RemedySituation
}

const askers = Object.keys(people) as (keyof typeof people)[]
const settings = fc.record<RemedySettings>({
  'remedy.reviewRejected': fc.constantFrom('upheld', 'other'),
  'remedy.settled': fc.constantFrom('other', 'corrected'),
  'remedy.twoInstances': fc.constantFrom('effective', 'judgment'),
})
const moves = fc.array(
  fc.record<Move>({
    wait: fc.oneof({ arbitrary: fc.nat(10), weight: 3 }, { arbitrary: fc.nat(120), weight: 2 }),
    lawful: fc.oneof(
      { arbitrary: fc.constant(true), weight: 4 },
      { arbitrary: fc.constant(false), weight: 1 },
    ),
    step: fc.constantFrom(...remedyStepIds),
    asker: fc.constantFrom(...askers),
    luck: fc.nat(1_000),
  }),
  { minLength: 5, maxLength: 40, size: 'max' },
)

/** Plays random moves and shows every turn to `look`. */
export function turns(look: (turn: Turn) => void, numRuns: number): void {
  fc.assert(
    fc.property(fc.constantFrom(reconsideration, lawsuit), settings, moves, (intake, counting, list) => {
      let today = intake.on
      let played = begin(intake)
      for (const move of list) {
        today = addDays(today, move.wait)
        const situation = on(today, {
          counting,
          publishedThrough: Number(today.slice(0, 4)) - 1,
          newReply: move.luck % 2 === 0 ? '卫人社公复〔2026〕9号' : null,
        })
        const { step, asker } = aimed(move, fileOf(played), situation)
        const payload = { ...saidFor(step, played, today, move.luck), restatement: '补登' }
        // One step and its own payload, which a union of steps cannot say.
        const after = take(played, step, payload as never, situation, people[asker])
        look({ before: played, after, step, asker, situation })
        played = after
      }
    }),
    { numRuns },
  )
}

function aimed(
  { lawful, step, asker, luck }: Move,
  file: Remedy,
  situation: RemedySituation,
): Pick<Move, 'step' | 'asker'> {
  if (!lawful) return { step, asker }
  const open = remedyStepIds.filter((id) => remedySteps[id].closed(file, situation) === undefined)
  const aim = open[luck % Math.max(1, open.length)] ?? step
  const { policy } = remedySteps[aim]
  if (policy === 'remedies.call-for') return { step: aim, asker: '主管部门' }
  const leads = policy === 'remedies.sign-defence' || policy === 'remedies.assign'
  return { step: aim, asker: leads ? '分管领导' : luck % 3 === 0 ? '身兼数职' : '经办人' }
}

/** Something to say with a step, often right and sometimes not. */
function saidFor(step: RemedyStepId, played: Played, today: PlainDate, luck: number): object {
  const form = resultIds[luck % resultIds.length]
  const said: Partial<Record<RemedyStepId, object>> = {
    'draft-answer': { plea: 'uphold', reasons: luck % 9 === 0 ? '' : '事实清楚，依据正确。', course: '' },
    'sign-answer': {
      edition: fileOf(played).dossier.editions - (luck % 9 === 0 ? 1 : 0),
      digest: 'a'.repeat(64),
    },
    'return-answer': { because: '补充依据' },
    'file-answer': { channel: 'post', proof: '邮件号' },
    'note-session': { what: 'trial', at: addDays(today, 5), note: '' },
    describe: {
      forum: luck % 9 === 0 ? '' : '某机关',
      caseNumber: '',
      what: '某答复',
      party: '赵明',
      claim: '',
    },
    assign: { handler: (luck % 2 === 0 ? people.经办人 : people.身兼数职).person },
    'change-procedure': { procedure: luck % 2 === 0 ? 'ordinary' : 'simplified' },
    'record-result': {
      form,
      document: '决定书',
      order: luck % 2 === 0 ? '重新答复' : '',
      until: luck % 4 === 0 ? addDays(today, 20) : null,
    },
    appeal: { by: (['authority', 'other', 'both'] as const)[luck % 3], court: '平顶山市中级人民法院' },
    remand: { document: '裁定书' },
    'call-for': { reason: luck % 9 === 0 ? '' : '投诉举报' },
    'record-performed': { how: luck % 2 === 0 ? '' : '已经履行' },
    'take-opinion': { number: '意见书1号' },
    'take-late-opinion': { number: '意见书2号' },
    'report-opinion': { report: '已经整改' },
    reopen: { why: 'retrial', document: '再审裁定' },
    'correct-result': { form, because: '登记有误' },
  }
  return { on: addDays(today, luck % 7 === 0 ? -3 : 0), ...said[step] }
}
