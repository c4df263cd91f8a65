import { describe, expect, it } from 'vitest'
import { fileOf, type Played } from '../playing/play.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
import { reasonOf, received, step } from '../playing/step.fixture.ts'
import { usualPayment } from './fee.ts'

const { 经办人: clerk } = people

describe('a fee', () => {
  const notice = (first: number, last: number) =>
    step(received, 'notice-fee', { method: 'by-volume', first, last }, '2025-10-09')
  const noticed = notice(1, 31)
  const pay = (before: Played, yuan: number, date: string) =>
    step(before, 'take-payment', { yuan, receipt: '票据' }, date, clerk, '2025-12-20')

  it('is charged for units that exist, above the free ones, once', () => {
    const units = [
      [0, 31],
      [1, 30],
      [1, 31],
      [31, 31],
      [32, 31],
      [1, 31.5],
      [1, 100_000],
      [1, 100_001],
    ] as const
    expect(units.map(([first, last]) => reasonOf(notice(first, last)))).toEqual([
      'units-malformed',
      'nothing-to-charge',
      'taken',
      'taken',
      'units-malformed',
      'units-malformed',
      'taken',
      'units-malformed',
    ])
    expect(
      reasonOf(step(noticed, 'notice-fee', { method: 'by-volume', first: 1, last: 31 }, '2025-10-10')),
    ).toBe('fee-already-noticed')
  })

  it('is noticed with the way to pay: the words given, or the usual ones', () => {
    const { payment } = fileOf(noticed).dossier.fee ?? {}
    expect(payment).toBe(usualPayment)
    const told = { method: 'by-volume', first: 1, last: 31, payment: '到二楼服务窗口缴纳' } as const
    expect(fileOf(step(received, 'notice-fee', told, '2025-10-09')).dossier.fee?.payment).toBe(told.payment)
  })

  it('is paid in whole yuan from the notice on, and is settled by the last of them', () => {
    expect([0, -1, 0.5, 1].map((yuan) => reasonOf(pay(noticed, yuan, '2025-10-10')))).toEqual([
      'amount-malformed',
      'amount-malformed',
      'amount-malformed',
      'taken',
    ])
    expect([reasonOf(pay(noticed, 10, '2025-10-08')), reasonOf(pay(noticed, 10, '2025-10-09'))]).toEqual([
      'too-early',
      'taken',
    ])
    const partly = pay(noticed, 9, '2025-10-10')
    expect([
      fileOf(partly).dossier.fee?.came,
      fileOf(pay(partly, 1, '2025-10-11')).dossier.fee?.came,
    ]).toEqual(['pending', 'paid'])
    expect(reasonOf(pay(pay(noticed, 10, '2025-10-10'), 10, '2025-10-11'))).toBe('fee-not-noticed')
  })

  it('runs twenty working days from its arrival, noted once and not before it left', () => {
    const reach = (before: Played, date: string) =>
      step(before, 'record-fee-reached', { proof: '签收' }, date, clerk, '2025-12-20')
    expect([reasonOf(reach(noticed, '2025-10-08')), reasonOf(reach(noticed, '2025-10-09'))]).toEqual([
      'too-early',
      'taken',
    ])
    const reached = reach(noticed, '2025-10-10')
    expect(reasonOf(reach(reached, '2025-10-11'))).toBe('already-reached')
    expect(reasonOf(reach(received, '2025-10-11'))).toBe('fee-not-noticed')
    const lapse = (before: Played, date: string) =>
      reasonOf(step(before, 'lapse-fee', {}, date, clerk, '2025-12-20'))
    expect([lapse(noticed, '2025-11-05'), lapse(noticed, '2025-11-06')]).toEqual(['not-past', 'taken'])
    expect([lapse(reached, '2025-11-06'), lapse(reached, '2025-11-07')]).toEqual(['not-past', 'taken'])
    expect([reasonOf(pay(noticed, 10, '2025-11-05')), reasonOf(pay(noticed, 10, '2025-11-06'))]).toEqual([
      'taken',
      'without-effect',
    ])
    expect(lapse(received, '2025-11-05')).toBe('fee-not-noticed')
  })
})
