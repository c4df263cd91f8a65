import { applicationRows } from '#law/report-form/cells.ts'
import type { ReportForm } from '#law/report-form/form.ts'
import { labelBody } from '../../reading/letters.ts'
import {
  type Aspect,
  aspectWords,
  fillerWords,
  type Mark,
  markWords,
  type Topic,
  topicWords,
  wholeWords,
} from './lexicon.ts'

/** What a known word does in a statement. Outcomes and applicants are those of the form, by the id of their row or column. */
export type Role =
  | { readonly role: 'topic'; readonly topic: Topic }
  | { readonly role: 'aspect'; readonly aspect: Aspect }
  | { readonly role: 'outcome'; readonly outcome: string }
  | { readonly role: 'applicant'; readonly applicant: string }
  | { readonly role: 'mark'; readonly mark: Mark }
  | { readonly role: 'filler' }
  | { readonly role: 'whole' }

/** Spellings by their first letter, longest first. */
export type Vocabulary = ReadonlyMap<string, readonly (readonly [string, Role])[]>

/** Other words for an outcome or a group of outcomes; the form's own label is always among them. */
const outcomeSpellings: Readonly<Record<string, string>> = {
  granted: '同意公开 全部予以公开 准予公开 予以全部公开 同意公开答复',
  partial: '部分予以公开 予以部分公开 同意部分公开 部分公开答复',
  denied: '不予以公开 不同意公开 不予公开答复',
  unavailable: '不能提供 无法提供信息 无法提供答复',
  notProcessed: '不予受理处理 不予处理答复',
  other: '其它处理 作其他处理 其他情形处理 作其它处理',
}

const applicantSpellings: Readonly<Record<string, string>> = {
  person: '自然人 公民个人 公民 个人',
  organisations:
    '法人或其他组织 法人和其他组织 法人或者其他组织 法人及其他组织 法人或其它组织 法人、其他组织 法人组织 法人',
}

const vocabularies = new WeakMap<ReportForm, Vocabulary>()

/** Every word the grammar knows, with the labels of the form's own rows and columns. */
export function vocabularyOf(form: ReportForm): Vocabulary {
  const known = vocabularies.get(form)
  if (known) return known
  const made = byFirstLetter([...lexiconWords(), ...outcomesOf(form), ...applicantsOf(form)])
  vocabularies.set(form, made)
  return made
}

type Entry = readonly [string, Role]

const split = (words: string): readonly string[] => words.split(' ').filter((word) => word !== '')

function lexiconWords(): Entry[] {
  const topics = keysOf(topicWords).flatMap((topic) =>
    split(topicWords[topic]).map((word): Entry => [word, { role: 'topic', topic }]),
  )
  const aspects = keysOf(aspectWords).flatMap((aspect) =>
    split(aspectWords[aspect]).map((word): Entry => [word, { role: 'aspect', aspect }]),
  )
  const marks = keysOf(markWords).flatMap((mark) =>
    split(markWords[mark]).map((word): Entry => [word, { role: 'mark', mark }]),
  )
  const rest = [
    ...split(fillerWords).map((word): Entry => [word, { role: 'filler' }]),
    ...split(wholeWords).map((word): Entry => [word, { role: 'whole' }]),
  ]
  return [...rest, ...marks, ...aspects, ...topics]
}

function keysOf<K extends string>(record: Readonly<Record<K, string>>): readonly K[] {
  return Object.keys(record) as K[]
}

function outcomesOf(form: ReportForm): Entry[] {
  return applicationRows(form.applications).flatMap((row) => {
    if (row.part !== 'outcome') return []
    const group = row.under[1]
    const key = row.id.split('.')[0] ?? row.id
    const own = group === undefined ? [] : [entry(labelBody(group.label), key)]
    const named = [row.label.replace(/（区分处理.*$/u, ''), ...(row.spellings ?? [])]
      .map(labelBody)
      .filter((label) => label.length > 2)
      .map((label) => entry(label, row.id))
    return [...named, ...own, ...split(outcomeSpellings[key] ?? '').map((word) => entry(word, key))]
  })
}

function entry(word: string, outcome: string): Entry {
  return [word, { role: 'outcome', outcome }]
}

function applicantsOf(form: ReportForm): Entry[] {
  const columns = form.applications.columns
    .filter((column) => column.group !== undefined && column.label !== '其他')
    .map((column): Entry => [column.label, { role: 'applicant', applicant: column.id }])
  const spelled = Object.entries(applicantSpellings).flatMap(([applicant, words]) =>
    split(words).map((word): Entry => [word, { role: 'applicant', applicant }]),
  )
  return [...columns, ...spelled]
}

function byFirstLetter(entries: readonly Entry[]): Vocabulary {
  const letters = new Map<string, Entry[]>()
  for (const entry of new Map(entries)) {
    const letter = entry[0].charAt(0)
    letters.set(letter, [...(letters.get(letter) ?? []), entry])
  }
  for (const words of letters.values()) words.sort(([a], [b]) => b.length - a.length)
  return letters
}
