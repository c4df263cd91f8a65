import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { pitched } from '../docx-styles.ts'
import { faces, page, points, twips, type } from '../gb9704.ts'
import { letterLayout } from './layout.ts'
import type { LetterParts } from './letter-parts.ts'

const { headTop, ruleBelowHead, ruleLength, ruleAboveFoot, thick, thin, gap, headLine, red } = letterLayout
const right = page.width - page.left - page.textWidth
const bottom = page.height - page.top - page.textHeight
/** Height of the page number's line, pt. */
const numberLine = 18

/** The head of the first page grows from its own edge and pushes the text down; other pages keep the plain 版心. */
export const letterPage = {
  titlePage: true,
  page: {
    size: { width: twips(points(page.width)), height: twips(points(page.height)) },
    margin: {
      top: twips(points(page.top)),
      bottom: twips(points(bottom)),
      left: twips(points(page.left)),
      right: twips(points(right)),
      header: twips(points(headTop)),
      footer: twips(points(ruleAboveFoot)),
      gutter: 0,
    },
  },
}

/** 发文机关标志 over the first red double rule, on the first page alone. */
export function letterHeaders({ lines, size }: LetterParts['letterhead']) {
  const line = lines.length > 1 ? size * headLine : size
  return {
    first: new Header({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          indent: { firstLine: 0, firstLineChars: 0 },
          spacing: { line: twips(line), lineRule: LineRuleType.EXACT, after: twips(points(ruleBelowHead)) },
          children: lines.map(
            (text, i) =>
              new TextRun({
                text,
                ...pitched(faces.title, size),
                color: red,
                characterSpacing: 0,
                ...(i > 0 ? { break: 1 } : {}),
              }),
          ),
        }),
        rule(thick),
        rule(thin),
      ],
    }),
    default: nothing(),
    even: nothing(),
  }
}

/** A header that takes no room, so that the text of the other pages begins at 天头. */
function nothing(): Header {
  const spacing = { line: 20, lineRule: LineRuleType.EXACT }
  return new Header({
    children: [new Paragraph({ spacing, children: [new TextRun({ text: '', size: 2 })] })],
  })
}

/** The second red double rule on the first page; — 2 — and on, one letter in from the outer side, on the others (7.5). */
export function letterFooters() {
  return {
    first: new Footer({ children: [rule(thin), rule(thick)] }),
    default: pageNumber('right'),
    even: pageNumber('left'),
  }
}

/** A paragraph no higher than its rule: the only line of 170 mm that Word, WPS and LibreOffice draw alike. */
function rule(thickness: number): Paragraph {
  return new Paragraph({
    indent: {
      left: twips(points((page.width - ruleLength) / 2 - page.left)),
      right: twips(points((page.width - ruleLength) / 2 - right)),
      firstLine: 0,
      firstLineChars: 0,
    },
    spacing: { line: twips(gap), lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: thickness * 8, color: red, space: 0 } },
    children: [new TextRun({ text: '', size: 2 })],
  })
}

function pageNumber(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: twips(type.pageNumber), firstLine: 0, firstLineChars: 0 },
        spacing: {
          line: twips(numberLine),
          lineRule: LineRuleType.EXACT,
          after: twips(points(bottom - page.numberBelowText - ruleAboveFoot) - numberLine),
        },
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
