import type { Finding } from '../../finding.ts'
import { found } from '../form-rules.ts'
import type { Ground } from './compare.ts'
import { marked } from './items.ts'
import { quotedSpan } from './quote.ts'
import type { ParagraphReading, Reading, SentenceReading, Statement } from './statements.ts'
import type { Figure } from './tokens.ts'
import { sumAt, type Values } from './values.ts'

/** Growth and shares recomputed: from two figures of the text, or from last year's tables. */
export function checkChanges(
  { sentences }: ParagraphReading,
  ground: Ground,
  before: Values | undefined,
): readonly Finding[] {
  return sentences.flatMap((sentence) =>
    sentence.readings.flatMap((reading, at) => {
      const { figure } = reading.item
      const base = sentence.readings.slice(Math.max(0, at - 12), at).findLast(isCount)?.statement
      if (figure === undefined || base === undefined || base.claim.kind !== 'count') return []
      const told = { sentence, reading, figure, base, value: base.claim.value }
      return marked(reading.item.before, 'share')
        ? shareFinding(told, at, sentences)
        : growthFinding(told, at, ground, before)
    }),
  )
}

interface Told {
  readonly sentence: SentenceReading
  readonly reading: Reading
  readonly figure: Figure
  readonly base: Statement
  readonly value: number
}

function isCount({ statement }: Reading): boolean {
  return statement?.claim.kind === 'count' && statement.doubt === undefined
}

function growthFinding(told: Told, at: number, ground: Ground, before: Values | undefined): Finding[] {
  const { reading, figure, base, value } = told
  const { item } = reading
  const words = [...item.before, ...item.after.slice(0, 1)]
  const direction = marked(words, 'up') ? 1 : marked(words, 'down') ? -1 : 0
  const compared = marked([...item.before, ...item.clause], 'compare')
  if (direction === 0 || !compared || figure.about || base.scope === 'others') return []
  if (
    reading.topic !== undefined &&
    !base.measure.key.startsWith(reading.topic) &&
    base.measure.family !== 'flow' &&
    base.measure.family !== 'remedies'
  )
    return []
  const stated = statedBefore(told, at)
  const candidates =
    stated !== undefined ? [stated] : before ? lastYears(base, value, ground.values, before) : []
  if (candidates.length === 0 || candidates.some((was) => agrees(figure, direction, value, was))) return []
  const was = candidates[0] ?? 0
  if (was === 0 && figure.unit === '%') return []
  const other = (value - was) * direction < 0
  const way = direction > 0 === other ? '下降' : '增长'
  const size = figure.unit === '%' ? percent(Math.abs(value - was) / was, figure) : `${Math.abs(value - was)}`
  const expected = other ? `${way}${size}` : size
  const cells = base.measure.bases[0]?.cells ?? []
  return [
    found('narrative.mismatch', 'error', cells, {
      expected,
      actual: other
        ? `${direction > 0 ? '增长' : '下降'}${figure.text}`
        : figure.unit === '%'
          ? figure.text
          : figure.value,
      message: `文中「${quotedSpan(told.sentence, base.item, item)}」的增减不对：（${value} − ${was}）${figure.unit === '%' ? ` ÷ ${was}` : ''} 得${way} ${size}，文中写 ${figure.text}。请核对${stated === undefined ? '上年报告的数' : ''}后改正。`,
    }),
  ]
}

/** 比2022年（31起）下降29%, 较上年的31件下降: the figure of the year before, told in the same clause. */
function statedBefore({ sentence, reading, base }: Told, at: number): number | undefined {
  const near = sentence.readings.slice(Math.max(0, at - 2), at)
  const told = near.findLast(
    ({ item, doubt }) =>
      doubt === 'comparison' &&
      item.figure !== undefined &&
      item.figure.unit === base.item.figure?.unit &&
      item.at > base.item.at &&
      !marked(item.before, 'up', 'down'),
  )
  return told === undefined || reading.item.figure?.unit === '' ? undefined : told.item.figure?.value
}

/** Last year's number by every reading that gives this year's: 收办 3646 is 新收 and 结转, so was 3607. */
function lastYears(base: Statement, value: number, now: Values, before: Values): readonly number[] {
  const fitting = base.measure.bases.filter((basis) => sumAt(basis, now) === value)
  return fitting.flatMap((basis) => sumAt(basis, before) ?? [])
}

function agrees(figure: Figure, direction: number, value: number, was: number): boolean {
  if (figure.unit !== '%') return (value - was) * direction === figure.value
  if (was === 0) return true
  const computed = ((value - was) / was) * 100 * direction
  return Math.abs(computed - figure.value) < 10 ** -figure.decimals
}

function percent(share: number, figure: Figure): string {
  return `${(share * 100).toFixed(Math.max(figure.decimals, 1))}%`
}

/** 占 33.9%: of a figure told before in the paragraph, by rounding or by cutting off. */
function shareFinding(told: Told, at: number, sentences: readonly SentenceReading[]): Finding[] {
  const { reading, figure, base, value } = told
  const part = told.sentence.readings.slice(Math.max(0, at - 3), at).findLast(({ item }) => item.figure)
  if (
    figure.unit !== '%' ||
    part?.statement !== base ||
    !['outcome', 'applicant'].includes(base.measure.family)
  )
    return []
  const wholes = sentences
    .flatMap(({ readings }) => readings)
    .filter((other) => isCount(other) && other.statement?.measure.family === 'flow')
    .flatMap(({ item }) => item.figure?.value ?? [])
    .slice(0, 20)
  const sums = wholes.flatMap((one, i) => wholes.slice(i + 1).map((other) => one + other))
  const fits = [...wholes, ...sums].some(
    (whole) => whole > 0 && Math.abs((value / whole) * 100 - figure.value) < 10 ** -figure.decimals,
  )
  const whole = Math.max(0, ...wholes)
  if (fits || whole === 0) return []
  const expected = percent(value / whole, figure)
  return [
    found('narrative.mismatch', 'warning', base.measure.bases[0]?.cells ?? [], {
      expected,
      actual: figure.text,
      message: `文中「${quotedSpan(told.sentence, base.item, reading.item)}」的占比不对：${value} ÷ ${whole} = ${expected}，文中写 ${figure.text}。请核对。`,
    }),
  ]
}
