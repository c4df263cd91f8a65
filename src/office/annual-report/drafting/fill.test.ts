import { expect, test } from 'vitest'
import { wholeFills } from '../life/play.fixture.ts'
import { writtenBefore } from '../life/written-before.ts'
import { releaseOf } from '../release.ts'
import type { ReportWithoutCases } from '../yearly-report.ts'
import { blankIds } from './blanks.ts'
import { draft } from './draft.ts'
import { blanksIn, fillReport, tidyFills } from './fill.ts'

const call = { authority: '某局', year: 2025 }
const drawn: ReportWithoutCases = {
  ...call,
  cells: new Map(),
  ...draft(new Map(), call, { disclosed: null, processingFees: null }),
}
const textsOf = (id: string, report = drawn) =>
  report.sections
    .find((section) => section.id === id)
    ?.paragraphs.map(({ runs }) => runs.map((run) => (run.kind === 'words' ? run.text : '□')).join(''))

test('every blank has an address of its own, in the report’s order', () => {
  const inDraft = blanksIn(drawn)
  expect(new Set(inDraft).size).toBe(inDraft.length)
  expect(inDraft).toEqual(blankIds.filter((at) => at !== 'other.opening'))
})

test('several lines become paragraphs, and what stood after the blank ends the last of them', () => {
  const filled = fillReport(drawn, { 'problems.found': '一是慢。\n\n二是少。', 'preamble.contact': '办公室' })
  expect(textsOf('problems', filled)?.slice(0, 3)).toEqual(['（一）存在的主要问题', '一是慢。', '二是少。'])
  expect(filled.preamble[0]?.runs.at(-2)).toEqual({ kind: 'words', text: '办公室' })
})

test('an optional blank left empty takes its paragraph with it; any other stays in sight and stops the release', () => {
  expect(textsOf('other', fillReport(drawn, {}))).toHaveLength(1)
  expect(blanksIn(fillReport(drawn, {}))).not.toContain('other.more')
  expect(releaseOf(drawn, {})).toEqual({ ok: false, refusal: 'not-whole' })
  expect(releaseOf(drawn, wholeFills).ok).toBe(true)
})

test('a sentence that the draft ends is ended once, with or without a full stop of one’s own', () => {
  for (const contact of ['办公室', '办公室。'])
    expect(releaseOf(drawn, { ...wholeFills, 'preamble.contact': contact })).toMatchObject({
      released: { preamble: [expect.stringMatching(/请联系办公室。$/u)] },
    })
})

test('empty words are no words', () => {
  expect(tidyFills({ 'problems.found': ' \n ', 'problems.improvement': ' 改 ' })).toEqual({
    'problems.improvement': '改',
  })
})

test('what was written into a blank is found again in the published report, under its subheading', () => {
  const release = releaseOf(drawn, wholeFills)
  if (!release.ok) return expect.fail('it is whole')
  expect(writtenBefore(release.released, 'problems.found')).toEqual([wholeFills['problems.found']])
  expect(writtenBefore(release.released, 'problems.improvement')).toEqual([
    wholeFills['problems.improvement'],
  ])
  expect(writtenBefore(release.released, 'overview.platform')).toEqual([wholeFills['overview.platform']])
  expect(writtenBefore(release.released, 'overview.channels')[0]).toContain('未制发行政规范性文件')
})
