import type { Finding } from '../../finding.ts'
import { found } from '../form-rules.ts'
import { marked } from './items.ts'
import { quotedSpan } from './quote.ts'
import type { ParagraphReading, Statement } from './statements.ts'

/** 新收 + 上年结转 = 办结 + 结转下年, where one paragraph gives all four. 受理 and （含上年结转…） may have counted both. */
export function checkBalance({ sentences }: ParagraphReading): readonly Finding[] {
  const statements = sentences.flatMap(({ readings }) => readings.flatMap(({ statement }) => statement ?? []))
  const accepted = only(statements, 'accepted')
  const received = only(statements, 'received') ?? accepted
  const carriedIn = only(statements, 'carriedIn')
  const finished = only(statements, 'finished') ?? only(statements, 'replied')
  const carriedOut = only(statements, 'carriedOut')
  if (!received || !carriedIn || !finished || !carriedOut) return []
  const [came, left] = [received.value + carriedIn.value, finished.value + carriedOut.value]
  const mayInclude = received === accepted || marked(carriedIn.statement.item.before, 'among')
  if (came === left || (mayInclude && received.value === left) || isEndedApart(sentences, came - left))
    return []
  const all = [received, carriedIn, finished, carriedOut].map(({ statement }) => statement)
  const severity =
    finished.statement.measure.firm && all.every(({ doubt }) => doubt === undefined) ? 'error' : 'warning'
  return [
    found(
      'narrative.mismatch',
      severity,
      all.flatMap(({ measure }) => measure.bases[0]?.cells ?? []),
      {
        expected: came,
        actual: left,
        message: `文中「${spanOf(all)}」前后不平：新收 ${received.value} + 上年结转 ${carriedIn.value} = ${came}，办结 ${finished.value} + 结转下年 ${carriedOut.value} = ${left}，相差 ${Math.abs(came - left)}。请核对。`,
      },
    ),
  ]
}

/** 办结10件，逾期不补正不再处理1件: what ended without a reply may stand beside 办结 instead of in it. */
function isEndedApart(sentences: ParagraphReading['sentences'], apart: number): boolean {
  return sentences.some(({ readings }) =>
    readings.some(
      ({ item, doubt, statement }) =>
        item.figure?.value === apart &&
        (doubt === 'otherAct' || /^outcome:(?:other|notProcessed)/u.test(statement?.measure.key ?? '')),
    ),
  )
}

/** The one figure of a kind in the paragraph; undefined where there is none or where there are two. */
function only(
  statements: readonly Statement[],
  key: string,
): { readonly value: number; readonly statement: Statement } | undefined {
  const counts = statements.flatMap((statement) =>
    statement.measure.key === key &&
    statement.claim.kind === 'count' &&
    (statement.doubt === undefined || (statement.doubt === 'otherTime' && key === 'carriedIn'))
      ? [{ value: statement.claim.value, statement }]
      : [],
  )
  const [first] = counts
  return counts.every(({ value }) => value === first?.value) ? first : undefined
}

function spanOf(all: readonly Statement[]): string {
  const [first, ...rest] = [...all].sort((a, b) => a.item.at - b.item.at)
  const last = rest.at(-1)
  if (!first || !last) return ''
  return all.every(({ sentence }) => sentence.text === first.sentence.text)
    ? quotedSpan(first.sentence, first.item, last.item)
    : all.map((one) => quotedSpan(one.sentence, one.item, one.item)).join('」「')
}
