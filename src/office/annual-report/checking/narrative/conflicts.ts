import type { Finding } from '../../finding.ts'
import { found } from '../form-rules.ts'
import type { Ground } from './compare.ts'
import { type Item, isWord, marked } from './items.ts'
import { quoted } from './quote.ts'
import type { ParagraphReading, Reading, Sentence } from './statements.ts'
import { valueOf } from './values.ts'

interface Told {
  readonly key: string
  readonly value: number
  readonly item: Item
  readonly sentence: Sentence
  /** How far apart two places may be to be held against each other. */
  readonly reach: 'report' | 'paragraph'
}

/** Two places of the text that give different numbers for one thing the tables cannot decide. */
export function checkConflicts(paragraphs: readonly ParagraphReading[], ground: Ground): readonly Finding[] {
  const told = paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) => sentence.readings.flatMap((reading) => toldBy(reading, sentence, ground))),
  )
  return told.flatMap((later, i) => {
    const earlier = told.slice(0, i).find((one) => one.key === later.key && isNear(one, later))
    return earlier === undefined || agree(earlier, later) ? [] : [conflict(earlier, later)]
  })
}

/** Fees may be told one by one; only 未收取 beside a sum collected does not agree. */
function agree(one: Told, other: Told): boolean {
  if (one.key.startsWith('fee ')) return (one.value === 0) === (other.value === 0)
  return one.value === other.value
}

function isNear(one: Told, other: Told): boolean {
  return (
    other.reach === 'report' ||
    (one.sentence.section === other.sentence.section && one.sentence.paragraph === other.sentence.paragraph)
  )
}

function toldBy(reading: Reading, sentence: Sentence, { values }: Ground): Told[] {
  const { item, statement, doubt } = reading
  const value = item.figure?.value
  const site = siteKey(item)
  if (site !== undefined && value !== undefined && !item.figure?.about)
    return [{ key: site, value, item, sentence, reach: 'paragraph' }]
  if (statement === undefined || doubt !== undefined || marked(item.clause, 'among') || item.depth > 0) return []
  const { measure, claim, scope } = statement
  const known = measure.bases.some((basis) => valueOf(basis, values) !== undefined)
  const decided = known || measure.family === 'document' || measure.family === 'decision'
  if (decided || !(claim.kind === 'count' || claim.kind === 'none')) return []
  if (measure.key === 'information' && !isWhole(item)) return []
  if (measure.key === 'fee' && !statement.explicit) return []
  const said = claim.kind === 'none' ? 0 : claim.value
  return [{ key: `${measure.key} ${scope}`, value: said, item, sentence, reach: 'report' }]
}

/** 全年主动公开政府信息 N 条, and nothing that narrows it: no channel, no kind, no site. */
function isWhole(item: Item): boolean {
  const words = [...item.clause, ...item.before]
  return (
    item.figure?.unit === '条' &&
    /主动公开/u.test(item.before.map((token) => token.text).join('')) &&
    !words.some((token) => token.kind === 'other') &&
    !marked(words, 'site', 'channel', 'narrow')
  )
}

/** 通过政府网站公开政府信息754条 and, in the list behind it, 门户网站1014条: one site, no other word between. */
function siteKey(item: Item): string | undefined {
  const from = item.before.findLastIndex((token) => marked([token], 'site'))
  if (from < 0 || item.figure?.unit !== '条') return undefined
  const between = item.before.slice(from + 1)
  const plainly = between.every(
    (token) =>
      isWord(token) &&
      (token.role.role === 'filler' ||
        (token.role.role === 'mark' && token.role.mark === 'total') ||
        (token.role.role === 'aspect' && token.role.aspect === 'published') ||
        (token.role.role === 'topic' && token.role.topic === 'information')),
  )
  return plainly && !item.before.slice(0, from).some((token) => token.kind === 'stop') ? 'site' : undefined
}

function conflict(earlier: Told, later: Told): Finding {
  return found('narrative.mismatch', 'warning', [], {
    expected: earlier.value,
    actual: later.value,
    message: `文中「${quoted(earlier)}」与「${quoted(later)}」说的像是同一件事，数字却是 ${earlier.value} 和 ${later.value}。请核对，或写明两者的区别。`,
  })
}
