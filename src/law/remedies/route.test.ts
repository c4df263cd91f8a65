import { describe, expect, test } from 'vitest'
import { type PlainDate, parsePlainDate } from '../calendar/plain-date.ts'
import type { OutcomeId } from '../outcomes/outcome.ts'
import { defaultSettings, type Settings } from '../settings/settings.ts'
import { routeOf, routeOnSilence } from './route.ts'

const day = (text: string): PlainDate => {
  const date = parsePlainDate(text)
  if (date === undefined) throw new Error(`no such day: ${text}`)
  return date
}
const decidedOn = day('2025-10-20')
const route = (outcomes: readonly OutcomeId[], settings: Partial<Settings>, about = outcomes[0]) => {
  if (about === undefined) throw new Error('a decision has a part')
  const parts = outcomes.map((outcome) => ({ outcome }))
  return routeOf({ outcome: about }, { parts, decidedOn }, { ...defaultSettings, ...settings })
}

describe('a decision that gives something and withholds something', () => {
  const free: Partial<Settings> = { 'remedy.partialNeedsReview': 'no' }

  test('leaves the choice where an office reads it as no refusal, against any of its parts', () => {
    expect(route(['partial'], free)).toBe('free-choice')
    expect(route(['granted', 'denied.stateSecret'], free)).toBe('free-choice')
    expect(route(['granted', 'denied.stateSecret'], free, 'denied.stateSecret')).toBe('free-choice')
    expect(route(['partial', 'granted'], free)).toBe('free-choice')
  })

  test('goes to reconsideration first by its refused part where the office does not', () => {
    expect(route(['partial'], {})).toBe('reconsideration-first')
    expect(route(['granted', 'denied.stateSecret'], {}, 'denied.stateSecret')).toBe('reconsideration-first')
    expect(route(['granted', 'denied.stateSecret'], {})).toBe('free-choice')
  })

  test('is not one that only withholds, or withholds for want of information', () => {
    expect(route(['denied.stateSecret'], free)).toBe('reconsideration-first')
    expect(route(['denied.stateSecret', 'unavailable.notHeld'], free)).toBe('reconsideration-first')
    expect(route(['denied.stateSecret', 'denied.thirdParty'], free)).toBe('reconsideration-first')
  })
})

describe('a query that another rule governs', () => {
  test('is no refusal under articles 14 to 16 unless an office holds it for one', () => {
    expect(route(['denied.administrativeInquiry'], {})).toBe('free-choice')
    const strict = { 'remedy.queryRowDirect': 'no' } as const
    expect(route(['denied.administrativeInquiry'], strict)).toBe('reconsideration-first')
    expect(route(['unavailable.notHeld'], strict)).toBe('free-choice')
  })
})

test('on silence, reconsideration first begins with the law of 2024, on its first day', () => {
  const strict: Settings = { ...defaultSettings, 'remedy.silenceNeedsReview': 'yes' }
  const routes = ['2023-12-31', '2024-01-01'].map((date) => routeOnSilence(day(date), strict))
  expect(routes).toEqual(['free-choice', 'reconsideration-first'])
})
