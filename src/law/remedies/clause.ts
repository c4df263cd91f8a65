import type { PlainDate } from '../calendar/plain-date.ts'
import { periods, versionOn } from '../clocks/periods.ts'
import type { RemedyRoute } from '../outcomes/outcome.ts'
import { defaultSettings, type Settings } from '../settings/settings.ts'
import { type Citation, cite } from '../source.ts'
import type { OrgansFound, ReconsiderationOrgan } from './organ.ts'
import { type DecisionPart, routeOf } from './route.ts'

/** Text that only this file can make: a letter that asks for it cannot be given any other words. */
export type RemedyText = string & { readonly __remedyText: never }

export interface RemedyClause {
  readonly text: RemedyText
  /** The route of each part, in the order given. */
  readonly routes: readonly RemedyRoute[]
  readonly organs: readonly ReconsiderationOrgan[]
  readonly articles: readonly Citation[]
}

export interface Decision {
  readonly parts: readonly [DecisionPart, ...DecisionPart[]]
  readonly decidedOn: PlainDate
  readonly organs: Extract<OrgansFound, { ok: true }>
  /** The court with jurisdiction, where the authority knows it; 有管辖权的人民法院 otherwise. */
  readonly court?: string
  /** What the paper calls itself where it is no reply, as 本告知书. */
  readonly paper?: string
}

/** The clause of a letter signed before, read again with its words: what the law wrote then stays as it was. */
export function remedyAsSigned(text: string): RemedyText {
  return text as RemedyText
}

/**
 * The remedy clause of a reply, by the legal ground of each part (复议法 art. 23, 法释〔2025〕8号 art. 1). Letters that
 * only carry the procedure on (补正、延期、征求意见、收费通知) are not reviewable alone and carry none (指导意见 art. 3).
 */
export function remedyClause(decision: Decision, settings: Settings = defaultSettings): RemedyClause {
  const { paper = '本答复' } = decision
  const routes = decision.parts.map((part) => routeOf(part, decision, settings))
  const first = decision.parts.filter((_, index) => routes[index] === 'reconsideration-first')
  const halves = first.length > 0 && (first.length < routes.length || hasSplitPart(decision.parts))
  const sentences = halves
    ? [
        reviewFirst(decision, `${paper}中不予公开的部分${named(first)}`),
        freeChoice(decision, `${paper}的其他部分`),
      ]
    : [first.length > 0 ? reviewFirst(decision, '本决定') : freeChoice(decision, paper)]
  return {
    text: sentences.join('') as RemedyText,
    routes,
    organs: decision.organs.organs,
    articles: articlesOf(decision, first.length > 0, halves || first.length === 0),
  }
}

/** 部分公开 recorded as one part still holds a given half and a refused one. */
function hasSplitPart(parts: readonly DecisionPart[]): boolean {
  return parts.some(({ outcome }) => outcome === 'partial')
}

function named(parts: readonly DecisionPart[]): string {
  const names = parts.flatMap(({ what }) => what ?? [])
  return names.length === parts.length ? `（${names.join('、')}）` : ''
}

const days = periods.reconsideration.versions[1].length.count
const months = periods.litigation.versions[0].length.count
const daysAfter = periods['litigation-after-reconsideration'].versions[0].length.count

function reviewFirst({ organs, court, paper = '本答复' }: Decision, what: string): string {
  const ruling = organs.stateCouncilRuling ? '，也可以依法向国务院申请裁决' : ''
  return (
    `如对${what}不服，应当自收到${paper}之日起${days}日内先向${namesOf(organs.organs)}申请行政复议；` +
    `对行政复议决定不服的，可以自收到行政复议决定书之日起${daysAfter}日内向${court ?? '有管辖权的人民法院'}提起行政诉讼${ruling}。`
  )
}

function freeChoice({ organs, court, paper = '本答复' }: Decision, what: string): string {
  return (
    `如对${what}不服，可以自收到${paper}之日起${days}日内向${namesOf(organs.organs)}申请行政复议，` +
    `或者自收到${paper}之日起${months}个月内向${court ?? '有管辖权的人民法院'}提起行政诉讼。`
  )
}

function namesOf(organs: readonly ReconsiderationOrgan[]): string {
  return organs.map(({ name }) => name).join('或者')
}

function articlesOf({ decidedOn, organs }: Decision, first: boolean, free: boolean): readonly Citation[] {
  return [
    ...(first
      ? [cite('reconsiderationLaw', '第二十三条第一款第（四）项'), cite('litigationLaw', '第四十五条')]
      : []),
    ...(free ? [cite('litigationLaw', '第四十六条第一款')] : []),
    versionOn(periods.reconsideration, decidedOn).article,
    ...organs.organs.map(({ article }) => article),
  ]
}
