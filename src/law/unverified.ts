import type { Citation, LawId } from './source.ts'

/** A citation that was written down from memory, or from a text that may have changed since; docs/law-to-check.md tells a lawyer where it is used. */
interface Doubt {
  readonly law: LawId
  /** Every article of the law where absent. */
  readonly article?: string
  /** What could not be compared, in words for whoever reads the date. */
  readonly why: string
}

const numberOnly = '条文序号尚未与原文核对'

export const unverified: readonly Doubt[] = [
  { law: 'feeMeasures', article: '第六条', why: numberOnly },
  { law: 'litigationInterpretation', why: numberOnly },
  { law: 'reconsiderationLaw2017', why: '2017年文本的条文序号尚未与原文核对' },
  { law: 'reconsiderationRules', why: '按2007年文本核对，此后是否修订请核对' },
]

/** （条文序号尚未与原文核对） behind such a citation; nothing behind the others. */
export function citationDoubt({ law, article }: Citation): string {
  const doubt = unverified.find(
    (one) => one.law === law && (one.article === undefined || one.article === article),
  )
  return doubt === undefined ? '' : `（${doubt.why}）`
}
