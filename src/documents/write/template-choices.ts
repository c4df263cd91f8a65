import { outcomes } from '#law/outcomes/outcomes.ts'
import { outcomeLabel } from '#law/outcomes/recognise.ts'
import type { ColumnKind } from '#office/annual-report/register/sheets.ts'
import { choices } from '#office/annual-report/register/words.ts'
import { letterOf } from './sheet-rows.ts'

/** The closed sets of words, each a column of the sheet 选项: a list written into a validation may hold 255 letters only. */
export const choiceLists: readonly {
  readonly kind: ColumnKind
  readonly title: string
  readonly words: readonly string[]
}[] = [
  { kind: 'applicant', title: '申请人类型', words: choices.applicant },
  { kind: 'outcome', title: '办理结果', words: outcomes.map(outcomeLabel) },
  { kind: 'remedy-result', title: '复议、诉讼结果', words: choices['remedy-result'] },
  { kind: 'litigation', title: '诉讼类型', words: choices.litigation },
  { kind: 'act', title: '行政行为类型', words: choices.act },
]

/** The range of a column kind's words, as a validation names it; undefined where anything may be written. */
export function placeOfList(kind: ColumnKind): string | undefined {
  const column = choiceLists.findIndex((list) => list.kind === kind)
  const list = choiceLists[column]
  return list && `选项!$${letterOf(column)}$2:$${letterOf(column)}$${list.words.length + 1}`
}
