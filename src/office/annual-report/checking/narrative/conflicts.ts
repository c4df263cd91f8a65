import type { Finding } from '../../finding.ts'
import { found } from '../form-rules.ts'
import type { Ground } from './compare.ts'
import { type Item, isWord, marked } from './items.ts'
import { quoted } from './quote.ts'
import type { ParagraphReading, Reading, Sentence } from './statements.ts'
import type { Word } from './tokens.ts'
import { sumAt } from './values.ts'

interface Told {
  /** What is counted, and for what only one paragraph can compare, where. */
  readonly key: string
  readonly value: number
  readonly item: Item
  readonly sentence: Sentence
}

/** Two places of the text that give different numbers for one thing the tables cannot decide. */
export function checkConflicts(paragraphs: readonly ParagraphReading[], ground: Ground): readonly Finding[] {
  const first = new Map<string, Told>()
  return paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) =>
      sentence.readings.flatMap((reading) => {
        const later = toldBy(reading, sentence, ground)
        if (later === undefined) return []
        const earlier = first.get(later.key)
        if (earlier === undefined) first.set(later.key, later)
        return earlier === undefined || agree(earlier, later) ? [] : [conflict(earlier, later)]
      }),
    ),
  )
}

/** Fees may be told one by one; only 未收取 beside a sum collected does not agree. */
function agree(one: Told, other: Told): boolean {
  if (one.key.startsWith('fee ')) return (one.value === 0) === (other.value === 0)
  return one.value === other.value
}

function toldBy(reading: Reading, sentence: Sentence, { values }: Ground): Told | undefined {
  const { item, statement, doubt } = reading
  if (item.figure && !item.figure.about && doubt !== 'otherTime' && isOfSite(item))
    return { key: `site ${sentence.section} ${sentence.paragraph}`, value: item.figure.value, item, sentence }
  if (statement === undefined || doubt !== undefined || marked(item.clause, 'among') || item.depth > 0)
    return undefined
  const { measure, claim, scope } = statement
  const known = measure.bases.some((basis) => sumAt(basis, values) !== undefined)
  const decided = known || measure.family === 'document' || measure.family === 'decision'
  if (decided || !(claim.kind === 'count' || claim.kind === 'none')) return undefined
  if (measure.key === 'information' && !isWhole(item)) return undefined
  if (measure.key === 'fee' && !statement.explicit) return undefined
  const said = claim.kind === 'none' ? 0 : claim.value
  return { key: `${measure.key} ${scope}`, value: said, item, sentence }
}

/** 全年主动公开政府信息 N 条, and nothing that narrows it or sums up the years: no channel, no kind, no site, no 累计. */
function isWhole(item: Item): boolean {
  const words = [...item.clause, ...item.before]
  const text = item.before.map((token) => token.text).join('')
  return (
    item.figure?.unit === '条' &&
    text.includes('主动公开') &&
    !text.includes('累计') &&
    !words.some((token) => token.kind === 'other') &&
    !marked(words, 'site', 'channel', 'narrow')
  )
}

/** 通过政府网站公开政府信息754条, and 门户网站1014条 alone in a list behind it: the one site, no other word between. */
function isOfSite(item: Item): boolean {
  const at = item.before.findIndex((token) => marked([token], 'site'))
  if (at < 0 || item.figure?.unit !== '条' || item.before.some((token) => token.kind === 'stop')) return false
  const between = item.before.slice(at + 1)
  if (!/政府/u.test(item.before[at]?.text ?? ''))
    return at === 0 && between.length === 0 && item.opener === '、'
  return between.every((token) => isWord(token) && saysPublished(token))
}

function saysPublished({ role }: Word): boolean {
  if (role.role === 'mark') return role.mark === 'total'
  if (role.role === 'aspect') return role.aspect === 'published'
  return role.role === 'filler' || (role.role === 'topic' && role.topic === 'information')
}

function conflict(earlier: Told, later: Told): Finding {
  return found('narrative.mismatch', 'warning', [], {
    expected: earlier.value,
    actual: later.value,
    message: `文中「${quoted(earlier)}」与「${quoted(later)}」说的像是同一件事，数字却是 ${earlier.value} 和 ${later.value}。请核对，或写明两者的区别。`,
  })
}
