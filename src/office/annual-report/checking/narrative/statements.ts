import type { ReportForm, SectionId } from '#law/report-form/form.ts'
import { type Claim, claimOf, type Said } from './claims.ts'
import { type Doubt, doubtOf, type Reporter, type Scope, scopeAfter, timeAfter } from './context.ts'
import { type Item, isWord, itemsOf, marked } from './items.ts'
import { markWords, type Topic } from './lexicon.ts'
import type { Measure } from './measures.ts'
import { subjectOf } from './subject.ts'
import { holdsFigure, type Text, textOf, tokensOf } from './tokens.ts'
import { vocabularyOf } from './vocabulary.ts'

/** Something the text says of a number the form knows. */
export interface Statement {
  readonly measure: Measure
  readonly claim: Claim
  readonly item: Item
  readonly sentence: Sentence
  readonly scope: Scope
  readonly doubt: Doubt | undefined
  /** False where the topic was taken over from an earlier sentence. */
  readonly explicit: boolean
}

/** One item of a sentence with what it says, if it says anything the form knows. */
export interface Reading {
  readonly item: Item
  readonly statement?: Statement
  readonly doubt: Doubt | undefined
  readonly topic: Topic | undefined
}

export interface Sentence {
  readonly text: Text
  readonly section: SectionId
  readonly paragraph: number
}

export interface SentenceReading extends Sentence {
  readonly readings: readonly Reading[]
}

export interface ParagraphReading {
  readonly section: SectionId
  readonly sentences: readonly SentenceReading[]
}

/** What is known while reading on: the topic in force and the last statement with a figure. */
export interface InForce {
  topic: Topic | undefined
  /** True where the topic was named in the sentence being read. */
  named: boolean
  last: Statement | undefined
  /** The remedies whose totals were just told, and whose results 均获维持 would be. */
  remedies: readonly Topic[]
  /** True once results were told of them: the next total begins anew. */
  resultsTold: boolean
  /** True where the sentence or its section speaks of the disclosure of information, as remedies must. */
  related: boolean
}

/** Reads the paragraphs of one section. A heading of its own line gives its topic to the paragraphs under it. */
export function readParagraphs(
  paragraphs: readonly string[],
  section: SectionId,
  form: ReportForm,
  reporter: Reporter,
): readonly ParagraphReading[] {
  let heading: Topic | undefined
  return paragraphs.map((paragraph, index) => {
    if (!isHeading(paragraph) && saysNothing(paragraph)) return { section, sentences: [] }
    const inForce: InForce = {
      topic: heading,
      named: false,
      last: undefined,
      remedies: [],
      resultsTold: false,
      related: section === 'remedies',
    }
    const sentences = sentencesOf(paragraph).map((printed) =>
      readSentence({ text: textOf(printed), section, paragraph: index }, form, reporter, inForce),
    )
    heading = isHeading(paragraph) ? inForce.topic : heading
    return { section, sentences }
  })
}

/** Without a figure, a denial or an 均 there is nothing in a paragraph that a table could contradict. */
function saysNothing(paragraph: string): boolean {
  return !holdsFigure(paragraph) && !telling.test(paragraph)
}

const telling = new RegExp(`${markWords.no} ${markWords.all}`.split(' ').join('|'), 'u')

function sentencesOf(paragraph: string): readonly string[] {
  return paragraph.split(/(?<=[。！？])|\n/u).filter((sentence) => sentence.trim() !== '')
}

function isHeading(paragraph: string): boolean {
  return paragraph.length <= 30 && !/[。，；]/u.test(paragraph)
}

function readSentence(
  sentence: Sentence,
  form: ReportForm,
  reporter: Reporter,
  inForce: InForce,
): SentenceReading {
  let time: 'present' | 'other' = 'present'
  let scope: Scope = 'own'
  let acted = false
  inForce.named = false
  inForce.related ||= /信息公开|依申请|公开申请|政务公开/u.test(sentence.text.plain)
  const readings = itemsOf(tokensOf(sentence.text, vocabularyOf(form))).map((item): Reading => {
    time = timeAfter(item, time, reporter)
    scope = scopeAfter(item, scope, sentence.text, reporter)
    const doubt = doubtOf(item, time) ?? (acted && goesOn(item) ? 'otherAct' : undefined)
    if (item.depth === 0) acted = doubt === 'otherAct'
    const reading = readItem(item, { sentence, scope, doubt }, form, reporter, inForce)
    const named = topicNamedIn(item)
    inForce.named ||= named !== undefined
    inForce.topic = named ?? inForce.topic
    followRemedies(reading, inForce)
    if (reading.statement?.claim.kind === 'count') inForce.last = reading.statement
    return reading
  })
  return { ...sentence, readings }
}

/** 备案复议案件134件，诉讼案件57件: without a verb of its own an item goes on with the act before it. */
function goesOn(item: Item): boolean {
  return item.opener !== '；' && !item.before.some((token) => isWord(token) && token.role.role === 'aspect')
}

function readItem(
  item: Item,
  about: Pick<Statement, 'sentence' | 'scope' | 'doubt'>,
  form: ReportForm,
  reporter: Reporter,
  inForce: InForce,
): Reading {
  const subject = subjectOf(item, inForce.topic)
  const topic = subject?.topics.at(-1) ?? inForce.topic
  const said = subject && claimOf(item, subject, form, reporter, inForce)
  return {
    item,
    doubt: about.doubt,
    topic,
    ...(said
      ? {
          statement: {
            ...about,
            ...said,
            doubt: about.doubt ?? partOf(said, item),
            item,
            explicit: subject.explicit || inForce.named,
          },
        }
      : {}),
  }
}

/** 公开规章13件（含新制定5件，废止4件）: a breakdown of what was published, not of what was issued. */
function partOf({ measure }: Said, item: Item): Doubt | undefined {
  return measure.family === 'document' && (item.depth > 0 || marked(item.before, 'among'))
    ? 'part'
    : undefined
}

/** The last topic an item names stays in force; a bare 申请 or 文件 changes nothing. */
function topicNamedIn(item: Item): Topic | undefined {
  const named = [...item.before, ...item.after]
    .filter(isWord)
    .flatMap((word) =>
      word.role.role === 'topic' && word.role.topic !== 'bareApplication' && word.role.topic !== 'document'
        ? [word.role.topic]
        : [],
    )
  return named.at(-1)
}

function followRemedies({ item, statement, topic }: Reading, inForce: InForce): void {
  if (item.opener === '；') inForce.remedies = []
  if (statement?.measure.family !== 'remedies' || topic === undefined) return
  const isTotal = statement.measure.key.endsWith(':total')
  if (isTotal) inForce.remedies = inForce.resultsTold ? [topic] : [...new Set([...inForce.remedies, topic])]
  inForce.resultsTold = !isTotal
}
