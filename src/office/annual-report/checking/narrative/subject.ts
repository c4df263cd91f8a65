import { type Item, isWord } from './items.ts'
import type { Aspect, Topic } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** What the words around a figure say it counts. */
export interface Subject {
  /** One topic, or several joined by 和 or 、 before one figure. */
  readonly topics: readonly Topic[]
  readonly aspects: readonly Aspect[]
  readonly outcomes: readonly string[]
  readonly applicants: readonly string[]
  /** True where the outcomes or topics were joined, so that the figure is their sum. */
  readonly joined: boolean
  /** True where the topic stands in the item itself and is not taken over from what was said before. */
  readonly explicit: boolean
}

/** The subject of an item, with the topic in force where it names none; undefined where an unknown word stands before the figure. */
export function subjectOf(item: Item, topicInForce: Topic | undefined): Subject | undefined {
  const own = item.figure === undefined ? item.before : wordsBy(item)
  if (own === undefined) return undefined
  const named = namedIn(own)
  const topics = resolved(topicsIn(own), topicInForce, named.aspects)
  const explicit = topics.length > 0
  const inForce = explicit ? topics : topicInForce === undefined ? [] : [topicInForce]
  if (inForce.length === 0) return undefined
  return { topics: inForce, explicit, joined: isJoined(own), ...named }
}

/** The words that belong to the figure: those before it, and those behind where none before names what is counted. */
function wordsBy(item: Item): readonly Token[] | undefined {
  const telling = item.before.filter((token) => !isPassedOver(token))
  const last = telling.at(-1)
  if (last !== undefined && !(last.kind === 'word' && names(last))) return undefined
  if (telling.some((token) => token.kind === 'word' && token.role.role === 'topic')) return item.before
  const behind = item.after.filter((token) => !isPassedOver(token))
  const next = behind[0]
  if (last === undefined && next?.kind === 'other' && behind.some(isRemedy))
    return [...item.before, ...item.after]
  if (next?.kind !== 'word' || !names(next)) return item.before
  const takes = last === undefined || (next.role.role === 'topic' && last.role.role === 'aspect')
  return takes ? [...item.before, ...item.after] : item.before
}

function isRemedy(token: Token): boolean {
  return (
    token.kind === 'word' &&
    token.role.role === 'topic' &&
    (token.role.topic === 'reconsideration' || token.role.topic === 'litigation')
  )
}

function names(word: Token): boolean {
  return (
    word.kind === 'word' &&
    word.role.role !== 'mark' &&
    word.role.role !== 'filler' &&
    word.role.role !== 'whole'
  )
}

/** Fillers, years and marks such as 共 or 均 tell nothing of what is counted. */
function isPassedOver(token: Token): boolean {
  if (token.kind === 'year' || token.kind === 'stop') return true
  return (
    isWord(token) &&
    (token.role.role === 'filler' || (token.role.role === 'mark' && token.role.mark !== 'channel'))
  )
}

/** The last topic named; with those joined to it. What stands before 引起 or 引发 is only the cause. */
function topicsIn(tokens: readonly Token[]): readonly Topic[] {
  const found: Topic[] = []
  let linked = false
  for (const token of tokens) {
    if (isLink(token)) linked = true
    else if (token.kind === 'word' && token.role.role === 'topic') {
      const { topic } = token.role
      const bare = topic === 'bareApplication' || topic === 'document'
      if (!linked && !bare) found.length = 0
      if (!bare || found.length === 0) found.push(topic)
      linked = false
    } else if (token.kind !== 'year' && !(token.kind === 'word' && token.role.role === 'filler'))
      linked = false
  }
  return [...new Set(found)]
}

export function isLink(token: Token): boolean {
  return (
    (token.kind === 'stop' && token.text === '、') ||
    (token.kind === 'word' && token.role.role === 'mark' && token.role.mark === 'joint')
  )
}

/** A bare 申请 or 文件 means what was spoken of; where nothing was, it is something else. 印发文件 may be any file. */
function resolved(
  topics: readonly Topic[],
  inForce: Topic | undefined,
  aspects: readonly Aspect[],
): readonly Topic[] {
  const anyFile = aspects.includes('issued') || aspects.includes('published')
  return topics.map((topic): Topic => {
    if (topic === 'bareApplication') return inForce === 'application' ? 'application' : 'foreign'
    if (topic === 'document')
      return inForce === 'normativeDocuments' && !anyFile ? 'normativeDocuments' : 'foreign'
    return topic
  })
}

/** True where two names of one sort stand side by side with 和, 及 or 、 between them. */
function isJoined(tokens: readonly Token[]): boolean {
  const telling = tokens.filter((token) => !(isWord(token) && token.role.role === 'filler'))
  return telling.some((token, i) => {
    const [before, next] = [telling[i - 1], telling[i + 1]]
    return (
      isLink(token) &&
      before?.kind === 'word' &&
      next?.kind === 'word' &&
      before.role.role === next.role.role &&
      ['topic', 'outcome', 'applicant', 'aspect'].includes(next.role.role)
    )
  })
}

function namedIn(tokens: readonly Token[]): Pick<Subject, 'aspects' | 'outcomes' | 'applicants'> {
  const words = tokens.filter(isWord).map((word) => word.role)
  return {
    aspects: words.flatMap((role) => (role.role === 'aspect' ? [role.aspect] : [])),
    outcomes: words.flatMap((role) => (role.role === 'outcome' ? [role.outcome] : [])),
    applicants: words.flatMap((role) => (role.role === 'applicant' ? [role.applicant] : [])),
  }
}
