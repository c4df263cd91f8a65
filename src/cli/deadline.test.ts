import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { announcedYears } from '#law/calendar/days.ts'
import { actWords, readAct } from './deadline-acts.ts'
import { answerDeadline, readDeadline } from './deadline-call.ts'

const module = new URL('./deadline.ts', import.meta.url).href

/** Runs the command as a process of its own, as a terminal would. */
function run(...args: readonly string[]) {
  const script = `import { deadline } from '${module}'; process.exitCode = await deadline(process.argv.slice(1))`
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', script, '--', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

test('a date is printed as one JSON document with every day explained', () => {
  const { code, out, err } = run('reply', '--received', '2025-09-25', '--json')
  const answer = JSON.parse(out)
  expect([code, err]).toEqual([0, ''])
  expect(answer).toMatchObject({
    clock: 'reply',
    due: '2025-10-29',
    state: 'confirmed',
    article: '《政府信息公开条例》第三十三条第二款',
  })
  expect(answer.days).toHaveLength(35)
  expect(answer.days[1]).toEqual({ date: '2025-09-26', verdict: 'counted', because: '第1个工作日', nth: 1 })
})

test('acts and channels given on the command line move the date', () => {
  const { out } = run(
    ...['reply', '--received', '2025-09-20', '--channel', 'web', '--act', 'confirmed=2025-09-25'],
    ...['--act', 'third-party:甲公司=2025-10-09', '--act', 'third-party-reached:甲公司=2025-10-10'],
    ...['--act', 'third-party-answered:甲公司=2025-10-17', '--act', 'extension:5=2025-10-30', '--json'],
  )
  // 6 November with the consultation, and 5 working days more.
  expect(JSON.parse(out)).toMatchObject({
    received: '2025-09-25',
    due: '2025-11-13',
    receipt: '互联网渠道或者传真，双方确认之日为收到之日',
    otherReadings: [{ setting: 'clock.consultationInterval', due: '2025-11-14' }],
  })
})

test('a chosen reading takes the place of the default', () => {
  const acts = [
    '--act',
    'fee-noticed=2025-10-20',
    '--act',
    'fee-reached=2025-10-21',
    '--act',
    'fee-paid=2025-11-05',
  ]
  const { out } = run(
    'reply',
    '--received',
    '2025-09-25',
    ...acts,
    '--setting',
    'clock.afterPayment=remaining',
    '--json',
  )
  expect(JSON.parse(out)).toMatchObject({ due: '2025-11-17', otherReadings: [{ due: '2025-12-03' }] })
})

test('a clock that waits has no due date and says for whom', () => {
  const { code, out } = run(
    'reply',
    '--received',
    '2025-09-25',
    '--act',
    'correction:2025-10-31=2025-10-10',
    '--json',
  )
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    due: null,
    state: 'waiting',
    waitingFor: '申请人补正',
    awaitedBy: '2025-10-31',
  })
})

test('a person sees the weeks, the due day and the reasons', () => {
  const { out } = run('reply', '--received', '2025-09-25')
  expect(out).toContain('答复  最迟 2025年10月29日（星期三）  已确定')
  expect(out).toContain(
    '             6     7     8     9    10    11    12\n            假    假    假   第5   第6   班7    休',
  )
  expect(out).toContain('▸29')
  expect(out).toContain('· 2025年10月1日至2025年10月8日：国庆节、中秋节放假（国办发明电〔2024〕12号）')
})

test('a date beyond the announced years is marked', () => {
  const { out } = run('reply', '--received', '2026-12-15')
  expect(out).toContain('最迟 2027年1月12日（星期二）  待定：其间有年份的放假通知尚未公布，暂按周末推算')
})

test('a call that cannot be used ends with 2, one line on stderr and nothing on stdout', () => {
  const { code, out, err } = run('reply', '--json')
  expect([code, out]).toEqual([2, ''])
  expect(err).toBe('请用 --received 给出收到申请之日，写成 2025-09-25 的样子\n')
})

test.each([
  [[], '请给出一个期限名称'],
  [['replay', '--received', '2025-09-25'], '请给出一个期限名称'],
  [['constructor', '--received', '2025-09-25'], '请给出一个期限名称'],
  [['reply'], '请用 --received 给出收到申请之日'],
  [['reply', '--received', '2025-02-29'], '请用 --received 给出收到申请之日'],
  [['reply', '--received', '2025-09-25', '--when', 'now'], '不认识的选项'],
  [['reply', '--received', '2025-09-25', '--act', 'extended'], '--act 应写成 种类=日期'],
  [['reply', '--received', '2025-09-25', '--act', 'slept=2025-10-09'], '没有「slept」这种行为'],
  [['reply', '--received', '2025-09-25', '--act', 'extended=2025-13-09'], '日期应写成'],
  [['reply', '--received', '2025-09-25', '--act', 'extended:two=2025-10-09'], '延长的工作日数应是正整数'],
  [['reply', '--received', '2025-09-25', '--act', 'delayed=2025-10-09'], '延迟答复要写明日期'],
  [['reply', '--received', '2025-09-25', '--act', 'correction:soon=2025-10-09'], '补正截止日期应写成'],
  [['reply', '--received', '2025-09-25', '--act', 'replied:甲=2025-10-09'], '后面不带说明'],
  [['reply', '--received', '2025-09-25', '--act', 'confirmed=2025-10-09'], '无关'],
  [['fee', '--received', '2025-09-25', '--act', 'extended=2025-10-09'], '无关'],
  [['reply', '--received', '2025-09-25', '--channel', 'pigeon'], '没有「pigeon」这种渠道'],
  [['fee', '--received', '2025-09-25', '--channel', 'web'], '--channel 只用于'],
  [['reply', '--received', '2025-09-25', '--setting', 'clock.speed=fast'], '没有「clock.speed」这项设定'],
  [
    ['reply', '--received', '2025-09-25', '--setting', 'clock.afterPayment=never'],
    'clock.afterPayment 只能设为',
  ],
])('%j is refused in one line', (args, line) => {
  const call = readDeadline(args)
  const answer = typeof call === 'string' ? call : answerDeadline(call, announcedYears)
  expect(answer).toContain(line)
  expect(answer).not.toContain('\n')
})

test('every act is known by each of its names, and no name by two acts', () => {
  const names = actWords.flatMap((word) => word.names.map((name) => ({ name, word })))
  expect(new Set(names.map(({ name }) => name)).size).toBe(names.length)
  for (const { name, word } of names) expect(readAct(`${name}=2025-10-09`)).toMatchObject({ word })
})
