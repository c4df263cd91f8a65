import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import type { Dossier, Judgment } from './dossier.ts'

/** One edition of the answer, as its signer sees it. An edit makes a new one. */
export interface AnswerPaper {
  readonly edition: number
  readonly plea: Plea
  /** What a person wrote: why the decision stands, or what is admitted. */
  readonly reasons: string
  /** How the decision came about and on what, where the application is not in this register; else empty. */
  readonly course: string
  readonly draftedBy: PersonId
  readonly draftedOn: PlainDate
}

/** What the authority asks for. */
export const pleaWords = {
  uphold: '维持原行政行为（驳回诉讼请求）',
  reject: '驳回申请（驳回起诉）',
  admit: '承认原行政行为不当，愿意自行纠正',
} as const
export type Plea = keyof typeof pleaWords

export interface SignedAnswer extends AnswerPaper {
  readonly signedOn: PlainDate
  /** SHA-256 of its words, hex. */
  readonly digest: string
}

export interface Ending extends Judgment {
  readonly effectiveOn: PlainDate
}

interface Base {
  readonly dossier: Dossier
}

/** A remedy in the step it has come to. What a step needs to have happened is part of its type. */
export type Remedy =
  /** Received; the answer is due. */
  | (Base & { readonly stage: 'answering'; readonly returned: string | null })
  | (Base & { readonly stage: 'to-sign'; readonly paper: AnswerPaper })
  | (Base & { readonly stage: 'to-file'; readonly signed: SignedAnswer })
  /** Before the organ or the court; nothing is due from us but to appear. */
  | (Base & { readonly stage: 'awaiting' })
  /** Judged in the first instance and not in effect: either side may appeal. */
  | (Base & { readonly stage: 'judged'; readonly judgment: Judgment })
  /** In effect, and something is to be done about it. */
  | (Base & { readonly stage: 'to-perform'; readonly ending: Ending })
  | (Base & { readonly stage: 'closed'; readonly ending: Ending })

export type Stage = Remedy['stage']
export type RemedyIn<S extends Stage> = Extract<Remedy, { stage: S }>

export const stageWords: Readonly<Record<Stage, string>> = {
  answering: '准备答复',
  'to-sign': '待签发',
  'to-file': '待提交',
  awaiting: '审理中',
  judged: '一审未生效',
  'to-perform': '待履行',
  closed: '已结',
}

export function isIn<S extends Stage>(file: Remedy, stages: readonly S[]): file is RemedyIn<S> {
  return (stages as readonly Stage[]).includes(file.stage)
}

export function withDossier<R extends Remedy>(file: R, change: Partial<Dossier>): R {
  return { ...file, dossier: { ...file.dossier, ...change } }
}

/** In effect: closed once nothing is left to do about it. */
export function ended(dossier: Dossier, ending: Ending): RemedyIn<'to-perform' | 'closed'> {
  const unperformed = ending.order !== null && dossier.performed === null
  const unreported = dossier.opinion !== null && dossier.opinion.reportedOn === null
  return { stage: unperformed || unreported ? 'to-perform' : 'closed', dossier, ending }
}
