import type { CellAddress } from '#law/report-form/form.ts'
import type { Finding } from '../../finding.ts'
import { found } from '../form-rules.ts'
import type { Ground } from './compare.ts'
import { marked } from './items.ts'
import { quotedSpan } from './quote.ts'
import type { ParagraphReading, Reading, SentenceReading } from './statements.ts'

/** A whole with the parts told of it, all in one way of dividing. */
interface List {
  readonly sentence: SentenceReading
  readonly whole: Reading
  readonly parts: readonly Reading[]
  readonly dimension: Dimension
  /** 分别为, or a sum told behind its parts: the parts must come to the whole. */
  readonly complete: boolean
}

/** How many items apart a whole and its parts may stand. */
const reach = 80

type Dimension = 'outcome' | 'applicant' | 'result' | 'unknown'

/** Parts told of a whole: more than the whole is always a difference, less only where the list says that it is complete. */
export function checkLists({ sentences }: ParagraphReading, ground: Ground): readonly Finding[] {
  return sentences.flatMap((sentence) =>
    [...listsBehind(sentence), ...sumsBehind(sentence)].flatMap((list) => findingOf(list, ground)),
  )
}

/** 其中 …: the whole is the figure before it; a change of the way of dividing begins another list of the same whole. */
function listsBehind(sentence: SentenceReading): List[] {
  const { readings } = sentence
  return readings.flatMap((opening, at) => {
    if (!marked(opening.item.before, 'among', 'respectively')) return []
    const whole = readings.slice(Math.max(0, at - reach), at).findLast(({ item }) => isWhole(item, opening))
    if (whole === undefined) return []
    const complete = marked(opening.item.before, 'respectively')
    return partsFrom(readings.slice(at, at + reach), whole).map((parts) => ({
      sentence,
      whole,
      parts,
      dimension: dimensionOf(parts[0]),
      complete,
    }))
  })
}

function isWhole(item: Reading['item'], opening: Reading): boolean {
  return (
    item.figure !== undefined &&
    item.figure.unit !== '%' &&
    item.depth <= opening.item.depth &&
    !item.figure.about
  )
}

function partsFrom(readings: readonly Reading[], whole: Reading): Reading[][] {
  const lists: Reading[][] = [[]]
  const depth = readings[0]?.item.depth ?? 0
  for (const [i, reading] of readings.entries()) {
    const { item, statement } = reading
    if (
      item.depth < depth ||
      (i > 0 && marked(item.before, 'among', 'compare', 'total')) ||
      endsList(statement)
    )
      break
    if (item.depth > depth || item.figure === undefined) continue
    if (item.figure.unit === '%') continue
    if (item.figure.unit !== whole.item.figure?.unit || item.figure.about) break
    const list = lists.at(-1) ?? []
    const full = sumOf(list) === whole.item.figure.value
    if (list.length > 0 && (full || dimensionOf(list[0]) !== dimensionOf(reading))) lists.push([reading])
    else list.push(reading)
  }
  return lists.filter((list) => list.length > 1)
}

/** A total of its own is no part of the figure before it. */
function endsList(statement: Reading['statement']): boolean {
  const key = statement?.measure.key ?? ''
  return (
    ['received', 'accepted', 'finished', 'carriedIn', 'carriedOut', 'replied'].includes(key) ||
    key.endsWith(':total')
  )
}

function dimensionOf(reading: Reading | undefined): Dimension {
  const family = reading?.statement?.measure.family
  if (family === 'outcome' || family === 'applicant') return family
  return family === 'remedies' ? 'result' : 'unknown'
}

function sumOf(parts: readonly Reading[]): number {
  return parts.reduce((sum, { item }) => sum + (item.figure?.value ?? 0), 0)
}

/** A 5434 件、B 1919 件，共计 7353 件: the sum stands behind, and may be of the last few of the parts only. */
function sumsBehind(sentence: SentenceReading): List[] {
  const { readings } = sentence
  return readings.flatMap((whole, at) => {
    const { item } = whole
    const bare = item.before.every((token) => token.kind === 'word' && token.role.role !== 'topic')
    if (
      item.figure === undefined ||
      !bare ||
      !/共计|合计|总计/u.test(item.before.map((token) => token.text).join(''))
    )
      return []
    const counted = readings
      .slice(Math.max(0, at - reach), at)
      .filter((reading) => reading.item.depth === item.depth && reading.item.figure)
    const other = counted.findLastIndex((reading) => reading.item.figure?.unit !== item.figure?.unit)
    const parts = counted.slice(other + 1)
    const someTail = parts.some((_, i) => sumOf(parts.slice(i)) === item.figure?.value)
    if (parts.length < 3 || someTail || parts.some((part) => part.item.figure?.about)) return []
    return [{ sentence, whole, parts, dimension: 'unknown' as const, complete: true }]
  })
}

function findingOf(list: List, ground: Ground): Finding[] {
  const { whole, parts, sentence, dimension } = list
  const said = whole.item.figure?.value ?? 0
  const sum = sumOf(parts)
  if (!isBroken(list, said, sum, ground)) return []
  const [first, last] = [whole, ...parts]
    .sort((a, b) => a.item.at - b.item.at)
    .filter((_, i, all) => i === 0 || i === all.length - 1)
  if (first === undefined || last === undefined) return []
  const cells = parts.flatMap((part): readonly CellAddress[] => part.statement?.measure.bases[0]?.cells ?? [])
  return [
    found('narrative.mismatch', dimension === 'unknown' ? 'warning' : 'error', cells, {
      expected: sum,
      actual: said,
      message: `文中「${quotedSpan(sentence, first.item, last.item)}」各分项 ${parts.map(({ item }) => item.figure?.value).join(' + ')} = ${sum}，${sum > said ? '多于' : '少于'}所说的 ${said}。请核对。`,
    }),
  ]
}

/** Parts of an unknown kind may overlap: a channel beside a channel. Then only a small excess looks like a slip. */
function isBroken(list: List, said: number, sum: number, ground: Ground): boolean {
  const { whole, dimension, complete, parts } = list
  if ([whole, ...parts].some(({ doubt }) => doubt === 'otherTime' || doubt === 'comparison')) return false
  if (parts.some(({ item }) => (item.figure?.value ?? 0) > said) && dimension === 'unknown') return false
  const room = dimension === 'result' ? otherTotals(list) : dimension === 'unknown' ? 0 : carriedIn(ground)
  const atHandled = whole.statement?.measure.key === 'finished'
  if (sum > said + (atHandled ? 0 : room))
    return dimension !== 'unknown' || complete || (said >= 50 && sum - said <= said * 0.05)
  return complete && sum < said && dimension !== 'outcome'
}

/** 行政复议5宗、行政诉讼1宗，其中…: the results may be of both. */
function otherTotals({ sentence, whole }: List): number {
  return sentence.readings
    .filter((reading) => reading !== whole && reading.statement?.measure.key.endsWith(':total'))
    .reduce((sum, { item }) => sum + (item.figure?.value ?? 0), 0)
}

/** What came over from last year may be among the outcomes of 本年收到 N 件. */
function carriedIn({ values, statements }: Ground): number {
  const told = statements.flatMap(({ measure, claim }) =>
    measure.key === 'carriedIn' && claim.kind === 'count' ? [claim.value] : [],
  )
  return Math.max(values('applications/carriedIn/total') ?? 0, ...told)
}
