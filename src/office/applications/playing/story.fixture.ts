import { yearOf } from '#law/calendar/plain-date.ts'
import type { Delivery } from '#law/clocks/receipt.ts'
import { outcomeById } from '#law/outcomes/outcomes.ts'
import { outcomeLabel } from '#law/outcomes/recognise.ts'
import { type Case, proposedIn, stageWords } from '../case/case.ts'
import { changeWords } from '../case/change.ts'
import { dueOf } from '../case/clock-history.ts'
import { primaryStep } from '../commands/next-steps.ts'
import { refusalSentence } from '../commands/refusal.ts'
import { type StepId, stepIds, steps } from '../commands/registry.ts'
import type { RemedyOrder, Situation } from '../commands/situation.ts'
import { awaitedOf } from '../work-list/awaited.ts'
import { payloads, type Said } from './payloads.fixture.ts'
import { begin, day, fileOf, intakeBy, on, type Played, rowOf, take } from './play.fixture.ts'
import { people, type Who } from './staff.fixture.ts'

export interface StoryAct {
  readonly 日: string
  readonly 谁: Who
  readonly 办: string
  readonly 内容?: Said
  /** Words of the refusal; the act is then not recorded. */
  readonly 拒绝?: string
}

export interface Story {
  readonly 情形: string
  readonly 收到: { readonly 渠道: keyof typeof channels; readonly 日期: string }
  /** The day last year's report was published. */
  readonly 年报公布?: string
  /** A decision or judgment on record that orders a new reply, and the day it sets where it sets one. */
  readonly 责令重新答复?: { readonly 案号: string; readonly 期限?: string }
  readonly 经过?: readonly StoryAct[]
  readonly 今天: string
  readonly 结果: Readonly<Record<string, string>>
}

const channels = {
  当面: (date: string): Delivery => ({ channel: 'counter', handedInOn: day(date) }),
  挂号信: (date: string): Delivery => ({ channel: 'signed-post', signedForOn: day(date) }),
  互联网: (date: string): Delivery => ({ channel: 'web', arrivedOn: day(date) }),
  平信: (date: string): Delivery => ({ channel: 'ordinary-mail', arrivedOn: day(date) }),
} as const

/** Plays a story through `decide` and gives the case with every refusal it met. */
export function play(story: Story): {
  readonly played: Played
  readonly refusals: readonly (string | null)[]
} {
  const orders = ordersIn(story)
  const at = (date: string) => on(date, { publishedThrough: publishedBy(date, story.年报公布), orders })
  const { 渠道, 日期 } = story.收到
  let played = begin(intakeBy(channels[渠道](日期)), at(日期), people.经办人)
  const refusals: (string | null)[] = []
  for (const act of story.经过 ?? []) {
    const file = fileOf(played)
    const id = stepNamed(act.办)
    const payload = payloads[id](act.内容, day(act.日), file)
    // One step and its own payload, which a union of steps cannot say.
    played = take(played, id, payload as never, at(act.日), people[act.谁])
    refusals.push(played.refusal && refusalSentence(played.refusal))
  }
  return { played, refusals }
}

function ordersIn({ 责令重新答复: order }: Story): readonly RemedyOrder[] {
  if (order === undefined) return []
  return [{ remedy: order.案号, until: order.期限 === undefined ? null : day(order.期限) }]
}

function publishedBy(date: string, published: string | undefined): number | null {
  return published === undefined || date < published ? null : yearOf(day(published)) - 1
}

function stepNamed(label: string): StepId {
  const id = stepIds.find((step) => steps[step].label === label)
  if (id === undefined) throw new Error(`no step ${label}`)
  return id
}

/** What a story may ask about its end, each answered from the case alone. */
export function answers(played: Played, situation: Situation): Readonly<Record<string, string>> {
  const file = fileOf(played)
  const next = primaryStep(file, situation)
  const waiting = proposedIn(file)
  const due = dueOf(file, situation.calendar, situation.settings)
  return {
    环节: stageWords[file.stage],
    下一步: next === null ? '无' : steps[next].label,
    期限: due ?? '无',
    等待: awaitedOf(file, situation)
      .map(({ whom, by }) => (by === null ? whom : `${whom}，至${by}`))
      .join('；'),
    计入: countedIn(played),
    文号: letterOf(file),
    待复核: waiting === null ? '无' : changeWords[waiting.change.what],
    送达日期: 'reply' in file ? (file.reply?.deliveredOn ?? '无') : '无',
    更正说明: file.dossier.restatements.map(({ year, reason }) => `${year}：${reason}`).join('；'),
  }
}

/** What of a case table three shows. */
function countedIn(played: Played): string {
  const row = rowOf(played)
  if (row === undefined) return '不计入'
  const came = `${yearOf(row.received)}新收`
  if (row.closing === null) return `${came}，结转`
  return `${came}，${yearOf(row.closing.on)}${outcomeLabel(outcomeById(row.closing.outcome))}`
}

function letterOf(file: Case): string {
  if (file.stage === 'to-serve') return file.signed.letter
  return (file.stage === 'closed' || file.stage === 'archived') && file.reply !== null
    ? file.reply.letter
    : ''
}
