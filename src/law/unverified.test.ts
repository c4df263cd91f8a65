import { expect, test } from 'vitest'
import { type PeriodVersion, periods } from './clocks/periods.ts'
import { cite } from './source.ts'
import { citationDoubt, unverified } from './unverified.ts'

const versions: readonly PeriodVersion[] = Object.values(periods).flatMap((period) => period.versions)

test('every citation in doubt is one that a date rests on', () => {
  for (const { law, article } of unverified) {
    const used = versions.filter((one) => one.article.law === law)
    expect(used.length, law).toBeGreaterThan(0)
    if (article !== undefined) expect(used.map((one) => one.article.article)).toContain(article)
  }
})

test('says what was not compared, and nothing where the text was', () => {
  expect(citationDoubt(cite('feeMeasures', '第六条'))).toBe('（条文序号尚未与原文核对）')
  expect(citationDoubt(cite('feeMeasures', '第五条'))).toBe('')
  expect(citationDoubt(cite('litigationInterpretation', '第一百零八条第二款'))).not.toBe('')
  expect(citationDoubt(cite('regulation', '第三十三条第二款'))).toBe('')
})
