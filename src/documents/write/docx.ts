import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  HighlightColor,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type { YearlyReport } from '#office/annual-report/yearly-report.ts'
import { corePropertiesXml, fontTableXml } from './docx-package.ts'
import { paperStyles, pitched, styleIds } from './docx-styles.ts'
import { docxTable } from './docx-table.ts'
import { faces, page, points, twips, type } from './gb9704.ts'
import { type PartRun, type ReportPart, reportParts, type TextPart } from './report-parts.ts'
import { withoutClock } from './still-zip.ts'

/**
 * Sets the report of the 2021 form as a Word paper by GB/T 9704-2012: named styles, real merged tables, fonts by
 * name with the substitutes Word and WPS may take. The same report gives the same bytes.
 */
export async function writeDocx(report: YearlyReport): Promise<Uint8Array> {
  const { title, titleLines, authority, parts } = reportParts(report)
  const paper = new Document({
    title,
    creator: authority,
    styles: paperStyles,
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    sections: [
      {
        properties: pageProperties,
        footers: { default: pageNumberFooter('right'), even: pageNumberFooter('left') },
        children: [titleParagraph(titleLines), ...parts.map(partChild)],
      },
    ],
  })
  const bytes = await Packer.pack(paper, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: corePropertiesXml(title, authority) },
    { path: 'word/fontTable.xml', data: fontTableXml() },
  ])
  return withoutClock(bytes)
}

const bottom = page.height - page.top - page.textHeight
/** Height of the page number's line, pt. */
const numberLine = 18

/** No document grid: LibreOffice tears tables by it, and the styles' own pitch of line and letter gives 22 by 28 anywhere. */
const pageProperties = {
  page: {
    size: { width: twips(points(page.width)), height: twips(points(page.height)) },
    margin: {
      top: twips(points(page.top)),
      bottom: twips(points(bottom)),
      left: twips(points(page.left)),
      right: twips(points(page.width - page.left - page.textWidth)),
      header: twips(points(15)),
      footer: twips(points(bottom - page.numberBelowText) - numberLine),
      gutter: 0,
    },
  },
}

/** — 1 — one letter in from the outer side (7.5). */
function pageNumberFooter(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: twips(type.pageNumber), firstLine: 0 },
        spacing: { line: twips(numberLine), lineRule: LineRuleType.EXACT },
        children: [
          new TextRun({
            ...pitched(faces.pageNumber, type.pageNumber, faces.pageNumber),
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  })
}

function titleParagraph(lines: readonly string[]): Paragraph {
  return new Paragraph({
    style: styleIds.title,
    children: lines.map((text, i) => new TextRun({ text, ...(i > 0 ? { break: 1 } : {}) })),
  })
}

function partChild(part: ReportPart): FileChild {
  return part.kind === 'table' ? docxTable(part.table) : textParagraph(part)
}

/** Between words and the frame of a table, pt. */
const tableGap = 6

function textParagraph({ kind, runs, withNext, newPage, beside }: TextPart): Paragraph {
  const before = beside.tableAbove ? twips(tableGap) : 0
  const after = beside.tableBelow ? twips(tableGap) : 0
  return new Paragraph({
    style: styleIds[kind],
    ...(before + after > 0 ? { spacing: { before, after } } : {}),
    ...(withNext ? { keepNext: true } : {}),
    ...(newPage ? { pageBreakBefore: true } : {}),
    children: runs.map(textRun),
  })
}

function textRun({ text, blank }: PartRun): TextRun {
  return new TextRun({ text, ...(blank ? { highlight: HighlightColor.YELLOW } : {}) })
}
