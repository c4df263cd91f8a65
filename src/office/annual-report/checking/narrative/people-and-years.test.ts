import { expect, test } from 'vitest'
import { form2021 } from '#law/report-form/form-2021.ts'
import type { Report, SectionText } from '../../report.ts'
import { checkNarrative } from './check.ts'

function reportOf(
  authority: string,
  parts: { preamble?: string; overview?: string; problems?: string },
): Report {
  const section = (id: SectionText['id'], words: string | undefined): SectionText[] =>
    words === undefined ? [] : [{ id, heading: '', ordinal: '', paragraphs: [words] }]
  return {
    file: 'report.txt',
    form: '2021',
    title: `${authority}2025年政府信息公开工作年度报告`,
    authority,
    year: 2025,
    cells: new Map(),
    preamble: parts.preamble === undefined ? [] : [parts.preamble],
    sections: [...section('overview', parts.overview), ...section('problems', parts.problems)],
  }
}

const found = (report: Report) =>
  checkNarrative(report, form2021).map(({ rule, severity }) => `${rule} ${severity}`)

test.each([
  '本报告所列数据的统计期限自2025年1月1日起至2025年12月31日止。',
  '报告数据统计期限为 2025 年 1 月 1 日至 12 月 31 日。',
  '现公布平川区教育局2025年政府信息公开工作年度报告。',
  '根据《关于做好2024年度政府信息公开工作年度报告编制工作的通知》编制本报告。',
  '数据统计时限从２０２５年１月１日到１２月３１日。',
])('the period and year of the report are its own: %s', (preamble) => {
  expect(found(reportOf('平川区教育局', { preamble }))).toEqual([])
})

test.each([
  ['本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。', 'narrative.year error'],
  ['本报告中所列数据统计期限为2024年1月1日至2025年12月31日。', 'narrative.year error'],
  ['统计时限从 2023 年 1 月 1 日到 12 月 31 日止。', 'narrative.year error'],
  ['现公布平川区教育局2024年度政府信息公开工作年度报告。', 'narrative.year warning'],
])('a year that is not the report’s is named: %s', (preamble, finding) => {
  expect(found(reportOf('平川区教育局', { preamble }))).toEqual([finding])
})

test('an overview that speaks of last year only is last year’s text', () => {
  expect(
    found(reportOf('平川区教育局', { overview: '2024年，我局认真落实条例，主动公开政府信息300条。' })),
  ).toEqual(['narrative.year warning'])
  expect(
    found(reportOf('平川区教育局', { overview: '2024年，我局公开300条信息。2025年，我局公开320条信息。' })),
  ).toEqual([])
})

test.each([
  '2025年，我局将进一步加强政务公开队伍建设。',
  '2025年度，我局将以群众需求为导向优化栏目。',
  '2024年工作打算：加强培训。',
])('a plan for a year that is over is asked about: %s', (problems) => {
  expect(found(reportOf('平川区教育局', { problems }))).toEqual(['narrative.year warning'])
})

test.each([
  '2026年，我局将进一步加强政务公开队伍建设。',
  '2025年，我局将政务公开纳入年度考核，取得一定成效。',
  '针对2025年工作中的不足，我局将进一步加强培训。',
  '2025年我局政府信息公开工作仍有不足。下一步，我局将持续改进。',
  '对照2025年政务公开工作要点，将继续完善公开目录。',
])('what was done and what is to come are no mistake: %s', (problems) => {
  expect(found(reportOf('平川区教育局', { problems }))).toEqual([])
})

test.each([
  ['平川区流河镇人民政府', '2025年，我局认真贯彻条例，公开信息30条。'],
  ['平川区流河镇人民政府', '2025年，区市场监督管理局认真贯彻落实条例。'],
  ['平川区公安局', '2025年，平川区信访局坚持以公开为常态。'],
  ['平川区流河镇人民政府', '2025年，马影镇认真做好政府信息公开工作。'],
  ['平川区教育局', '2025年，我镇主动公开政府信息20条。'],
])('%s does not speak as another body: %s', (authority, overview) => {
  expect(found(reportOf(authority, { overview }))).toEqual(['narrative.authority warning'])
})

test.each([
  ['平川区卫生健康局', '2025年，区卫健局认真贯彻条例。我区群众满意。'],
  ['安河市公安局船山区分局', '2025年，船山公安分局严格落实条例，分局高度重视。'],
  ['平川区流河镇人民政府', '2025年，流河镇认真落实条例，我镇公开信息30条。'],
  ['安河市', '2025年，市司法局认真推进规范性文件公开，马影镇积极探索。'],
  ['平川区教育局', '2025年，我局会同区财政局公开预算。各街道严格落实。'],
  ['湖东县人力资源和社会保障局', '2025年，县人社局切实做好公开工作。'],
  ['平川区科学技术委员会', '2025年，区科委深入推进公开，我委全年公开20条。'],
])('%s may be called so: %s', (authority, overview) => {
  expect(found(reportOf(authority, { overview }))).toEqual([])
})

test('the one that compiled the report is of the same place', () => {
  const contact = (words: string) => found(reportOf('江北市平川区教育局', { preamble: words }))
  expect(contact('如有疑问，请与江南市东山区教育局联系（地址：人民路1号）。')).toEqual([
    'narrative.authority error',
  ])
  expect(contact('本报告由平川区教育局编制，如有疑问，请与平川区教育局办公室联系。')).toEqual([])
})
