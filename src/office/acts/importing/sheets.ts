import {
  parseAct,
  parseApplication,
  parseCharge,
  parseDisclosure,
  parseDocument,
  parseProcessingFee,
  parseRemedy,
} from '#office/annual-report/register/parse.ts'
import type { RowReader } from '#office/annual-report/register/read-row.ts'
import type { SheetId } from '#office/annual-report/register/sheets.ts'
import type { RawRow } from '#office/annual-report/register/source.ts'
import type { NewAct, SectionId } from '../act.ts'
import {
  actsOfApplication,
  actsOfCharge,
  actsOfDecisions,
  actsOfDisclosure,
  actsOfDocument,
  actsOfFee,
  actsOfRemedy,
} from './acts-of-rows.ts'

/** How the rows of a sheet become acts; undefined where a row has a problem, which then stands on the reader's list. */
interface SheetImport {
  readonly section: SectionId
  acts(reader: RowReader, row: RawRow): readonly NewAct[] | undefined
}

export const sheetImports: Readonly<Record<SheetId, SheetImport>> = {
  applications: importing('applications', parseApplication, actsOfApplication),
  reconsiderations: importing(
    'remedies',
    (reader, row) => parseRemedy(reader, row, 'reconsiderations'),
    actsOfRemedy,
  ),
  litigations: importing('remedies', (reader, row) => parseRemedy(reader, row, 'litigations'), actsOfRemedy),
  normativeDocuments: importing(
    'documents',
    (reader, row) => parseDocument(reader, row, 'normativeDocuments'),
    actsOfDocument,
  ),
  regulations: importing(
    'documents',
    (reader, row) => parseDocument(reader, row, 'regulations'),
    actsOfDocument,
  ),
  acts: importing('decisions', parseAct, actsOfDecisions),
  charges: importing('charges', parseCharge, actsOfCharge),
  processingFees: importing('fees', parseProcessingFee, actsOfFee),
  disclosures: importing(
    'disclosures',
    (reader, row) => {
      const parsed = parseDisclosure(reader, row)
      return parsed && { ...parsed, title: reader.text(row, 'title') }
    },
    actsOfDisclosure,
  ),
}

function importing<Row>(
  section: SectionId,
  parse: (reader: RowReader, row: RawRow) => Row | undefined,
  actsOf: (row: Row) => readonly NewAct[],
): SheetImport {
  return {
    section,
    acts: (reader, row) => {
      const parsed = parse(reader, row)
      return parsed === undefined ? undefined : actsOf(parsed)
    },
  }
}
