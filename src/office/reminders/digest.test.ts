import { expect, it } from 'vitest'
import { parsePlainDate } from '#law/calendar/plain-date.ts'
import { countUrgencies, digest } from './digest.ts'

const on = parsePlainDate('2026-11-24') ?? expect.fail('no day')
const to = { kind: 'mail', account: 'jingban' } as const
const none = countUrgencies([])
const work = (applications: typeof none, remedies: typeof none) => ({
  applications: { counts: applications, at: 'https://gk/desk/applications' },
  remedies: { counts: remedies, at: 'https://gk/desk/remedies' },
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

it('says the same once a day', () => {
  const [first, second] = [countUrgencies(['later']), countUrgencies(['overdue'])]
  expect(digest(to, on, work(first, none))?.key).toBe(digest(to, on, work(none, second))?.key)
})
