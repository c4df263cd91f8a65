import { announcedCalendar } from '#law/calendar/days.ts'
import type { Delivery } from '#law/clocks/receipt.ts'
import { recogniseOutcome } from '#law/outcomes/recognise.ts'
import { defaultSettings } from '#law/settings/settings.ts'
import type { OrderEffect, OrderPaper } from '../../case/redo-order.ts'
import { refusalSentence } from '../../commands/refusal.ts'
import { stepIds, steps } from '../../commands/registry.ts'
import type { RemedyOrder } from '../../commands/situation.ts'
import { partOf, payloads, type Said } from '../../playing/payloads.fixture.ts'
import { begin, day, fileOf, intakeBy, on, type Played, take } from '../../playing/play.fixture.ts'
import { people, type Who } from '../../playing/staff.fixture.ts'
import type { LetterBase, NumberedAct } from '../of-act.ts'

/** A piece of a reply in the drafter's own words. */
interface Piece {
  readonly 信息: string
  readonly 结果: string
  readonly 理由?: string
  readonly 去处?: string
}

interface ExampleAct {
  readonly 日: string
  readonly 谁?: Who
  readonly 办: string
  readonly 内容?: Said
  /** Words of the step beside or instead of those every story takes. */
  readonly 写明?: Readonly<Partial<Record<keyof typeof fields, string | number>>>
  readonly 各项?: readonly Piece[]
  readonly 计入?: string
}

/** A case told as steps, and every paper it makes as it must read. */
export interface Example {
  readonly 情形: string
  readonly 收到: {
    readonly 渠道: keyof typeof channels
    readonly 日期: string
    readonly 申请人?: string
    readonly 单位?: boolean
    readonly 内容?: readonly string[]
    readonly 形式?: keyof typeof formsWanted
  }
  readonly 经过?: readonly ExampleAct[]
  /** A decision or judgment that orders a new reply; the step names it `remedies/1`. */
  readonly 责令重新答复?: Ordered
  /** What the office has set up: a page to answer on, a court, a line of contact. */
  readonly 机关?: { readonly 网页?: string; readonly 法院?: string; readonly 联系方式?: string }
  readonly 附件?: readonly string[]
  /** Personal words of every act were erased since. */
  readonly 个人信息已删除?: boolean
  readonly 文书: readonly string[]
  readonly 呈批单?: string
  readonly 检索记录单?: string
  readonly 卷内目录?: string
}

interface Ordered {
  readonly 机关: string
  readonly 文书: OrderPaper
  readonly 文号: string
  readonly 收到: string
  readonly 生效?: string
  readonly 结果: OrderEffect
  readonly 内容?: string
  readonly 二审?: { readonly 法院: string; readonly 文号: string; readonly 撤回上诉?: boolean }
}

function orderOf({ 机关, 文书, 文号, 收到, 生效, 结果, 内容, 二审 }: Ordered): RemedyOrder {
  const cited = {
    organ: 机关,
    paper: 文书,
    document: 文号,
    servedOn: day(收到),
    effectiveOn: day(生效 ?? 收到),
    effect: 结果,
    said: 内容 ?? '',
    confirmed:
      二审 === undefined
        ? null
        : {
            court: 二审.法院,
            document: 二审.文号,
            how: 二审.撤回上诉 === true ? ('appeal-withdrawn' as const) : ('upheld' as const),
          },
  }
  return { remedy: 'remedies/1', until: null, cited }
}

const channels = {
  当面: (date: string): Delivery => ({ channel: 'counter', handedInOn: day(date) }),
  挂号信: (date: string): Delivery => ({ channel: 'signed-post', signedForOn: day(date) }),
  互联网: (date: string): Delivery => ({ channel: 'web', arrivedOn: day(date) }),
} as const

const formsWanted = { 纸质: 'paper', 电子: 'electronic', 查阅: 'inspection', 其他: 'other' } as const

const fields = {
  补正事项: 'items',
  名称: 'name',
  事项: 'question',
  范围: 'places',
  关键词: 'terms',
  检索结果: 'found',
  原因: 'reason',
  公开内容: 'contents',
  缴纳方式: 'payment',
  数量频次: 'extent',
  办理情况: 'explanation',
} as const

/** Plays the steps through `decide`; a refused one is an error of the example. */
export function playExample({ 收到, 经过 = [], 责令重新答复: ordered }: Example): Played {
  const { 渠道, 日期, 申请人, 单位, 内容, 形式 = '电子' } = 收到
  const usual = intakeBy(channels[渠道](日期))
  const intake = {
    ...usual,
    applicant: 申请人 ?? usual.applicant,
    contents: 内容 ?? usual.contents,
    kind: 单位 === true ? ('company' as const) : usual.kind,
    wanted: { form: formsWanted[形式], way: 'post' } as const,
  }
  const orders = ordered === undefined ? [] : [orderOf(ordered)]
  return 经过.reduce((played, act) => taken(played, act, orders), begin(intake, on(日期), people.经办人))
}

function taken(played: Played, act: ExampleAct, orders: readonly RemedyOrder[]): Played {
  const id = stepIds.find((step) => steps[step].label === act.办)
  if (id === undefined) throw new Error(`no step ${act.办}`)
  const usual = payloads[id](act.内容 ?? act.各项?.map(({ 结果 }) => 结果), day(act.日), fileOf(played))
  const payload = { ...usual, ...worded(act) }
  // One step and its own payload, which a union of steps cannot say.
  const next = take(played, id, payload as never, on(act.日, { orders }), people[act.谁 ?? '经办人'])
  if (next.refusal !== null) throw new Error(`${act.日} ${act.办}: ${refusalSentence(next.refusal)}`)
  return next
}

function worded({ 写明 = {}, 各项, 计入 }: ExampleAct): object {
  const own = Object.entries(写明).map(([name, said]) => [fields[name as keyof typeof fields], said])
  const parts = 各项?.map(({ 信息, 结果, 理由, 去处 }) => {
    const usual = partOf(结果)
    return { ...usual, what: 信息, reason: 理由 ?? usual.reason, pointer: 去处 ?? usual.pointer }
  })
  return { ...Object.fromEntries(own), ...(parts && { parts }), ...(计入 && { counts: outcomeOf(计入) }) }
}

function outcomeOf(name: string): string {
  const found = recogniseOutcome(name)
  if (!found.ok) throw new Error(`${name} is no outcome`)
  return found.outcome.id
}

export const numbered = ({ acts }: Played, erased = false): readonly NumberedAct[] =>
  acts.map((act, at) => ({ ...act, ...(erased ? { personal: null } : {}), number: at + 1 }))

const organs = {
  ok: true,
  organs: [{ name: '卫东区人民政府', article: { law: 'reconsiderationLaw', article: '第二十四条' } }],
  stateCouncilRuling: false,
} as const

/** The office of the examples, with what an example says it has set up. */
export function baseOf({ 机关 = {}, 附件 }: Pick<Example, '机关' | '附件'>): LetterBase {
  const { 网页, 法院, 联系方式 = '' } = 机关
  return {
    sender: {
      name: '卫东区人力资源和社会保障局',
      contact: 联系方式,
      organs,
      ...(法院 === undefined ? {} : { court: 法院 }),
    },
    calendar: announcedCalendar,
    settings: defaultSettings,
    ...(附件 === undefined ? {} : { attachments: 附件 }),
    ...(网页 === undefined ? {} : { answerWith: { number: '2025-1', code: 'ABCD-EFGH', address: 网页 } }),
  }
}
