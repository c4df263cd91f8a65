import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { announcedCalendar } from '../calendar/days.ts'
import { type PlainDate, parsePlainDate } from '../calendar/plain-date.ts'
import { chargeByVolume, chargeFor, feeNoticeWords, type Supply } from './charge.ts'
import { type FeeAct, feeState, feeStateWords } from './fee-state.ts'
import { monthlyCharges } from './month.ts'
import { tariffs } from './tiers.ts'

const day = (text: string): PlainDate => {
  const date = parsePlainDate(text)
  if (date === undefined) throw new Error(`no such day: ${text}`)
  return date
}

interface Examples {
  readonly 按件: readonly { readonly 当月累计: number; readonly 合计: number }[]
  readonly 按量: readonly { readonly 页数: number; readonly 方式: Supply; readonly 合计: number }[]
}

const examples: Examples = parse(readFileSync(new URL('./examples/fees.yaml', import.meta.url), 'utf8'))

test.each(examples.按件)('按件：当月累计 $当月累计 件，合计 $合计 元', ({ 当月累计, 合计 }) => {
  expect(chargeFor('by-application', 1, 当月累计).amount).toBe(合计)
})

test.each(examples.按量)('按量：$方式 $页数 页，$合计 元', ({ 页数, 方式, 合计 }) => {
  expect(chargeByVolume(方式, 页数).amount).toBe(合计)
})

test('a charge lists the free units first and lists nothing where nothing is measured', () => {
  expect(chargeByVolume('paper', 31).lines).toEqual([
    { first: 1, last: 30, price: 0, amount: 0 },
    { first: 31, last: 31, price: 10, amount: 10 },
  ])
  expect(chargeByVolume('link', 31).lines).toEqual([])
})

test('every further ten applications cost a hundred yuan more apiece', () => {
  const { priceOf } = tariffs['by-application']
  expect([30, 31, 40, 41, 50, 51, 100, 101].map(priceOf)).toEqual([100, 200, 200, 300, 300, 400, 800, 900])
})

test('a charge is the sum of its units whatever the way it is cut', () => {
  const method = fc.constantFrom('by-application', 'by-volume' as const)
  fc.assert(
    fc.property(method, fc.nat(300), fc.nat(300), (way, a, b) => {
      const [cut, end] = a <= b ? [a, b] : [b, a]
      const whole = chargeFor(way as 'by-volume', 1, end)
      const parts = [chargeFor(way as 'by-volume', 1, cut), chargeFor(way as 'by-volume', cut + 1, end)]
      expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(whole.amount)
      expect(whole.lines.reduce((sum, line) => sum + (line.last - line.first + 1) * line.price, 0)).toBe(
        whole.amount,
      )
    }),
  )
})

test('applications are counted up within a month and anew in the next', () => {
  const inMonth = (month: string, count: number, items = 1) =>
    Array.from({ length: count }, (_, i) => ({
      id: `${month}/${i + 1}`,
      receivedOn: day(`${month}-${String((i % 28) + 1).padStart(2, '0')}`),
      items,
    }))
  const charges = monthlyCharges([...inMonth('2025-09', 12), ...inMonth('2025-10', 3)])
  expect(charges.get('2025-09/10')?.amount).toBe(0)
  expect(charges.get('2025-09/11')?.amount).toBe(100)
  expect(charges.get('2025-09/12')?.amount).toBe(100)
  expect(charges.get('2025-10/1')?.amount).toBe(0)
})

test('a form with several items is charged by its items', () => {
  const charges = monthlyCharges([
    { id: '乙', receivedOn: day('2025-09-20'), items: 25 },
    { id: '甲', receivedOn: day('2025-09-02'), items: 8 },
  ])
  expect(charges.get('甲')?.amount).toBe(0)
  // Items 9 to 33: two free, twenty at 100, three at 200.
  expect(charges.get('乙')?.lines).toEqual([
    { first: 9, last: 10, price: 0, amount: 0 },
    { first: 11, last: 30, price: 100, amount: 2000 },
    { first: 31, last: 33, price: 200, amount: 600 },
  ])
})

test('the notice tells basis, standard, amount, time and consequence', () => {
  expect(feeNoticeWords(chargeByVolume('paper', 120))).toEqual({
    basis: '《政府信息公开条例》第四十二条、《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第五条',
    standard: '按量计收：第31—100页每页10元，第101—120页每页20元',
    amount: '1100元',
    payWithin: '自收到本通知次日起20个工作日内缴纳',
    consequence: '逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请。',
  })
  expect(feeNoticeWords(chargeByVolume('paper', 30))).toBeUndefined()
})

const charge = chargeByVolume('paper', 100)
const at = (today: string, ...acts: readonly FeeAct[]) =>
  feeState(charge, acts, day(today), announcedCalendar)
const noticed: FeeAct = { kind: 'noticed', on: day('2025-10-20') }
const reached: FeeAct = { kind: 'reached', on: day('2025-10-21') }
const pay = (on: string, amount: number): FeeAct => ({ kind: 'paid', on: day(on), amount })

test('a fee goes from undecided to paid', () => {
  expect(feeState(chargeByVolume('paper', 30), [], day('2025-10-20'), announcedCalendar).state).toBe(
    'below-threshold',
  )
  expect(at('2025-10-19', noticed).state).toBe('undecided')
  expect(at('2025-10-21', reached).state).toBe('undecided')
  expect(at('2025-10-21', noticed, reached)).toEqual({
    state: 'awaiting-payment',
    payBy: '2025-11-18',
    missing: 700,
  })
  expect(at('2025-11-01', noticed, reached, pay('2025-10-30', 300))).toMatchObject({ missing: 400 })
  expect(at('2025-11-18', noticed, reached, pay('2025-10-30', 300), pay('2025-11-18', 400))).toEqual({
    state: 'paid',
    on: '2025-11-18',
  })
})

test('a fee that is not paid in full in time lapses, and a later payment does not revive it', () => {
  expect(at('2025-11-18', noticed, reached).state).toBe('awaiting-payment')
  expect(at('2025-11-19', noticed, reached)).toEqual({ state: 'lapsed', since: '2025-11-18' })
  expect(at('2025-11-25', noticed, reached, pay('2025-11-18', 699), pay('2025-11-19', 1)).state).toBe(
    'lapsed',
  )
})

test('a fee may be waived or paid back', () => {
  expect(at('2025-11-25', { kind: 'waived', on: day('2025-10-20') }).state).toBe('waived')
  const refunded: FeeAct = { kind: 'refunded', on: day('2025-11-20'), amount: 700 }
  expect(at('2025-11-25', noticed, reached, pay('2025-10-30', 700), refunded)).toEqual({
    state: 'refunded',
    on: '2025-11-20',
    amount: 700,
  })
  expect(new Set(Object.values(feeStateWords)).size).toBe(7)
})
