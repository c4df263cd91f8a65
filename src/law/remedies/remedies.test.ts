import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { type PlainDate, parsePlainDate } from '../calendar/plain-date.ts'
import type { OutcomeId } from '../outcomes/outcome.ts'
import { outcomes } from '../outcomes/outcomes.ts'
import { defaultSettings, type Settings } from '../settings/settings.ts'
import { citationText } from '../source.ts'
import { type Decision, remedyClause } from './clause.ts'
import { type Authority, type AuthorityKind, reconsiderationOrgans } from './organ.ts'
import { routeOf, routeOnSilence } from './route.ts'

const day = (text: string): PlainDate => {
  const date = parsePlainDate(text)
  if (date === undefined) throw new Error(`no such day: ${text}`)
  return date
}

const tree: readonly Authority[] = [
  {
    id: 'bureau',
    name: '卫东区人力资源和社会保障局',
    kind: 'department',
    above: 'district',
    superior: 'cityBureau',
  },
  {
    id: 'justice',
    name: '卫东区司法局',
    kind: 'justice-department',
    above: 'district',
    superior: 'cityJustice',
  },
  { id: 'district', name: '卫东区人民政府', kind: 'government', above: 'city' },
  { id: 'city', name: '平顶山市人民政府', kind: 'government', above: 'province' },
  { id: 'cityBureau', name: '平顶山市人力资源和社会保障局', kind: 'department', above: 'city' },
  { id: 'cityJustice', name: '平顶山市司法局', kind: 'justice-department', above: 'city', superior: 'none' },
  { id: 'province', name: '河南省人民政府', kind: 'provincial-government' },
  { id: 'street', name: '建设路街道办事处', kind: 'dispatched-office', above: 'district' },
  {
    id: 'station',
    name: '市公安局卫东分局',
    kind: 'branch',
    above: 'city',
    superior: 'cityBureau',
    seat: 'district',
  },
  { id: 'office', name: '某派出所', kind: 'branch', above: 'district', superior: 'bureau' },
  { id: 'centre', name: '卫东区不动产登记中心', kind: 'authorised-organisation', above: 'district' },
  { id: 'tax', name: '卫东区税务局', kind: 'vertical', superior: 'cityTax' },
  { id: 'cityTax', name: '平顶山市税务局', kind: 'vertical', superior: 'provinceTax' },
  { id: 'ministry', name: '某部', kind: 'ministry' },
  { id: 'ministryBranch', name: '某部河南监管局', kind: 'ministry-branch', above: 'ministry' },
]

const find = (id: string) => tree.find((node) => node.id === id)

const organsOf = (id: string, on: string) => {
  const node = find(id)
  if (node === undefined) throw new Error(`no ${id}`)
  return reconsiderationOrgans(node, find, day(on))
}

const names = (id: string, on: string) => {
  const found = organsOf(id, on)
  return found.ok ? found.organs.map(({ name, article }) => `${name} ${article.article}`) : found
}

test.each([
  ['bureau', ['卫东区人民政府 第二十四条第一款第（一）项']],
  ['justice', ['卫东区人民政府 第二十八条', '平顶山市司法局 第二十八条']],
  ['district', ['平顶山市人民政府 第二十四条第一款第（二）项']],
  ['province', ['河南省人民政府 第二十四条第二款']],
  ['street', ['卫东区人民政府 第二十四条第一款第（三）项']],
  ['station', ['平顶山市人民政府 第二十四条第四款', '卫东区人民政府 第二十四条第四款']],
  ['office', ['卫东区人民政府 第二十四条第四款']],
  ['centre', ['卫东区人民政府 第二十四条第一款第（四）项']],
  ['tax', ['平顶山市税务局 第二十七条']],
  ['ministry', ['某部 第二十五条第（一）项']],
  ['ministryBranch', ['某部 第二十五条']],
])('%s is reviewed since 2024 by %s', (id, expected) => {
  expect(names(id, '2024-01-01')).toEqual(expected)
})

test.each([
  ['bureau', ['卫东区人民政府 第十二条第一款', '平顶山市人力资源和社会保障局 第十二条第一款']],
  ['district', ['平顶山市人民政府 第十三条第一款']],
  ['province', ['河南省人民政府 第十四条']],
  [
    'office',
    ['卫东区人民政府 第十五条第一款第（二）项', '卫东区人力资源和社会保障局 第十五条第一款第（二）项'],
  ],
  ['tax', ['平顶山市税务局 第十二条第二款']],
])('%s was reviewed until 2023 by %s', (id, expected) => {
  expect(names(id, '2023-12-31')).toEqual(expected)
})

test('a tree that lacks the link the law names is refused, with the link', () => {
  expect(names('cityJustice', '2025-01-01')).toEqual({
    ok: false,
    reason: 'link-missing',
    authority: '平顶山市司法局',
    link: 'superior',
  })
})

test('refusals under articles 14, 15 and 16 go to reconsideration first from 2024, nothing did before', () => {
  const first: readonly OutcomeId[] = outcomes.flatMap(({ id }) =>
    routeOf({ outcome: id }, { parts: [{ outcome: id }], decidedOn: day('2024-01-01') }) ===
    'reconsideration-first'
      ? [id]
      : [],
  )
  expect(first).toEqual([
    'partial',
    'denied.stateSecret',
    'denied.prohibitedByLaw',
    'denied.publicSafety',
    'denied.thirdParty',
    'denied.internalAffairs',
    'denied.processInformation',
    'denied.enforcementFile',
  ])
  for (const { id } of outcomes) {
    const decision = { parts: [{ outcome: id }], decidedOn: day('2023-12-31') }
    expect(routeOf({ outcome: id }, decision)).toBe('free-choice')
  }
})

test('silence leaves the choice unless the office decided otherwise, and never before 2024', () => {
  const strict: Settings = { ...defaultSettings, 'remedy.silenceNeedsReview': 'yes' }
  expect(routeOnSilence(day('2025-10-29'))).toBe('free-choice')
  expect(routeOnSilence(day('2025-10-29'), strict)).toBe('reconsideration-first')
  expect(routeOnSilence(day('2023-10-29'), strict)).toBe('free-choice')
})

interface ClauseExample {
  readonly 情形: string
  readonly 决定: string
  readonly 法院?: string
  readonly 文书?: string
  readonly 设定?: Partial<Settings>
  readonly 部分: readonly [{ readonly 内容?: string; readonly 结果: OutcomeId }]
  readonly 文字: string
}

const clauses: ClauseExample[] = parse(
  readFileSync(new URL('./examples/clauses.yaml', import.meta.url), 'utf8'),
)

const organs = (on: string, id = 'cityBureau') => {
  const found = organsOf(id, on)
  if (!found.ok) throw new Error(found.reason)
  return found
}

test.each(clauses)('$情形', (example) => {
  const district = {
    ok: true,
    stateCouncilRuling: false,
    organs: [organs(example.决定, 'street').organs[0]],
  } as const
  const [first, ...others] = example.部分.map(({ 内容, 结果 }) =>
    内容 === undefined ? { outcome: 结果 } : { outcome: 结果, what: 内容 },
  )
  if (first === undefined) throw new Error('no part')
  const decision: Decision = {
    parts: [first, ...others],
    decidedOn: day(example.决定),
    organs: district,
    ...(example.法院 === undefined ? {} : { court: example.法院 }),
    ...(example.文书 === undefined ? {} : { paper: example.文书 }),
  }
  const clause = remedyClause(decision, { ...defaultSettings, ...example.设定 })
  expect(clause.text).toBe(example.文字)
})

test('the clause cites the articles it follows', () => {
  const decidedOn = day('2025-10-29')
  const clause = remedyClause({
    parts: [{ outcome: 'denied.thirdParty' }],
    decidedOn,
    organs: organs('2025-10-29', 'bureau'),
  })
  expect(clause.articles.map(citationText)).toEqual([
    '《行政复议法》第二十三条第一款第（四）项',
    '《行政诉讼法》第四十五条',
    '《行政复议法》第二十条第一款',
    '《行政复议法》第二十四条第一款第（一）项',
  ])
})

test('a free choice and a mixed decision cite the court’s own period', () => {
  const cited = (...given: readonly OutcomeId[]) => {
    const [first, ...others] = given.map((outcome) => ({ outcome }))
    if (first === undefined) throw new Error('no part')
    const parts: Decision['parts'] = [first, ...others]
    const clause = remedyClause({
      parts,
      decidedOn: day('2025-10-29'),
      organs: organs('2025-10-29', 'bureau'),
    })
    return { routes: clause.routes, articles: clause.articles.map(({ article }) => article) }
  }
  expect(cited('unavailable.notHeld')).toEqual({
    routes: ['free-choice'],
    articles: ['第四十六条第一款', '第二十条第一款', '第二十四条第一款第（一）项'],
  })
  expect(cited('granted', 'denied.stateSecret')).toEqual({
    routes: ['free-choice', 'reconsideration-first'],
    articles: [
      '第二十三条第一款第（四）项',
      '第四十五条',
      '第四十六条第一款',
      '第二十条第一款',
      '第二十四条第一款第（一）项',
    ],
  })
})

test('a province or ministry that reviews itself points to the State Council as well', () => {
  const clause = remedyClause({
    parts: [{ outcome: 'denied.stateSecret' }],
    decidedOn: day('2025-10-29'),
    organs: organs('2025-10-29', 'province'),
  })
  expect(clause.text).toContain('向河南省人民政府申请行政复议')
  expect(clause.text).toContain('也可以依法向国务院申请裁决')
})

test('where two organs may review, the clause names both', () => {
  const kind: AuthorityKind = 'justice-department'
  expect(find('justice')?.kind).toBe(kind)
  const clause = remedyClause({
    parts: [{ outcome: 'unavailable.notHeld' }],
    decidedOn: day('2025-10-29'),
    organs: organs('2025-10-29', 'justice'),
  })
  expect(clause.text).toContain('向卫东区人民政府或者平顶山市司法局申请行政复议')
})
