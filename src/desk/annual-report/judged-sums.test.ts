import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tiedCells } from '../../../tests/reports/tied.ts'
import { doubtfulCells, judgedRules } from './judged-sums.ts'

describe('the identities beside the table', () => {
  test('all hold over tables that tie, 7 + 7 + 25 + 3 of them', () => {
    fc.assert(
      fc.property(tiedCells, (cells) => {
        const rules = judgedRules(cells)
        expect(rules.map(({ sums }) => sums.length)).toEqual([7, 7, 25, 3])
        expect(rules.flatMap(({ sums }) => sums).every(({ holds }) => holds)).toBe(true)
        expect(doubtfulCells(rules).size).toBe(0)
      }),
      { numRuns: 40 },
    )
  })

  test('one wrong cell of table three or four is always among the suspects', () => {
    fc.assert(
      fc.property(tiedCells, fc.nat(), fc.integer({ min: 1, max: 9 }), (cells, at, off) => {
        const addresses = [...cells.keys()].filter(
          (cell) => !cell.startsWith('remedies/') || cell.endsWith('/total'),
        )
        const wrong = addresses[at % addresses.length] ?? 'applications/new/person'
        const spoilt = new Map([...cells, [wrong, (cells.get(wrong) ?? 0) + off] as const])
        expect(doubtfulCells(judgedRules(spoilt)).get(wrong)).toBe('suspect')
      }),
      { numRuns: 100 },
    )
  })
})
