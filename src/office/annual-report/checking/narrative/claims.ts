import type { ReportForm } from '#law/report-form/form.ts'
import type { Reporter } from './context.ts'
import { type Item, isWord, marked } from './items.ts'
import type { Aspect, Topic } from './lexicon.ts'
import { isEveryone, type Measure, measureOf } from './measures.ts'
import type { InForce } from './statements.ts'
import type { Subject } from './subject.ts'
import type { Token } from './tokens.ts'

/** What is said of a measure. */
export type Claim =
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'none' }
  /** 均已办结: nothing is carried over. `finished` for 办结, otherwise only 答复 is said. */
  | { readonly kind: 'allDone'; readonly finished: boolean; readonly inTime: boolean }
  /** 均获维持, 均被驳回: no case was corrected and none is open. */
  | { readonly kind: 'allUpheld'; readonly closedOnly: boolean }

export interface Said {
  readonly measure: Measure
  readonly claim: Claim
}

/** What an item says of its subject, by the first kind of statement that fits. */
export function claimOf(
  item: Item,
  subject: Subject,
  form: ReportForm,
  reporter: Reporter,
  inForce: InForce,
): Said | undefined {
  for (const kind of statementKinds) {
    const said = kind({ item, subject: withYearOfCarry(subject, item, reporter), form, inForce })
    if (said) return said
  }
  return undefined
}

interface Situation {
  readonly item: Item
  readonly subject: Subject
  readonly form: ReportForm
  readonly inForce: InForce
}

type StatementKind = (situation: Situation) => Said | undefined

/** 2024年结转, 结转至2026年: which way an application is carried is told by the year. */
function withYearOfCarry(subject: Subject, item: Item, { year }: Reporter): Subject {
  if (!subject.aspects.includes('carry') || year === null) return subject
  const named = [...item.before, ...item.after].find((token) => token.kind === 'year')
  if (named?.kind !== 'year') return subject
  const way: Aspect = named.value > year ? 'carriedOut' : 'carriedIn'
  return { ...subject, aspects: [way, ...subject.aspects] }
}

const statementKinds: readonly StatementKind[] = [none, allDone, allUpheld, count]

const units: Readonly<Record<Measure['family'], RegExp>> = {
  flow: /^(?:件|件次|起|条|份|宗|例|个|项|次|)$/u,
  outcome: /^(?:件|件次|起|条|份|宗|例|个|项|次|)$/u,
  applicant: /^(?:件|件次|起|条|份|宗|例|个|项|次|)$/u,
  remedies: /^(?:件|件次|起|宗|例|个|项|次|)$/u,
  document: /^(?:件|份|部|个|条|项|)$/u,
  decision: /^(?:件|件次|起|宗|条|份|例|次|)$/u,
  money: /^元$/u,
  information: /^(?:条|件|份|项)$/u,
}

function count({ item, subject, form, inForce }: Situation): Said | undefined {
  const { figure } = item
  if (figure === undefined || (marked(item.before, 'no') && figure.value !== 0)) return undefined
  const measure =
    ofRemediesInForce(subject, form, inForce) ?? measureOf(withVerbOfClause(subject, item), form)
  if (measure === undefined || !units[measure.family].test(figure.unit)) return undefined
  if (measure.family === 'remedies' && (!inForce.related || isOfficeOfRemedies(subject))) return undefined
  if (measure.family === 'remedies' && isBare(subject) && !subject.explicit) return undefined
  return { measure: ofWholeInForce(measure, inForce), claim: { kind: 'count', value: figure.value } }
}

/** 收到15件，其中自然人13件: who applied is told of what was received, not of what was finished. */
function ofWholeInForce(measure: Measure, { last }: InForce): Measure {
  if (measure.family !== 'applicant' || last?.measure.key !== 'received') return measure
  return { ...measure, bases: measure.bases.slice(0, 2) }
}

/** 行政复议5宗、行政诉讼1宗，其中2宗维持: the result may be of both together or of either. */
function ofRemediesInForce(subject: Subject, form: ReportForm, { remedies }: InForce): Measure | undefined {
  if (subject.explicit || remedies.length < 2 || isBare(subject)) return undefined
  const both = measureOf({ ...subject, topics: remedies, joined: true }, form)
  const each = remedies.map((topic) => measureOf({ ...subject, topics: [topic] }, form))
  if (both?.family !== 'remedies') return undefined
  const bases = [both, ...each].flatMap((measure) => measure?.bases ?? [])
  return { ...both, bases: bases.map((basis) => ({ ...basis, verdict: 'same' })) }
}

function isBare({ aspects }: Subject): boolean {
  return !aspects.some((aspect) =>
    ['upheld', 'corrected', 'pending', 'otherResult', 'direct', 'afterReconsideration'].includes(aspect),
  )
}

/** 受理行政复议申请: the words of a body that decides remedies, not of one that is their respondent. */
function isOfficeOfRemedies({ aspects }: Subject): boolean {
  return aspects.some((aspect) => aspect === 'accepted' || aspect === 'finished' || aspect === 'replied')
}

const verbs: Readonly<Partial<Record<Topic, readonly Aspect[]>>> = {
  licensing: ['decided', 'published'],
  penalties: ['decided', 'published'],
  coercion: ['decided', 'published'],
  normativeDocuments: ['issued', 'repealed', 'inForce', 'published'],
  regulations: ['issued', 'repealed', 'inForce', 'published'],
}

/** 作出行政许可1件、行政处罚2件: the verb of the first goes on to the next. */
function withVerbOfClause(subject: Subject, item: Item): Subject {
  const own = verbs[subject.topics[0] ?? 'foreign']
  if (own === undefined || subject.aspects.some((aspect) => own.includes(aspect)) || !subject.explicit)
    return subject
  const last = item.clause
    .filter(isWord)
    .flatMap((word) =>
      word.role.role === 'aspect' && own.includes(word.role.aspect) ? [word.role.aspect] : [],
    )
    .at(-1)
  return last === undefined ? subject : { ...subject, aspects: [...subject.aspects, last] }
}

/** 未收到申请, 未发生行政复议、行政诉讼, 无结转, 未收取信息处理费. */
function none({ item, subject, form, inForce }: Situation): Said | undefined {
  if (item.figure !== undefined) return undefined
  const at = item.before.findIndex((token) => marked([token], 'no'))
  if (at < 0) return undefined
  const denied = deniedBy(item, at, subject, inForce)
  const measure = denied && measureOf(denied, form)
  return measure && { measure, claim: { kind: 'none' } }
}

function deniedBy(item: Item, at: number, subject: Subject, inForce: InForce): Subject | undefined {
  const rest = item.before.slice(at + 1)
  if (marked(rest, 'inTime', 'rate', 'otherAct', 'channel', 'compare')) return undefined
  const topics = topicsOf(rest)
  const aspects = subject.aspects
  const remedies = subject.topics.filter((topic) => topic === 'reconsideration' || topic === 'litigation')
  if (remedies.length > 0) return deniedRemedies(topics, remedies, subject, inForce)
  if (subject.topics[0] === 'application') return deniedApplications(topics, aspects, subject)
  if (subject.topics[0] === 'fee') return { ...subject, aspects: ['charged'] }
  const needed: Partial<Readonly<Record<Topic, Aspect>>> = {
    normativeDocuments: 'issued',
    regulations: 'issued',
    licensing: 'decided',
    penalties: 'decided',
    coercion: 'decided',
    charges: 'charged',
  }
  const verb = needed[subject.topics[0] ?? 'foreign']
  return verb !== undefined && aspects.includes(verb) && subject.explicit
    ? { ...subject, joined: false }
    : undefined
}

function topicsOf(tokens: readonly Token[]): readonly Topic[] {
  return tokens.filter(isWord).flatMap((word) => (word.role.role === 'topic' ? [word.role.topic] : []))
}

/** 零败诉 denies corrections; otherwise the remedies named behind the negation are denied themselves. */
function deniedRemedies(
  denied: readonly Topic[],
  named: readonly Topic[],
  subject: Subject,
  inForce: InForce,
): Subject | undefined {
  if (!inForce.related) return undefined
  if (subject.aspects.includes('corrected'))
    return { ...subject, topics: named, joined: named.length > 1, aspects: ['corrected'] }
  if (!isBare(subject) || (denied.includes('foreign') && denied.at(-1) === 'foreign')) return undefined
  const topics = denied.filter((topic) => topic === 'reconsideration' || topic === 'litigation')
  return topics.length === 0 ? undefined : { ...subject, topics, joined: topics.length > 1, aspects: [] }
}

function deniedApplications(
  denied: readonly Topic[],
  aspects: readonly Aspect[],
  subject: Subject,
): Subject | undefined {
  const carried = aspects.find((aspect) => aspect === 'carriedIn' || aspect === 'carriedOut')
  if (carried !== undefined) return { ...subject, aspects: [carried], outcomes: [], applicants: [] }
  // 无结转 without a year looks ahead: what came over from last year is told as a figure or not at all.
  if (aspects.includes('carry')) return { ...subject, aspects: ['carriedOut'], outcomes: [], applicants: [] }
  const others = aspects.filter((aspect) => aspect !== 'received' && aspect !== 'accepted')
  if (
    others.length > 0 ||
    subject.outcomes.length > 0 ||
    (subject.applicants.length > 0 && !isEveryone(subject))
  )
    return undefined
  const named = denied.at(-1)
  return named === 'application' || named === 'bareApplication'
    ? { ...subject, aspects: ['received'] }
    : undefined
}

/** 均已办结, 全部按时答复, 办结率100%: said of what was received, not of what was already said to be finished. */
function allDone({ item, subject, form, inForce }: Situation): Said | undefined {
  const finished = subject.aspects.includes('finished')
  if (subject.topics[0] !== 'application' || marked(item.before, 'no')) return undefined
  const rate = /(?:办结率|答复率|回复率)/u.test(rateWord(item))
  const whole = rate && item.figure?.unit === '%' && item.figure.value === 100
  if (!whole && !(item.figure === undefined && marked(item.before, 'all'))) return undefined
  if (!whole && !(finished || subject.aspects.includes('replied'))) return undefined
  const of = inForce.last?.measure.key
  if (of !== undefined && !['received', 'accepted', 'carriedIn'].includes(of) && !of.startsWith('applicant:'))
    return undefined
  const measure = measureOf({ ...subject, aspects: ['carriedOut'], outcomes: [], applicants: [] }, form)
  const inTime = marked(item.before, 'inTime')
  return (
    measure && {
      measure,
      claim: { kind: 'allDone', finished: finished || /办结率/u.test(rateWord(item)), inTime },
    }
  )
}

function rateWord(item: Item): string {
  const last = item.before.filter(isWord).at(-1)
  return last?.role.role === 'mark' && last.role.mark === 'rate' ? last.text : ''
}

function allUpheld({ item, subject, form, inForce }: Situation): Said | undefined {
  const said = subject.aspects.includes('upheld') || subject.aspects.includes('rejected')
  const remedies = subject.topics.some((topic) => topic === 'reconsideration' || topic === 'litigation')
  if (item.figure !== undefined || !said || !remedies || !inForce.related || !marked(item.before, 'all'))
    return undefined
  const spoken = subject.explicit || inForce.remedies.length === 0 ? subject.topics : inForce.remedies
  const measure = measureOf(
    { ...subject, topics: spoken, joined: spoken.length > 1, aspects: ['corrected'] },
    form,
  )
  return measure && { measure, claim: { kind: 'allUpheld', closedOnly: marked(item.before, 'closedOnly') } }
}
