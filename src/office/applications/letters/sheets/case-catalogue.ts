import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Case } from '../../case/case.ts'
import { foldCase } from '../../case/fold.ts'
import { orderPapers } from '../../case/redo-order.ts'
import { lettersDue } from '../made-by.ts'
import { type LetterBase, type NumberedAct, titleOfAct } from '../of-act.ts'
import { applicantName } from '../phrases.ts'
import { label, middle, type Sheet, value } from './sheet.ts'

interface Entry {
  readonly number: string
  readonly by: string
  readonly title: string
  readonly on: PlainDate
}

interface Paper {
  readonly title: string
  readonly by: 'applicant' | 'office' | 'party'
}

/** Papers that come in or prove something, by the kind of act that brings them; the office's letters come by their acts. */
const papers: Readonly<Record<string, Paper>> = {
  'application.received': { title: '政府信息公开申请表', by: 'applicant' },
  'application.arrived': { title: '政府信息公开申请表', by: 'applicant' },
  'application.receipt-confirmed': { title: '确认收到申请的记录', by: 'office' },
  'application.supplemented': { title: '补正材料', by: 'applicant' },
  'application.consultation-answered': { title: '对征求意见的反馈意见', by: 'party' },
  'application.department-answered': { title: '协办回复', by: 'office' },
  'application.search-recorded': { title: '政府信息检索记录单', by: 'office' },
  'application.reasons-given': { title: '对申请数量、频次的说明', by: 'applicant' },
  'application.fee-paid': { title: '缴费凭证', by: 'applicant' },
  'application.reply-approved': { title: '政府信息公开申请审查呈批单', by: 'office' },
  'application.served': { title: '送达凭证', by: 'office' },
  'application.delivery-proved': { title: '送达回证', by: 'office' },
  'application.delivery-confirmed': { title: '送达日期的凭证和复核记录', by: 'office' },
  'application.withdrawn-by-applicant': { title: '撤回申请', by: 'applicant' },
}

const columns = ['序号', '文号', '责任者', '题名', '日期', '页号', '备注'] as const

/** 卷内目录 in the columns of DA/T 22: what lies in the file of a case, oldest first; pages are counted when it is bound. */
export function caseCatalogue(acts: readonly NumberedAct[], base: LetterBase): Sheet {
  const file = foldCase(acts)
  if (file === undefined) throw new Error('no case to list')
  const entries = acts.flatMap((act) => entriesOf(act, acts, file, base))
  return {
    title: '卷内目录',
    author: base.sender.name,
    above: `案卷编号：${file.dossier.number}`,
    columns: [10, 33, 37, 38, 20, 9, 9],
    headRows: 1,
    rows: [
      { height: 10, cells: columns.map(label) },
      ...entries.map(({ number, by, title, on }, at) => ({
        height: 12,
        cells: [
          middle(`${at + 1}`),
          value(number),
          value(by),
          value(title),
          middle(on.replaceAll('-', '')),
          middle(''),
          value(''),
        ],
      })),
    ],
    notes: [`本卷共${entries.length}件。`],
  }
}

function entriesOf(
  act: NumberedAct,
  acts: readonly NumberedAct[],
  file: Case,
  base: LetterBase,
): readonly Entry[] {
  const { occurredOn: on, kind } = act
  const paper = Object.hasOwn(papers, kind) ? papers[kind] : undefined
  const letters = lettersDue([act]).map((due) => ({
    number: due.number,
    by: base.sender.name,
    title: titleOfAct(due, acts, base),
    on,
  }))
  if (paper === undefined) return [...orderOf(act, acts), ...letters]
  const by = {
    applicant: () => String(applicantName(file.dossier)),
    office: () => base.sender.name,
    party: () => partyName(act, acts),
  }
  return [{ number: '', by: by[paper.by](), title: paper.title, on }, ...letters]
}

/** 行政复议决定书, 行政判决书: the paper a reply made anew was ordered by. */
function orderOf({ kind, number }: NumberedAct, acts: readonly NumberedAct[]): readonly Entry[] {
  if (kind !== 'application.reply-ordered-anew') return []
  const order = foldCase(acts.filter((one) => one.number <= number))?.dossier.redo?.order ?? null
  if (order === null) return []
  const { organ, paper, document, servedOn } = order
  return [{ number: document, by: organ, title: orderPapers[paper], on: servedOn }]
}

/** By the acts up to its own: a reply ordered anew begins to count its parties again. */
function partyName({ facts, number }: NumberedAct, acts: readonly NumberedAct[]): string {
  const then = foldCase(acts.filter((one) => one.number <= number))
  const party = then?.dossier.consultations.find((one) => one.who === facts.who && one.party === facts.party)
  return party === undefined || party.name === '' ? '被征求意见方' : party.name
}
