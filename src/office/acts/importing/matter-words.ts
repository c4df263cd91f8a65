import { yearOf } from '#law/calendar/plain-date.ts'
import {
  cellsOfApplication,
  cellsOfCharge,
  cellsOfDecisions,
  cellsOfDisclosure,
  cellsOfDocument,
  cellsOfFee,
  cellsOfRemedy,
  type RowCells,
} from '#office/annual-report/register/cells.ts'
import { registerSheets, type SheetId } from '#office/annual-report/register/sheets.ts'
import type { NewAct } from '../act.ts'
import { foldMatter, type Section } from '../section.ts'
import { applications } from '../sections/applications.ts'
import { charges } from '../sections/charges.ts'
import { decisions } from '../sections/decisions.ts'
import { disclosures } from '../sections/disclosures.ts'
import { documents } from '../sections/documents.ts'
import { fees } from '../sections/fees.ts'
import { remedies } from '../sections/remedies.ts'

type Told = (acts: readonly NewAct[]) => RowCells

const tellingRemedy = telling(remedies, cellsOfRemedy)
const tellingDocument = telling(documents, cellsOfDocument)

const tellers: Readonly<Record<SheetId, Told>> = {
  applications: telling(applications, (row) =>
    // Who asked, and for what, is not needed to see whether a row was understood.
    cellsOfApplication({ ...row, applicant: '', about: '' }, { channel: '', letter: '' }),
  ),
  reconsiderations: tellingRemedy,
  litigations: tellingRemedy,
  normativeDocuments: tellingDocument,
  regulations: tellingDocument,
  acts: telling(decisions, cellsOfDecisions),
  charges: telling(charges, cellsOfCharge),
  processingFees: telling(fees, cellsOfFee),
  disclosures: telling(disclosures, cellsOfDisclosure),
}

/** What a row of a register was understood as, in the register's own words: 收到日期 2025-03-01，申请人类型 自然人…… */
export function matterWords(sheet: SheetId, acts: readonly NewAct[]): string {
  const cells = tellers[sheet](acts)
  const columns = registerSheets.find(({ id }) => id === sheet)?.columns ?? []
  const said = columns.flatMap(({ key, header }) => {
    const value = cells[key]
    return value === undefined || value === '' ? [] : [`${header} ${value}`]
  })
  return [...said, ...carriedOver(sheet, acts)].join('，')
}

/** Cases that are open at the end of a year are carried over into the next (table three, 结转; table four, 尚未审结). */
function carriedOver(sheet: SheetId, acts: readonly NewAct[]): readonly string[] {
  const [first, ...others] = acts
  if (first === undefined || !isCase(sheet)) return []
  const last = others.at(-1)
  if (last === undefined) return ['未办结，逐年结转']
  const [from, to] = [yearOf(first.occurredOn), yearOf(last.occurredOn)]
  return to > from ? [`${from} 年结转至 ${to} 年`] : []
}

function isCase(sheet: SheetId): boolean {
  return sheet === 'applications' || sheet === 'reconsiderations' || sheet === 'litigations'
}

function telling<Row>(section: Section<Row>, cellsOf: (row: Row) => RowCells): Told {
  return (acts) => {
    const row = foldMatter(section, acts)
    return row === undefined ? {} : cellsOf(row)
  }
}
