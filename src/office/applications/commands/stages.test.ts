import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Case, stageWords } from '../case/case.ts'
import { fileOf, on } from '../playing/play.fixture.ts'
import { play, type Story, type StoryAct } from '../playing/story.fixture.ts'
import { stepIds, steps } from './registry.ts'

const expected: Readonly<Record<string, readonly string[]>> = parse(
  readFileSync(new URL('./stages.yaml', import.meta.url), 'utf8'),
)

const 日 = '2025-09-26'
const reply: readonly StoryAct[] = [
  { 日, 谁: '经办人', 办: '起草答复', 内容: '属于行政执法案卷' },
  { 日, 谁: '审核人', 办: '审核通过' },
  { 日, 谁: '分管领导', 办: '签发' },
  { 日, 谁: '经办人', 办: '送达' },
  { 日, 谁: '经办人', 办: '归档' },
]

function caseAfter(渠道: Story['收到']['渠道'], 经过: readonly StoryAct[]): Case {
  return fileOf(play({ 情形: '', 收到: { 渠道, 日期: '2025-09-25' }, 经过, 今天: 日, 结果: {} }).played)
}

/** One case in every step it can come to. */
const cases: readonly Case[] = [
  caseAfter('互联网', []),
  caseAfter('互联网', [{ 日, 谁: '申请人', 办: '登记申请人撤回', 内容: '不要了' }]),
  caseAfter('当面', [{ 日, 谁: '经办人', 办: '按更正本人信息处理' }]),
  ...[0, 1, 2, 3, 4, 5].map((taken) => caseAfter('当面', reply.slice(0, taken))),
]

it('there is a case in every stage', () => {
  expect(cases.map(({ stage }) => stageWords[stage]).toSorted()).toEqual(Object.values(stageWords).toSorted())
})

it('the table names every step', () => {
  expect(Object.keys(expected).toSorted()).toEqual(stepIds.map((id) => steps[id].label).toSorted())
})

it.each(stepIds)('%s is closed outside the stages the table gives it', (id) => {
  const stages = expected[steps[id].label] ?? []
  for (const file of cases) {
    const outside = steps[id].closed(file, on(日))?.reason === 'wrong-stage'
    expect(outside, stageWords[file.stage]).toBe(!stages.includes(stageWords[file.stage]))
  }
})
