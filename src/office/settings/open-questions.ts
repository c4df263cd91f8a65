import type { Setting } from '#law/settings/setting.ts'
import { type Settings, settings } from '#law/settings/settings.ts'
import { type ApplicationSettings, applicationSettings } from '../applications/settings.ts'
import { type RemedySettings, remedySettings } from '../remedies/settings.ts'

/** Every question an office may answer its own way: of the law, of the register and of table four. */
const declared = { ...settings, ...applicationSettings, ...remedySettings } as const

export type OpenQuestionId = keyof typeof declared

/** One answer to each. */
export type Answers = Settings & ApplicationSettings & RemedySettings

export const openQuestions: Readonly<Record<OpenQuestionId, Setting>> = declared

export function isOpenQuestion(id: string): id is OpenQuestionId {
  return Object.hasOwn(declared, id)
}

export const openQuestionIds: readonly OpenQuestionId[] = Object.keys(declared).filter(isOpenQuestion)

/** Where the answer shows, in the order of the page. */
export const questionGroups: readonly { readonly title: string; readonly ids: readonly OpenQuestionId[] }[] =
  [
    { title: '期限', ids: openQuestionIds.filter((id) => id.startsWith('clock.')) },
    { title: '信息处理费', ids: openQuestionIds.filter((id) => id.startsWith('fee.')) },
    {
      title: '救济途径的告知',
      ids: openQuestionIds.filter((id) => id in settings && id.startsWith('remedy.')),
    },
    {
      title: '年度报告的统计',
      ids: openQuestionIds.filter((id) => id in applicationSettings || id in remedySettings),
    },
  ]

/** Whether an answer decides in which row or year of the report something counts. */
export function isCounting(id: OpenQuestionId): boolean {
  return id in applicationSettings || id in remedySettings
}

/** The proposed answers with an office's own over them; what no release knows any more is passed over. */
export function answersWith(
  choices: readonly { readonly setting: string; readonly value: string }[],
): Answers {
  const proposed = openQuestionIds.map((id) => [id, openQuestions[id].default] as const)
  const chosen = choices.flatMap(({ setting, value }) =>
    isOpenQuestion(setting) && Object.hasOwn(openQuestions[setting].options, value)
      ? [[setting, value] as const]
      : [],
  )
  // Every question is there, and each value is one of its options.
  return Object.fromEntries([...proposed, ...chosen]) as Answers
}
