import { describe, expect, it } from 'vitest'
import { partsOf } from '../playing/payloads.fixture.ts'
import { day, fileOf, on, type Played } from '../playing/play.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
import { arrived, orderedAnew, received, step } from '../playing/step.fixture.ts'
import { withDossier } from './case.ts'
import { clockHistoryOf, dueOf } from './clock-history.ts'

const { calendar, settings } = on('2025-11-03')
const due = (played: Played) => dueOf(fileOf(played), calendar, settings)

const date = '2025-10-09'
const drafted = step(received, 'draft', { parts: partsOf('属于行政执法案卷') }, date)
const approved = step(drafted, 'approve', { edition: 1 }, date, people.审核人)
const signed = step(approved, 'sign', { edition: 1, digest: 'a'.repeat(64) }, date, people.分管领导)
const served = step(signed, 'serve', { channel: 'hand', proof: '回证' }, date)
const anew = (until: string | null) => orderedAnew(served, '2025-11-03', until)

describe('the last day for a reply', () => {
  it('is none before receipt, and none while the applicant is waited for', () => {
    expect(clockHistoryOf(fileOf(arrived), settings)).toBeUndefined()
    expect(due(arrived)).toBeNull()
    const asked = step(received, 'ask-correction', { items: '文号', until: day('2025-10-31') }, date)
    expect([due(received), due(asked)]).toEqual(['2025-10-29', null])
  })

  it('of a reply ordered anew is the day the decision set, else the period from that day', () => {
    expect([due(anew('2025-11-14')), due(anew(null))]).toEqual(['2025-11-14', '2025-12-01'])
    expect(clockHistoryOf(fileOf(anew(null)), settings)?.receivedOn).toBe('2025-11-03')
  })

  it('begins again when the decision takes effect, not when somebody opens the round (clock.redoneReply)', () => {
    const order = {
      organ: '卫东区人民政府',
      paper: 'reconsideration',
      document: '卫政复决〔2025〕5号',
      servedOn: day('2025-10-27'),
      effectiveOn: day('2025-10-27'),
      effect: 'revoked',
      said: '',
      confirmed: null,
    } as const
    const file = fileOf(anew(null))
    const { redo } = file.dossier
    if (redo === null) throw new Error('nothing was ordered')
    const ordered = withDossier(file, { redo: { ...redo, order } })
    const opening = { ...settings, 'clock.redoneReply': 'opening' } as const
    expect([settings, opening].map((one) => dueOf(ordered, calendar, one))).toEqual([
      '2025-11-24',
      '2025-12-01',
    ])
  })

  it('is not the day set either while the applicant is waited for again', () => {
    const correction = { items: '文号', until: day('2025-11-10') }
    expect(due(step(anew('2025-11-14'), 'ask-correction', correction, '2025-11-03'))).toBeNull()
  })
})
