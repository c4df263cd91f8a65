import { type PlainDate, parsePlainDate } from '#law/calendar/plain-date.ts'
import type { CaseAct, Consultee } from '#law/clocks/acts.ts'

/** An act as given on the command line: KIND[:DETAIL]=DATE. */
export interface GivenAct {
  readonly word: ActWord
  readonly on: PlainDate
  readonly detail: string | undefined
}

export interface ActWord {
  /** The name shown in help, then other spellings, the Chinese one last. */
  readonly names: readonly [string, ...string[]]
  /** What the detail after the colon means; absent where none is taken. */
  readonly detail?: string
  /** The act in a case, or a line saying why the detail cannot be used; absent where the act belongs to other clocks. */
  readonly inCase?: (on: PlainDate, detail: string | undefined) => CaseAct | string
}

const plain =
  (kind: 'supplemented' | 'fee-noticed' | 'fee-reached' | 'fee-paid' | 'replied' | 'ended') =>
  (on: PlainDate): CaseAct => ({ kind, on })

const consulting =
  (kind: 'consulted' | 'consultation-reached' | 'consultation-answered', who: Consultee) =>
  (on: PlainDate, name: string | undefined): CaseAct => ({ kind, on, who, name: name ?? '' })

function consultationWords(prefix: string, who: Consultee, chinese: string): readonly ActWord[] {
  const detail = '对方名称，征求多方时用以区分'
  return [
    {
      names: [`${prefix}-asked`, `${prefix}-sent`, `${prefix}-consulted`, prefix, `征求${chinese}意见`],
      detail,
      inCase: consulting('consulted', who),
    },
    {
      names: [`${prefix}-reached`, `${prefix}-served`, `${prefix}-notified`, `${chinese}收到征求意见书`],
      detail,
      inCase: consulting('consultation-reached', who),
    },
    {
      names: [`${prefix}-answered`, `${prefix}-replied`, `${prefix}-opinion`, `收到${chinese}意见`],
      detail,
      inCase: consulting('consultation-answered', who),
    },
  ]
}

export const actWords: readonly ActWord[] = [
  { names: ['confirmed', '双方确认'] },
  {
    names: ['correction-asked', 'correction', 'correction-notice', '告知补正'],
    detail: '要求补正的截止日期',
    inCase: askedCorrection,
  },
  { names: ['supplemented', 'supplement', 'corrected', '收到补正'], inCase: plain('supplemented') },
  {
    names: ['extended', 'extension', 'extend', '延期'],
    detail: '延长的工作日数，不写为20',
    inCase: extension,
  },
  ...consultationWords('third-party', 'third-party', '第三方'),
  ...consultationWords('co-maker', 'co-maker', '共同制作机关'),
  ...consultationWords('organ', 'other-organ', '其他机关'),
  { names: ['delayed', 'delay', '延迟答复'], detail: '延迟答复的日期，必须写', inCase: delay },
  { names: ['fee-noticed', 'fee-notice', '收费通知'], inCase: plain('fee-noticed') },
  { names: ['fee-reached', 'fee-served', '收到收费通知'], inCase: plain('fee-reached') },
  { names: ['fee-paid', 'paid', '缴清费用'], inCase: plain('fee-paid') },
  { names: ['replied', 'reply', '答复'], inCase: plain('replied') },
  { names: ['ended', 'withdrawn', 'closed', '办结'], inCase: plain('ended') },
  { names: ['done', '已办'] },
  { names: ['remedy-known', '知道救济途径'] },
  { names: ['reconsideration-decided', '收到复议决定'] },
  { names: ['reconsideration-lapsed', '复议期满'] },
]

/** Reads KIND[:DETAIL]=DATE, or says in one line what is wrong with it. */
export function readAct(text: string): GivenAct | string {
  const parts = /^(?<kind>[^:：=]+)(?:[:：](?<detail>[^=]*))?=(?<date>.*)$/u.exec(text.trim())?.groups
  if (parts === undefined) return `--act 应写成 种类=日期，例如 --act extended=2025-10-20，现为：${text}`
  const { kind = '', detail, date = '' } = parts
  const word = actWords.find(({ names }) => names.includes(kind.trim()))
  if (word === undefined)
    return `没有「${kind}」这种行为。可用：${actWords.map(({ names }) => names[0]).join(' ')}`
  const on = parsePlainDate(date.trim())
  if (on === undefined) return `--act ${text}：日期应写成 2025-09-25 的样子`
  if (detail !== undefined && word.detail === undefined) return `--act ${text}：「${kind}」后面不带说明`
  return { word, on, detail: detail?.trim() }
}

function askedCorrection(on: PlainDate, detail: string | undefined): CaseAct | string {
  if (detail === undefined) return { kind: 'correction-asked', on }
  const until = parsePlainDate(detail)
  return until === undefined
    ? `补正截止日期应写成 2025-09-25 的样子，现为：${detail}`
    : { kind: 'correction-asked', on, until }
}

function extension(on: PlainDate, detail = '20'): CaseAct | string {
  const days = Number(detail)
  return Number.isInteger(days) && days > 0
    ? { kind: 'extended', on, days }
    : `延长的工作日数应是正整数，现为：${detail}`
}

function delay(on: PlainDate, detail: string | undefined): CaseAct | string {
  const until = parsePlainDate(detail ?? '')
  return until === undefined
    ? '延迟答复要写明日期，例如 --act delayed:2025-12-31=2025-10-20'
    : { kind: 'delayed', on, until }
}
