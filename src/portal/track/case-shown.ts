import { caseClocks } from '#law/clocks/case-clocks.ts'
import { clockHistoryOf } from '#office/applications/case/clock-history.ts'
import type { Situation } from '#office/applications/commands/situation.ts'
import type { CaseRecord, Guest } from '#office/applications/room/case-room.ts'
import type { FrozenLetter } from '#office/applications/room/letter-room.ts'
import { fileKindAndSize } from '#office/files/file-words.ts'
import { ratePath, reasonsPath, supplementPath, trackPath } from '../guests/paths.ts'
import type { Applications } from '../source.ts'
import type { CaseShown } from './case-page.tsx'
import { explained } from './dates-explained.tsx'
import type { ShownPaper } from './paper-list.tsx'
import { givenFiles, lettersFor } from './papers.ts'
import { remedyOf } from './remedy-of.ts'
import { standingOf } from './standing.ts'
import { storyOf } from './story.ts'
import { mayTake } from './taking.ts'

/** What an applicant can do itself, the most urgent first. */
const ways = [
  { step: 'take-supplement', href: supplementPath, label: '网上补正', due: true },
  { step: 'take-reasons', href: reasonsPath, label: '说明理由', due: true },
  { step: 'rate', href: ratePath, label: '评价这次办理', due: false },
] as const

/** A case as its applicant's page shows it. */
export async function caseShown(
  applications: Applications,
  guest: Guest,
  situation: Situation,
): Promise<CaseShown> {
  const { record } = guest
  const letters = await applications.letters.frozen(applications.authority, record)
  const history = clockHistoryOf(record.file, situation.settings)
  const clocks = history ? caseClocks(history, situation.calendar, situation.settings) : []
  return {
    number: record.file.dossier.number,
    contents: record.file.dossier.contents,
    standing: standingOf(record.file, situation),
    ways: ways.filter(({ step }) => mayTake(guest, step, situation)),
    mayWithdraw: mayTake(guest, 'withdraw', situation),
    papers: withoutEarlierReceipts(lettersFor(letters, guest))
      .map((letter) => paperOf(letter, record, trackPath))
      .toReversed(),
    given: givenFiles(record).map((file, at) => ({
      title: file.name,
      note: fileKindAndSize(file),
      ways: file.state.state === 'clean' ? [{ href: `${trackPath}/files/${at + 1}`, label: '文件' }] : [],
    })),
    remedy: await remedyOf(applications, record, situation),
    dates: clocks.filter(({ clock, due }) => clock === 'reply' && due !== null).map(explained),
    story: storyOf(record.acts),
  }
}

/** Of the receipts the last says all that the earlier ones said. */
function withoutEarlierReceipts(letters: readonly FrozenLetter[]): readonly FrozenLetter[] {
  const last = letters.findLast(({ form }) => form === 'receipt')
  return letters.filter((letter) => letter.form !== 'receipt' || letter === last)
}

/** A letter with its addresses below `under`: by the number of its act, which tells nothing to anybody else. */
export function paperOf(
  { title, number, act, pdf }: FrozenLetter,
  { acts }: CaseRecord,
  under: string,
): ShownPaper {
  const formats = [...(pdf === null ? [] : [{ id: 'pdf', label: 'PDF' }]), { id: 'docx', label: 'Word' }]
  const on = acts.find((one) => one.number === act)?.occurredOn ?? ''
  return {
    title,
    note: [on, number].filter((text) => text !== '').join('　'),
    ways: formats.map(({ id, label }) => ({ href: `${under}/letters/${act}/${id}`, label })),
  }
}
