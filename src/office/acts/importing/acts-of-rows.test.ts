import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, parsePlainDate } from '#law/calendar/plain-date.ts'
import { outcomes } from '#law/outcomes/outcomes.ts'
import type { NewAct } from '../act.ts'
import { foldMatter, type Section } from '../section.ts'
import { applications } from '../sections/applications.ts'
import { charges } from '../sections/charges.ts'
import { decisions } from '../sections/decisions.ts'
import { disclosures } from '../sections/disclosures.ts'
import { documents } from '../sections/documents.ts'
import { fees } from '../sections/fees.ts'
import { remedies } from '../sections/remedies.ts'
import {
  actsOfApplication,
  actsOfCharge,
  actsOfDecisions,
  actsOfDisclosure,
  actsOfDocument,
  actsOfFee,
  actsOfRemedy,
} from './acts-of-rows.ts'

const first = parsePlainDate('2023-01-01') ?? expect.fail('no day')
const day = fc.nat(1_500).map((days) => addDays(first, days))
const text = fc.string({ unit: 'grapheme', maxLength: 20 })
const fen = fc.nat(10_000_000)
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

function foldsBack<Row>(
  section: Section<Row>,
  actsOf: (row: Row) => readonly NewAct[],
  row: fc.Arbitrary<Row>,
) {
  fc.assert(
    fc.property(row, (value) => {
      expect(foldMatter(section, actsOf(value))).toEqual(value)
    }),
  )
}

describe('a row taken over from an office’s own register comes back from its acts', () => {
  it('application', () => {
    const kind = fc.constantFrom('person', 'company', 'research', 'charity', 'legal', 'otherOrg' as const)
    const outcome = fc.constantFrom(...outcomes.map(({ id }) => id))
    const closing = orNull(fc.record({ on: day, outcome }))
    const row = fc.record({ id: text, kind, received: day, applicant: text, about: text, closing })
    foldsBack(applications, actsOfApplication, row)
  })

  it('remedy', () => {
    const block = fc.constantFrom(
      'reconsideration',
      'directLitigation',
      'litigationAfterReconsideration' as const,
    )
    const result = fc.constantFrom('upheld', 'corrected', 'other' as const)
    const closing = orNull(fc.record({ on: day, result }))
    foldsBack(remedies, actsOfRemedy, fc.record({ id: text, block, received: day, closing }))
  })

  it('document', () => {
    const kind = fc.constantFrom('normativeDocuments', 'regulations' as const)
    const row = fc.record({ number: text, title: text, kind, issued: day, repealed: orNull(day) })
    foldsBack(documents, actsOfDocument, row)
  })

  it('decisions, charge, disclosure', () => {
    const act = fc.constantFrom('licensing', 'penalties', 'coercion' as const)
    foldsBack(decisions, actsOfDecisions, fc.record({ act, decided: day, count: fc.nat(500) }))
    foldsBack(charges, actsOfCharge, fc.record({ date: day, item: text, fen }))
    foldsBack(disclosures, actsOfDisclosure, fc.record({ date: day, title: text }))
  })

  it('processing fee, also where the money is known and its day is not', () => {
    const row = fc.record({ date: day, noticedFen: fen, paidFen: fen, paidOn: orNull(day) })
    foldsBack(fees, actsOfFee, row)
  })
})

describe('acts that cannot follow', () => {
  it('throw: they would be a bug in whoever decided them', () => {
    const closing = actsOfApplication({
      id: '1',
      kind: 'person',
      received: first,
      applicant: '',
      about: '',
      closing: { on: first, outcome: 'granted' },
    })
    expect(() => foldMatter(applications, closing.slice(1))).toThrow(
      'application.closed follows no open matter',
    )
    expect(() => foldMatter(applications, [...closing, ...closing])).toThrow('begins a matter that has begun')
    expect(() => foldMatter(charges, closing)).toThrow('no kind of act application.registered in charges')
  })
})
