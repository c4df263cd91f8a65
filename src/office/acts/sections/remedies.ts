import { yearOf } from '#law/calendar/plain-date.ts'
import { type RemedyMatter, spellsOf } from '#office/remedies/matter/row.ts'
import type { Flow } from '../flows.ts'
import {
  litigationClosed,
  litigationReceived,
  reconsiderationClosed,
  reconsiderationReceived,
} from '../kinds/remedies.ts'
import { remedyReopened, remedyYearRestated, resultCorrected } from '../kinds/remedy-amended.ts'
import { answerDrafted, answerFiled, answerReturned, answerSigned } from '../kinds/remedy-answer.ts'
import { opinionReceived, opinionReported, orderPerformed, redoOpened } from '../kinds/remedy-duties.ts'
import { remedyFilesAttached } from '../kinds/remedy-files.ts'
import {
  procedureChanged,
  remedyAssigned,
  remedyCalledFor,
  remedyDescribed,
  remedyReceived,
  sessionNoted,
} from '../kinds/remedy-received.ts'
import {
  judgmentEffective,
  remedyAppealed,
  remedyConcluded,
  remedyJudged,
  remedyRemanded,
} from '../kinds/remedy-result.ts'
import { sharedKinds } from '../kinds/shared.ts'
import type { Section } from '../section.ts'

export const remedies: Section<RemedyMatter> = {
  id: 'remedies',
  kinds: [
    reconsiderationReceived,
    reconsiderationClosed,
    litigationReceived,
    litigationClosed,
    remedyReceived,
    remedyAssigned,
    remedyCalledFor,
    remedyFilesAttached,
    remedyDescribed,
    procedureChanged,
    sessionNoted,
    answerDrafted,
    answerReturned,
    answerSigned,
    answerFiled,
    remedyJudged,
    remedyConcluded,
    judgmentEffective,
    remedyAppealed,
    remedyRemanded,
    redoOpened,
    orderPerformed,
    opinionReceived,
    opinionReported,
    remedyReopened,
    resultCorrected,
    remedyYearRestated,
    ...sharedKinds<RemedyMatter>(),
  ],
  flows: (row) => spellsOf(row).flatMap((spell) => flowsOf(row.block, spell)),
}

/** Pending until its result, then that: one column a year (国办公开办函〔2021〕30号, table four). */
function flowsOf(
  block: RemedyMatter['block'],
  { since, counted }: ReturnType<typeof spellsOf>[number],
): Flow[] {
  const came: Flow = { year: yearOf(since), figure: `remedies/${block}/pending`, amount: 1 }
  if (counted === null) return [came]
  const year = yearOf(counted.on)
  return [
    came,
    { year, figure: `remedies/${block}/pending`, amount: -1 },
    { year, figure: `remedies/${block}/${counted.result}`, amount: 1 },
  ]
}
