import type { Calendar } from '#law/calendar/calendar.ts'
import { dateInWords } from '#law/calendar/plain-date.ts'
import { outcomeById } from '#law/outcomes/outcomes.ts'
import { outcomeLabel } from '#law/outcomes/recognise.ts'
import type { Settings } from '#law/settings/settings.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import type { Approved, Case, Paper } from '../../case/case.ts'
import { dueOf } from '../../case/clock-history.ts'
import { channelWords } from '../../case/intake.ts'
import type { Part } from '../../case/parts.ts'
import { applicantName, contentsOf, trimStop } from '../phrases.ts'
import { doneIn } from './done.ts'
import { label, type Sheet, type SheetCell, type SheetRow, signing, value } from './sheet.ts'

interface ToApprove {
  readonly file: Case
  readonly sender: string
  readonly calendar: Calendar
  readonly settings: Settings
  readonly nameOf: (person: PersonId) => string
}

/** 审查呈批单: the application, what was done, what is proposed, and who read it; approvals on record are filled in. */
export function approvalSheet({ file, sender, calendar, settings, nameOf }: ToApprove): Sheet {
  const { dossier } = file
  const due = dueOf(file, calendar, settings)
  const { paper, reviewedBy, secrecyReviewedBy, signedBy } = handsOf(file)
  const passed = (person: PersonId | null, what: string) =>
    person === null ? '' : `${what}（${nameOf(person)}）`
  return {
    title: '政府信息公开申请审查呈批单',
    author: sender,
    above: `编号：${dossier.number}`,
    columns: [30, 48, 30, 48],
    headRows: 0,
    rows: [
      ...aboutRows(file, due === null ? '' : dateInWords(due)),
      wide('申请内容', 14, contentsOf(dossier)),
      wide('办理经过', 14, doneIn(dossier).join('\n')),
      {
        height: 30,
        cells: [label('拟办意见'), signing(paper === null ? '' : proposed(paper), '经办人', 3)],
      },
      { height: 17, cells: [label('业务科室意见'), signing('', '负责人', 3)] },
      { height: 17, cells: [label('审核意见'), signing(passed(reviewedBy, '审核通过'), '审核人', 3)] },
      {
        height: 17,
        cells: [
          label('保密审查意见'),
          signing(passed(secrecyReviewedBy, '经保密审查，可以公开'), '审查人', 3),
        ],
      },
      { height: 18, cells: [label('领导签批'), signing(passed(signedBy, '同意签发'), '签发人', 3)] },
    ],
    notes: [],
  }
}

function aboutRows(file: Case, due: string): readonly SheetRow[] {
  const { dossier } = file
  const channel = dossier.delivery === null ? '' : channelWords[dossier.delivery.channel]
  return [
    {
      height: 10,
      cells: [label('申请人'), value(String(applicantName(dossier))), ...cameOn(file)],
    },
    { height: 10, cells: [label('申请方式'), value(channel), label('答复期限'), value(due)] },
  ]
}

/** What only arrived is not received before both sides confirmed it (条例 art. 31). */
function cameOn(file: Case): readonly SheetCell[] {
  return 'receivedOn' in file
    ? [label('收到日期'), value(dateInWords(file.receivedOn))]
    : [label('到达日期'), value(dateInWords(file.arrivedOn))]
}

function wide(name: string, height: number, text: string): SheetRow {
  return { height, cells: [label(name), value(text, 3)] }
}

type Hands = Pick<Approved, 'secrecyReviewedBy'> & {
  readonly paper: Paper | null
  readonly reviewedBy: PersonId | null
  readonly signedBy: PersonId | null
}

const none: Hands = { paper: null, reviewedBy: null, secrecyReviewedBy: null, signedBy: null }

function handsOf(file: Case): Hands {
  if (file.stage === 'in-review') return { ...none, ...file }
  if (file.stage === 'to-sign') return { ...none, ...file.approved }
  if (file.stage === 'to-serve') return file.signed
  return (file.stage === 'closed' || file.stage === 'archived') && file.reply !== null ? file.reply : none
}

function proposed({ parts }: Paper): string {
  return parts.map(proposedFor).join('\n')
}

function proposedFor({ what, outcome, ground, reason }: Part): string {
  const because = trimStop(reason)
  const basis = ground === '' ? '' : `（${ground}）`
  return `“${trimStop(what)}”：${outcomeLabel(outcomeById(outcome))}${basis}${because === '' ? '' : `，${because}`}。`
}
