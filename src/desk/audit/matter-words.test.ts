import { describe, expect, it } from 'vitest'
import { matterWords } from './matter-words.ts'

describe('what an act is about', () => {
  it.each([
    ['applications/3f2a9c', '2026-7', '申请 2026-7'],
    ['remedies/77aa', '（2025）豫04行初38号', '案件 （2025）豫04行初38号'],
    ['remedies/77aa', '', '案件 77aa'],
    ['disclosures/example.37', null, '主动公开 导入 example 第 37 件'],
    ['applications/8c14e45fceea167a5a36dedd4bea2543', null, '申请 8c14e45f'],
    ['reports/2025', null, '2025 年度报告'],
    ['calendar/2027', null, '2027 年节假日安排'],
    ['settings/clock.consultationInterval', null, '口径：征求第三方和其他机关意见所需时间从哪一天扣到哪一天'],
    ['settings/gone', null, '口径'],
  ])('%s, known as %s, is called %s', (matter, called, words) => {
    expect(matterWords(matter, called)).toBe(words)
  })
})
