import { describe, expect, it } from 'vitest'
import { partsOf } from '../playing/payloads.fixture.ts'
import { fileOf, type Played } from '../playing/play.fixture.ts'
import { people, staff } from '../playing/staff.fixture.ts'
import { arrived, received, step } from '../playing/step.fixture.ts'
import { bringingRefused, broughtByPublic } from './may-bring.ts'
import { purposeWords } from './purpose-words.ts'
import { type FilePurpose, filePurposes } from './purposes.ts'

const { 经办人: clerk, 审核人: reviewer, 分管领导: leader, 申请人: applicant, 第三方: party } = people
const date = '2025-10-20'
const drafted = step(received, 'draft', { parts: partsOf('属于行政执法案卷') }, date)
const approved = step(drafted, 'approve', { edition: 1 }, date, reviewer)
const toServe = step(approved, 'sign', { edition: 1, digest: 'a'.repeat(64) }, date, leader)
const served = step(toServe, 'serve', { channel: 'hand', proof: '回证' }, date)

const brings = (played: Played, actor: Parameters<typeof bringingRefused>[2], ...purposes: FilePurpose[]) =>
  bringingRefused(fileOf(played), purposes, actor)
const absent = { reason: 'not-permitted', denial: 'absent' }

describe('the public', () => {
  it('brings only what is its own to bring', () => {
    const own = (actor: typeof applicant | typeof party) =>
      filePurposes.filter((purpose) => broughtByPublic([purpose], actor))
    expect(own(applicant)).toEqual(['application', 'identity', 'supplement', 'other'])
    expect(own(party)).toEqual(['opinion'])
    expect(broughtByPublic(['identity', 'given'], applicant)).toBe(false)
    expect(brings(received, applicant, 'given')).toEqual(absent)
    expect(brings(received, party, 'other')).toEqual(absent)
  })

  it('brings it before a reply is written', () => {
    const needed = ['arrived', 'open']
    expect([brings(arrived, applicant, 'identity'), brings(received, party, 'opinion')]).toEqual([
      undefined,
      undefined,
    ])
    expect(brings(drafted, applicant, 'other')).toEqual({ reason: 'wrong-stage', stage: 'in-review', needed })
  })
})

describe('staff', () => {
  it('brings anything the case needs while it works on it', () => {
    expect(broughtByPublic(filePurposes, clerk)).toBe(true)
    for (const played of [arrived, received, toServe, served]) {
      expect(brings(played, clerk, 'proof')).toBeUndefined()
    }
  })

  it('adds nothing while a paper is read, and is told so', () => {
    expect(brings(drafted, clerk, 'search')).toEqual({ reason: 'not-permitted', denial: 'not-now' })
  })

  it('adds nothing to what is handed out once it was', () => {
    for (const played of [received, toServe]) expect(brings(played, clerk, 'given')).toBeUndefined()
    const needed = ['open', 'to-serve']
    expect(brings(served, clerk, 'other', 'given')).toEqual({
      reason: 'wrong-stage',
      stage: 'closed',
      needed,
    })
  })

  it('of another role brings nothing, and whoever may not know of the case hears of none', () => {
    expect(brings(received, reviewer, 'other')).toEqual({ reason: 'not-permitted', denial: 'not-your-role' })
    expect(brings(received, staff('nobody'), 'other')).toEqual(absent)
  })
})

it('every purpose of a file has its words, each its own', () => {
  expect(filePurposes.map((purpose) => purposeWords[purpose])).toEqual([
    '申请人提交的附件',
    '纸质申请表',
    '身份证明',
    '补正、说明材料',
    '征求意见材料',
    '检索材料',
    '拟提供给申请人的附件',
    '文书',
    '送达、缴费凭证',
    '其他材料',
  ])
})
