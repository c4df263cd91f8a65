import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesBetween } from './changes.ts'

const paragraphs = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 8 })

describe('what changed between two editions of a letter', () => {
  test('is nothing where they say the same', () => {
    fc.assert(
      fc.property(paragraphs, (letter) => {
        const { fresh, gone } = changesBetween(letter, letter)
        expect([fresh.size, gone]).toEqual([0, []])
      }),
    )
  })

  test('leaves on both sides the same paragraphs in the same order', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (before, after) => {
        const { fresh, gone } = changesBetween(before, after)
        const kept = after.filter((_, at) => !fresh.has(at))
        expect([...kept, ...gone].toSorted()).toEqual(before.toSorted())
        let at = 0
        for (const paragraph of before) if (paragraph === kept[at]) at++
        expect(at).toBe(kept.length)
      }),
    )
  })

  test('is told for a paragraph put in, taken out and written anew', () => {
    const { fresh, gone } = changesBetween(
      ['收到申请', '不予公开', '可以复议'],
      ['收到申请', '予以公开', '附件一', '可以复议'],
    )
    expect([...fresh]).toEqual([1, 2])
    expect(gone).toEqual(['不予公开'])
  })
})
