import { citationText } from '../source.ts'
import { type FeeMethod, tariffs } from './tiers.ts'

/** Units in a row that cost the same. */
export interface FeeLine {
  readonly first: number
  readonly last: number
  /** Yuan a unit. */
  readonly price: number
  /** Yuan. */
  readonly amount: number
}

export interface Charge {
  readonly method: FeeMethod
  readonly lines: readonly FeeLine[]
  /** Whole yuan; 0 where the free allowance covers everything. */
  readonly amount: number
}

/** How information leaves the office. Only the first three are measured in pages (109号 art. 5). */
export type Supply = 'paper' | 'email' | 'copied-data' | 'link' | 'inspection' | 'transcription'

/** The fee for the units from `first` to `last`, both included, counted within the month or the application. */
export function chargeFor(method: FeeMethod, first: number, last: number): Charge {
  const { priceOf } = tariffs[method]
  const lines: FeeLine[] = []
  for (let nth = first; nth <= last; nth++) {
    const price = priceOf(nth)
    const open = lines.at(-1)
    if (open?.price === price) lines[lines.length - 1] = { ...open, last: nth, amount: open.amount + price }
    else lines.push({ first: nth, last: nth, price, amount: price })
  }
  return { method, lines, amount: lines.reduce((sum, { amount }) => sum + amount, 0) }
}

/** 按量: the pages of one application; nothing for a link, an inspection or a transcription. */
export function chargeByVolume(supply: Supply, pages: number): Charge {
  const measured = supply === 'paper' || supply === 'email' || supply === 'copied-data'
  return chargeFor('by-volume', 1, measured ? pages : 0)
}

/** What a fee notice must say (109号 art. 6) except how to pay, which the authority adds. */
export interface FeeNoticeWords {
  readonly basis: string
  readonly standard: string
  readonly amount: string
  readonly payWithin: string
  readonly consequence: string
}

/** The words of the notice for a charge; undefined where there is nothing to charge. */
export function feeNoticeWords({ method, lines, amount }: Charge): FeeNoticeWords | undefined {
  if (amount === 0) return undefined
  const { name, unit, article } = tariffs[method]
  const charged = lines.filter(({ price }) => price > 0)
  const standard = charged.map(({ first, last, price }) => {
    const which = first === last ? `第${first}${unit}` : `第${first}—${last}${unit}`
    return `${which}每${unit}${price}元`
  })
  return {
    basis: `《政府信息公开条例》第四十二条、${citationText(article)}`,
    standard: `${name}：${standard.join('，')}`,
    amount: `${amount}元`,
    payWithin: '自收到本通知次日起20个工作日内缴纳',
    consequence: '逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请。',
  }
}
