import { type PlainDate, yearOf } from '#law/calendar/plain-date.ts'
import type { RemedyResult } from '#office/annual-report/register/words.ts'
import type { Counted, Spell } from './dossier.ts'

type Spells = readonly [Spell, ...Spell[]]

/** The spell that runs, or ran last. */
export function lastSpell(spells: Spells): Spell {
  return spells.at(-1) ?? spells[0]
}

/** Counts the result of the running spell. There is one: a second is a bug in whoever decided it. */
export function counted(spells: Spells, result: Counted | null): Spells {
  if (result === null) return spells
  const last = lastSpell(spells)
  if (last.counted !== null) throw new Error('a matter has one effective result')
  return withLast(spells, { ...last, counted: result })
}

/** Puts another result in the place of the one counted, on the same day. */
export function recounted(spells: Spells, result: RemedyResult): Spells {
  const last = lastSpell(spells)
  if (last.counted === null) throw new Error('there is no result to correct')
  return withLast(spells, { ...last, counted: { ...last.counted, result } })
}

/**
 * Pending again from a day on. A result of the same year is no result at that year's end, so it falls away; one of an
 * earlier year stays counted there and the matter is pending anew.
 */
export function pendingAgain(spells: Spells, on: PlainDate): Spells {
  const last = lastSpell(spells)
  if (last.counted === null) return spells
  if (yearOf(last.counted.on) >= yearOf(on)) return withLast(spells, { ...last, counted: null })
  return [...spells, { since: on, counted: null }]
}

/** The column of table four a year counts the matter in; null where it counts it in none. */
export function columnOf(spells: readonly Spell[], year: number): RemedyResult | 'pending' | null {
  for (const { since, counted: result } of spells) {
    if (yearOf(since) > year) continue
    if (result === null || yearOf(result.on) > year) return 'pending'
    if (yearOf(result.on) === year) return result.result
  }
  return null
}

/** The first year whose figures differ between two states of a matter, up to and including `last`; null where none does. */
export function earliestChangedYear(
  before: readonly Spell[],
  after: readonly Spell[],
  last: number,
): number | null {
  const starts = [...before, ...after].map(({ since }) => yearOf(since))
  for (let year = Math.min(...starts); year <= last; year++) {
    if (columnOf(before, year) !== columnOf(after, year)) return year
  }
  return null
}

function withLast(spells: Spells, last: Spell): Spells {
  const [first, ...others] = spells
  return others.length === 0 ? [last] : [first, ...others.slice(0, -1), last]
}
