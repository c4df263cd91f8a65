import { type Citation, cite } from '../source.ts'

/** 国办函〔2020〕109号 art. 3: per application either way, never both. */
export type FeeMethod = 'by-application' | 'by-volume'

export interface Tariff {
  readonly name: string
  readonly unit: string
  readonly article: Citation
  /** What the `nth` unit costs, in yuan; n counts from 1. Only the units above a tier pay its price (超额累进). */
  priceOf(nth: number): number
}

export const tariffs: Readonly<Record<FeeMethod, Tariff>> = {
  /** One applicant, one calendar month, this authority: 10 free, 11–30 at 100 yuan, then 100 more for every further ten. */
  'by-application': {
    name: '按件计收',
    unit: '件',
    article: cite('feeMeasures', '第四条'),
    priceOf: (nth) => (nth <= 10 ? 0 : nth <= 30 ? 100 : 100 + 100 * Math.ceil((nth - 30) / 10)),
  },
  /** One application, pages on paper, by e-mail or as copied data: 30 free, 31–100 at 10 yuan, 101–200 at 20, above at 40. */
  'by-volume': {
    name: '按量计收',
    unit: '页',
    article: cite('feeMeasures', '第五条'),
    priceOf: (nth) => (nth <= 30 ? 0 : nth <= 100 ? 10 : nth <= 200 ? 20 : 40),
  },
}
