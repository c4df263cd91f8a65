import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Envelope } from '#office/applications/letters/sheets/envelope.ts'
import { pitched } from '../docx-styles.ts'
import { faces, points, twips } from '../gb9704.ts'
import { type Label, labelOf } from './label.ts'
import { sheetFile } from './sheet-docx.ts'
import { labelLayout } from './sheet-layout.ts'

const { width, height, box, address, name, small } = labelLayout

/** Sets the label of an envelope, to be cut out; the same envelope gives the same bytes. */
export async function envelopeDocx(envelope: Envelope): Promise<Uint8Array> {
  const label = labelOf(envelope)
  return sheetFile(label.title, label.author, [frame(label), line(label.hint, { size: small, above: 3 })])
}

interface Line {
  readonly size: number
  readonly aligned?: 'center' | 'right'
  /** mm free on the left. */
  readonly left?: number
  /** mm free above. */
  readonly above?: number
}

function line(text: string, { size, aligned, left = 0, above = 0 }: Line): Paragraph {
  return new Paragraph({
    alignment:
      aligned === undefined ? AlignmentType.LEFT : AlignmentType[aligned === 'center' ? 'CENTER' : 'RIGHT'],
    indent: { left: twips(points(left)), firstLine: 0, firstLineChars: 0 },
    spacing: { before: twips(points(above)), after: 0, line: twips(size * 1.4) },
    children: [new TextRun({ text, ...pitched(faces.body, size), characterSpacing: 0 })],
  })
}

const dashed = { style: BorderStyle.DASHED, size: 4, color: '000000' }
const red = { style: BorderStyle.SINGLE, size: 8, color: 'E60012' }
const around = (border: typeof dashed | typeof red) => ({
  top: border,
  bottom: border,
  left: border,
  right: border,
})

function frame(label: Label): Table {
  const side = twips(points(7))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(points(width)), type: WidthType.DXA },
    columnWidths: [twips(points(width))],
    borders: around(dashed),
    rows: [
      new TableRow({
        height: { value: twips(points(height)), rule: HeightRule.ATLEAST },
        children: [
          new TableCell({
            margins: { left: side, right: side, top: side, bottom: side, marginUnitType: WidthType.DXA },
            children: [
              boxes(label.boxes),
              line(label.address, { size: address, left: 14, above: 5 }),
              line(label.name, { size: name, aligned: 'center', above: 5 }),
              line(label.contents, { size: small, above: 18 }),
              ...label.sender.map((text) => line(text, { size: small, aligned: 'right' })),
            ],
          }),
        ],
      }),
    ],
  })
}

/** A digit a box, as the post's machines read them. */
function boxes(digits: readonly string[]): Table {
  const side = twips(points(box))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: side * digits.length, type: WidthType.DXA },
    columnWidths: digits.map(() => side),
    borders: { ...around(red), insideVertical: red },
    rows: [
      new TableRow({
        height: { value: side, rule: HeightRule.EXACT },
        children: digits.map(
          (digit) =>
            new TableCell({
              width: { size: side, type: WidthType.DXA },
              verticalAlign: VerticalAlignTable.CENTER,
              children: [line(digit, { size: address, aligned: 'center' })],
            }),
        ),
      }),
    ],
  })
}
