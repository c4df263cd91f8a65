import { expect, it } from 'vitest'
import { parsePlainDate } from '#law/calendar/plain-date.ts'
import { countUrgencies, digest } from './digest.ts'

const on = parsePlainDate('2026-11-24') ?? expect.fail('no day')
const to = { kind: 'mail', account: 'jingban' } as const
const none = countUrgencies([])
const work = (
  applications: typeof none,
  remedies: typeof none,
  { demanded, explained } = { demanded: 0, explained: 0 },
) => ({
  applications: { counts: applications, at: 'https://gk/desk/applications' },
  remedies: { counts: remedies, at: 'https://gk/desk/remedies' },
  demanded: { counts: demanded, at: 'https://gk/desk' },
  explained: { counts: explained, at: 'https://gk/desk' },
})

it('tells nothing where nothing lies open', () => {
  expect(digest(to, on, work(none, none))).toBeNull()
})

it('tells of applications alone where nobody went to an organ or a court', () => {
  const message = digest(to, on, work(countUrgencies(['due-today', 'waiting', 'done']), none))
  expect(message?.subject).toBe('依申请公开：1件需要尽快办理')
  expect(message?.text.split('\n')).toEqual([
    '2026年11月24日在办情况',
    '依申请公开：',
    '　今日到期：1件',
    '　等待他人：1件',
    '请登录工作台办理：https://gk/desk/applications',
  ])
})

it('counts what is owed to organs and courts too, each list with its own address', () => {
  const message = digest(to, on, work(countUrgencies(['later']), countUrgencies(['overdue', 'due-soon'])))
  expect(message?.subject).toBe('依申请公开、行政复议、行政诉讼：2件需要尽快办理')
  expect(message?.text.split('\n').slice(4)).toEqual([
    '行政复议、行政诉讼：',
    '　已超期：1件',
    '　三个工作日内到期：1件',
    '请登录工作台办理：https://gk/desk/remedies',
  ])
})

it('counts the changes that wait for a second person, which are urgent for nobody', () => {
  const message = digest(to, on, work(countUrgencies(['to-confirm', 'to-confirm', 'done']), none))
  expect(message?.subject).toBe('依申请公开：今日在办情况')
  expect(message?.text.split('\n')[2]).toBe('　待复核的更正：2件')
})

it('tells of corrections asked for, to whom they are asked of and to who asked', () => {
  const message = digest(to, on, work(none, none, { demanded: 1, explained: 2 }))
  expect(message?.subject).toBe('年度报告、监督检查：今日在办情况')
  expect(message?.text.split('\n').slice(1)).toEqual([
    '年度报告：',
    '　主管部门要求更正：1件',
    '请登录工作台办理：https://gk/desk',
    '监督检查：',
    '　已说明、待认可的更正要求：2件',
    '请登录工作台办理：https://gk/desk',
  ])
})

it('says the same once a day', () => {
  const [first, second] = [countUrgencies(['later']), countUrgencies(['overdue'])]
  expect(digest(to, on, work(first, none))?.key).toBe(digest(to, on, work(none, second))?.key)
})
