/** The texts the law core rests on. Names are written as a letter would cite them. */
export const laws = {
  regulation: { name: '政府信息公开条例' },
  feeMeasures: { name: '政府信息公开信息处理费管理办法', number: '国办函〔2020〕109号' },
  reconsiderationLaw: { name: '行政复议法' },
  reconsiderationRules: { name: '行政复议法实施条例' },
  reconsiderationLaw2017: { name: '行政复议法', number: '2017年修正' },
  litigationLaw: { name: '行政诉讼法' },
  litigationInterpretation: {
    name: '最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释',
    number: '法释〔2018〕1号',
  },
  penaltyLaw: { name: '行政处罚法' },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly number?: string }>>

export type LawId = keyof typeof laws

/** Where a rule stands: a law and its article in words, as 第三十三条第二款. */
export interface Citation {
  readonly law: LawId
  readonly article: string
}

export function cite(law: LawId, article: string): Citation {
  return { law, article }
}

/** As 《政府信息公开条例》第三十三条第二款, with the number where a text is known by it. */
export function citationText({ law, article }: Citation): string {
  const text: { readonly name: string; readonly number?: string } = laws[law]
  return `《${text.name}》${text.number === undefined ? '' : `（${text.number}）`}${article}`
}
