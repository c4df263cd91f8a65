import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { RemedySituation } from '#office/remedies/commands/situation.ts'
import { type Block, blockOf } from '#office/remedies/matter/intake.ts'
import type { Remedy } from '#office/remedies/matter/remedy.ts'
import { lastSpell } from '#office/remedies/matter/spells.ts'
import type { ListedRemedy, RemedyRecord } from '#office/remedies/room.ts'
import { linesOf, type RemedyLine } from '../../remedies/list/lines.ts'

/** A reconsideration or lawsuit as a line: nobody's name, nobody's words, and not what it is about. */
export interface OfficeRemedyLine {
  readonly number: string
  readonly block: Block
  readonly stage: Remedy['stage']
  readonly since: PlainDate
  readonly due: { readonly day: PlainDate | null; readonly daysLeft: number | null } | null
}

export function officeRemedyLines(
  items: readonly ListedRemedy[],
  situation: RemedySituation,
): readonly OfficeRemedyLine[] {
  return linesOf(items, situation).map(bare)
}

export function lineOfRecord({ file }: RemedyRecord, situation: RemedySituation): OfficeRemedyLine {
  const { number, track, spells } = file.dossier
  const listed = { number, block: blockOf(track), stage: file.stage, since: lastSpell(spells).since }
  const [line] = linesOf([{ ...listed, forum: '', party: '', application: null, file }], situation)
  return line ? bare(line) : { ...listed, due: null }
}

/** What is due may be in somebody's words, such as what a court ordered: the day alone is told. */
function bare({ number, block, stage, since, due }: RemedyLine): OfficeRemedyLine {
  return { number, block, stage, since, due: due && { day: due.day, daysLeft: due.daysLeft } }
}
