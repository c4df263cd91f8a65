import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repeatedIds } from './repeated-ids.ts'

test('every repeated number is told with the row it stood in first, in order or not', () => {
  const id = fc.oneof(
    fc.integer({ min: 1, max: 30 }).map(String),
    fc.constantFrom('2025-9', '2025-10', 'A1', 'a1'),
  )
  fc.assert(
    fc.property(fc.array(id), fc.boolean(), (drawn, inOrder) => {
      const ids = inOrder ? drawn.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1)) : drawn
      const repeated = repeatedIds()
      ids.forEach((one, row) => {
        const first = ids.indexOf(one)
        expect(repeated(one, row)).toBe(first < row ? first : undefined)
      })
    }),
  )
})
