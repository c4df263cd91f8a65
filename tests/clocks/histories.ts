import fc from 'fast-check'
import type { OracleAct, OracleCase } from './oracle.ts'

const day = (text: string, days: number) =>
  new Date(Date.parse(`${text}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Days after receipt: mostly within the period, now and then before receipt or long after. */
const offset = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 45 }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 2, arbitrary: fc.integer({ min: 30, max: 160 }) },
  { weight: 1, arbitrary: fc.integer({ min: -3, max: 0 }) },
)

const who = fc.constantFrom('third-party', 'co-maker', 'other-organ')
const asked = fc.record({ who, name: fc.constantFrom('甲', '乙') })

/** What an act carries, by kind; `until` is days after the act. */
const fields = {
  'correction-asked': fc.record({ until: fc.option(fc.integer({ min: 3, max: 30 }), { nil: undefined }) }),
  supplemented: fc.constant({}),
  consulted: asked,
  'consultation-reached': asked,
  'consultation-answered': asked,
  extended: fc.record({ days: fc.integer({ min: 1, max: 25 }) }),
  delayed: fc.record({ until: fc.integer({ min: 1, max: 90 }) }),
  'fee-noticed': fc.constant({}),
  'fee-reached': fc.constant({}),
  'fee-paid': fc.constant({}),
  replied: fc.constant({}),
  ended: fc.constant({}),
} as const

const weights: Readonly<Record<keyof typeof fields, number>> = {
  'correction-asked': 6,
  supplemented: 6,
  consulted: 6,
  'consultation-reached': 4,
  'consultation-answered': 5,
  extended: 6,
  delayed: 2,
  'fee-noticed': 4,
  'fee-reached': 2,
  'fee-paid': 4,
  replied: 1,
  ended: 1,
}

type Kind = keyof typeof fields

const act = fc.oneof(
  ...(Object.keys(fields) as Kind[]).map((kind) => ({
    weight: weights[kind],
    arbitrary: fc.tuple(offset, fields[kind]).map(([on, rest]) => ({ kind, on, ...rest })),
  })),
)

export const settingsArbitrary = fc.record({
  'clock.consultationInterval': fc.constantFrom('strictly-between', 'until-received'),
  'clock.afterPayment': fc.constantFrom('full-period', 'remaining'),
  'clock.lateCorrection': fc.constantFrom('restarts', 'keeps-running'),
  'clock.extensionAfterRestart': fc.constantFrom('lapses', 'carries-over'),
} as const)

/** An application received on any day from the Regulation's first to the end of the announced years, and what befell it. */
export const historyArbitrary: fc.Arbitrary<OracleCase> = fc
  .record({
    received: fc.integer({ min: 0, max: 2_787 }),
    acts: fc.array(act, { maxLength: 9 }),
    settings: settingsArbitrary,
  })
  .map(({ received, acts, settings }) => {
    const receivedOn = day('2019-05-15', received)
    return { receivedOn, settings, acts: acts.map((one) => dated(receivedOn, one)) }
  })

function dated(receivedOn: string, { on, ...rest }: { kind: string; on: number }): OracleAct {
  const at = day(receivedOn, on)
  const until = 'until' in rest && typeof rest.until === 'number' ? { until: day(at, rest.until) } : {}
  return { ...rest, ...until, on: at }
}
