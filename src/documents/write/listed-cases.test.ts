import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fairShare } from './listed-cases.ts'

it('shares a page fairly: nothing is cut while all fits, and no more could be shown where it does not', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(500), { maxLength: 40 }), fc.nat(3000), (wanted, total) => {
      const share = fairShare(wanted, total)
      const shownWith = (most: number) => wanted.reduce((sum, count) => sum + Math.min(count, most), 0)
      expect(shownWith(share)).toBeLessThanOrEqual(total)
      if (shownWith(Infinity) > total) expect(shownWith(share + 1)).toBeGreaterThan(total)
      else expect(shownWith(share)).toBe(shownWith(Infinity))
    }),
  )
})
