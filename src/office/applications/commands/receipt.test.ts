import { describe, expect, it } from 'vitest'
import { day, fileOf, intakeBy, on } from '../playing/play.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
import { arrived, counter, reasonOf, received, step } from '../playing/step.fixture.ts'
import { receive } from './receipt.ts'

const { 经办人: clerk } = people

describe('a day', () => {
  it('may be today or before, never tomorrow', () => {
    const search = { places: '档案室', terms: '补助', found: '' }
    expect(reasonOf(step(received, 'record-search', search, '2025-09-26', clerk, '2025-09-26'))).toBe('taken')
    expect(reasonOf(step(received, 'record-search', search, '2025-09-26', clerk, '2025-09-25'))).toBe(
      'in-the-future',
    )
  })

  it('does not lie before receipt, nor before arrival', () => {
    const search = { places: '档案室', terms: '补助', found: '' }
    expect(reasonOf(step(received, 'record-search', search, '2025-09-25'))).toBe('taken')
    expect(reasonOf(step(received, 'record-search', search, '2025-09-24', clerk, '2025-09-25'))).toBe(
      'too-early',
    )
    expect(reasonOf(step(arrived, 'confirm-receipt', { how: '电话' }, '2025-09-25'))).toBe('taken')
    expect(reasonOf(step(arrived, 'confirm-receipt', { how: '电话' }, '2025-09-24'))).toBe('too-early')
    expect(reasonOf(step(arrived, 'log-contact', { how: '电话' }, '2025-09-24'))).toBe('too-early')
  })

  it('of intake is not in the future, and confirmation does not come before arrival', () => {
    expect(receive(counter, on('2025-09-24'))).toMatchObject({ refusal: { reason: 'in-the-future' } })
    const delivery = { channel: 'web', arrivedOn: day('2025-09-25'), confirmedOn: day('2025-09-24') } as const
    expect(receive(intakeBy(delivery), on('2025-09-26'))).toMatchObject({ refusal: { reason: 'too-early' } })
  })
})

describe('intake', () => {
  it('keeps what art. 29 asks for, drops empty lines, and refuses an application for nothing', () => {
    const { contact, wanted } = fileOf(received).dossier
    expect(contact?.phone).toBe('13800000000')
    expect(wanted).toEqual({ form: 'electronic', way: 'email' })
    const two = receive({ ...counter, contents: [' 一 ', '', ' '] }, on('2025-09-25'))
    expect(two.ok && two.acts(3)[0]).toMatchObject({
      facts: { id: '2025-3' },
      personal: { contents: ['一'] },
    })
    expect(receive({ ...counter, contents: [' '] }, on('2025-09-25'))).toEqual({
      ok: false,
      refusal: { reason: 'nothing-asked' },
    })
  })
})
