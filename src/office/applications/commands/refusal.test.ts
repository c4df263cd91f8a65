import { expect, it } from 'vitest'
import { day } from '../playing/play.fixture.ts'
import { type Refusal, refusalSentence } from './refusal.ts'

const said: readonly (readonly [Refusal, string])[] = [
  [{ reason: 'not-permitted', denial: 'not-your-role' }, '您的角色不办理这一步；请交由相应角色的同事办理。'],
  [
    { reason: 'wrong-stage', stage: 'arrived', needed: ['in-review', 'to-sign'] },
    '这一步在「审核中」「待签发」环节办理；这件申请现在「待确认收到」。',
  ],
  [
    { reason: 'in-the-future', day: day('2025-09-26') },
    '填写的日期晚于今天（2025年9月26日）；请填写事情实际发生的日期。',
  ],
  [
    { reason: 'too-early', than: day('2025-09-26'), what: '签发之日' },
    '填写的日期早于签发之日（2025年9月26日）；请核对日期。',
  ],
  [
    { reason: 'not-past', until: day('2025-10-31'), what: '补正期限' },
    '补正期限到2025年10月31日届满，届满之前不能这样办理；请继续等待。',
  ],
  [{ reason: 'without-effect', message: '期限已过' }, '期限已过；请核对日期，或改办其他步骤。'],
  [
    { reason: 'row-to-choose', rows: ['denied.stateSecret', 'unavailable.notHeld'] },
    '各项内容的结果不同，年报只计一行；请选择计入哪一行：不予公开-属于国家秘密、无法提供-本机关不掌握相关政府信息。',
  ],
  [
    { reason: 'delivered-before-sent', sentOn: day('2025-10-21') },
    '填写的收到日期早于答复发出之日（2025年10月21日）；请按送达凭证核对。',
  ],
  [
    { reason: 'change-overtaken', on: day('2026-03-02'), act: 'application.delivery-proved' },
    '提出的更正已经不再有效：2026年3月2日有了新的记录「申请人收到答复」；仍需更正的，请在办结之后重新提出。',
  ],
  [{ reason: 'only-outcome', outcome: 'granted' }, '这件申请只能按「予以公开」办结；请修改答复内容。'],
  [
    { reason: 'restatement-needed', year: 2025 },
    '2025年的年度报告已经公布，这一步会改变其中的数字；请写明更正原因，系统将生成更正说明。',
  ],
  [
    { reason: 'waiting', whom: '申请人补正', until: day('2025-10-31') },
    '正在等待申请人补正，最迟到2025年10月31日；收到或者届满之后再办理。',
  ],
  [{ reason: 'waiting', whom: '申请人补正', until: null }, '正在等待申请人补正；收到或者届满之后再办理。'],
]

it.each(said)('%j is told in one sentence that says what to do', (refusal, sentence) => {
  expect(refusalSentence(refusal)).toBe(sentence)
})
