import fc from 'fast-check'
import { addDays, type PlainDate } from '#law/calendar/plain-date.ts'
import type { Delivery } from '#law/clocks/receipt.ts'
import { outcomes } from '#law/outcomes/outcomes.ts'
import { outcomeLabel } from '#law/outcomes/recognise.ts'
import type { Case } from '../case/case.ts'
import { lawfulSteps, primaryStep } from '../commands/next-steps.ts'
import { permitted } from '../commands/permission.ts'
import { type StepId, stepIds } from '../commands/registry.ts'
import type { Situation } from '../commands/situation.ts'
import type { Said } from './payloads.fixture.ts'
import { day } from './play.fixture.ts'
import { people, type Who } from './staff.fixture.ts'

/** One move of a random clerk: the step the law wants next, another it leaves open, or anything by anyone. */
export interface Move {
  /** Calendar days that pass first. */
  readonly wait: number
  readonly aim: 'next' | 'open' | 'anything'
  readonly step: StepId
  readonly who: Who
  readonly luck: number
  /** Days the event lies before it is recorded. */
  readonly late: number
}

const whos = Object.keys(people).filter((name): name is Who => Object.hasOwn(people, name))

export const moves = fc.array(
  fc.record<Move>({
    wait: fc.oneof({ arbitrary: fc.nat(3), weight: 4 }, { arbitrary: fc.nat(40), weight: 1 }),
    aim: fc.constantFrom('next', 'open', 'open', 'anything'),
    step: fc.constantFrom(...stepIds),
    who: fc.constantFrom(...whos),
    luck: fc.nat(1_000),
    late: fc.oneof({ arbitrary: fc.constant(0), weight: 4 }, { arbitrary: fc.nat(10), weight: 1 }),
  }),
  { minLength: 1, maxLength: 45, size: 'max' },
)

export const deliveries: fc.Arbitrary<Delivery> = fc
  .tuple(fc.constantFrom('counter', 'post', 'web', 'mail'), fc.nat(900))
  .map(([channel, days]): Delivery => {
    const date = addDays(day('2023-06-01'), days)
    if (channel === 'counter') return { channel: 'counter', handedInOn: date }
    if (channel === 'post') return { channel: 'signed-post', signedForOn: date }
    return { channel: channel === 'web' ? 'web' : 'ordinary-mail', arrivedOn: date }
  })

/** The move as it will be tried on a case; what the law leaves open is tried by somebody who may. */
export function tried(move: Move, file: Case, situation: Situation): { step: StepId; who: Who } {
  const step = aimedAt(move, file, situation)
  const able = whos.filter((name) => permitted(file, step, people[name]) === 'allowed')
  return { step, who: (move.aim === 'anything' ? undefined : able[move.luck % able.length]) ?? move.who }
}

function aimedAt({ aim, step, luck }: Move, file: Case, situation: Situation): StepId {
  if (aim === 'next') return primaryStep(file, situation) ?? step
  if (aim === 'anything') return step
  // What ends a case early is tried less, or few cases would grow old.
  const open = lawfulSteps(file, situation).filter((one) => luck % 6 === 0 || !early.has(one))
  return open[luck % open.length] ?? step
}

const early: ReadonlySet<StepId> = new Set<StepId>([
  'withdraw',
  'treat-as-record-correction',
  'archive',
  'draft',
])

const pieces = outcomes
  .filter(({ id }) => id !== 'partial')
  .flatMap((outcome) =>
    (outcome.grounds.length === 0 ? [''] : outcome.grounds).map(
      (_, at) => `${outcomeLabel(outcome)}/${at + 1}`,
    ),
  )

/** Something to say with a step, often right and sometimes not. */
export function saidFor(step: StepId, { dossier }: Case, today: PlainDate, luck: number): Said {
  const asked = dossier.consultations[luck % Math.max(1, dossier.consultations.length)]
  const who =
    asked?.who === 'co-maker' ? '共同制作机关' : asked?.who === 'other-organ' ? '其他机关' : '第三方'
  const party = asked?.party ?? '甲'
  const later = addDays(today, (luck % 30) - 3)
  const said: Partial<Record<StepId, Said>> = {
    'ask-correction': later,
    'ask-reasons': later,
    delay: addDays(today, 20 + (luck % 90)),
    consult: [['第三方', '共同制作机关', '第三方', '其他机关'][luck % 4] ?? '', `某单位${luck % 5}`],
    'record-reached': [who, party],
    'take-opinion': [who, party, luck % 4 === 0 ? '同意' : '不同意'],
    'lapse-consultation': [who, party],
    'tell-third-party': party,
    'ask-department': [`第${luck % 3}科`, later],
    'take-department-answer': dossier.departments.at(-1)?.department ?? '一科',
    'propose-extension': `${(luck % 25) - 2}`,
    'notice-fee': `${luck % 300}`,
    'take-payment': `${luck % 200}`,
    serve: luck % 2 === 0 ? '邮寄' : '当面',
    draft: drafted(dossier, luck),
    'propose-outcome': [pieces[luck % pieces.length]?.split('/')[0] ?? '', luck % 2 === 0 ? '' : '归类有误'],
    'propose-delivery': addDays(today, (luck % 9) - 6),
    'order-anew': luck % 4 === 0 ? 'remedies/2' : 'remedies/1',
    assign: 'handler-1',
  }
  return said[step] ?? '说明'
}

/** One to three pieces; of someone who has given up, mostly what is left to say; against a third party's wish, often all. */
function drafted({ correction, fee, consultations }: Case['dossier'], luck: number): Said {
  if (luck % 5 > 0 && fee?.came === 'lapsed') return '逾期未缴费'
  if (luck % 5 > 0 && correction?.came === 'lapsed') return '逾期不补正'
  const objected = consultations.some(({ came }) => came === 'objects')
  if (luck % 3 === 0 || objected) return '予以公开/2'
  return Array.from({ length: 1 + (luck % 3) }, (_, i) => pieces[(luck * 7 + i * 5) % pieces.length] ?? '')
}
