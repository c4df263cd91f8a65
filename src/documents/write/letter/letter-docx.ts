import { AlignmentType, Document, HighlightColor, Packer, Paragraph, TextRun } from 'docx'
import type { LetterModel } from '#office/applications/letters/letter.ts'
import { corePropertiesXml, fontTableXml } from '../docx-package.ts'
import { styleIds } from '../docx-styles.ts'
import { characterPitch, twips, type } from '../gb9704.ts'
import { withoutClock } from '../still-zip.ts'
import { letterLayout } from './layout.ts'
import { letterFooters, letterHeaders, letterPage } from './letter-docx-page.ts'
import { letterStyles } from './letter-docx-styles.ts'
import {
  type LetterBlock,
  type LetterLook,
  type LetterParts,
  type LetterRun,
  letterParts,
} from './letter-parts.ts'

/** Sets a letter in the 信函格式 of GB/T 9704-2012 for Word, WPS and LibreOffice; the same letter gives the same bytes. */
export async function letterDocx(letter: LetterModel, look: LetterLook): Promise<Uint8Array> {
  const parts = letterParts(letter, look)
  const paper = new Document({
    title: parts.title,
    creator: parts.author,
    styles: letterStyles(parts.linePitch),
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    sections: [
      {
        properties: letterPage,
        headers: letterHeaders(parts.letterhead),
        footers: letterFooters(),
        children: [...head(parts), ...text(parts), ...attachments(parts), ...signature(parts)],
      },
    ],
  })
  const bytes = await Packer.pack(paper, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: corePropertiesXml(parts.title, parts.author) },
    { path: 'word/fontTable.xml', data: fontTableXml() },
  ])
  return withoutClock(bytes)
}

const lineRuns = (texts: readonly string[]) =>
  texts.map((text, i) => new TextRun({ text, ...(i > 0 ? { break: 1 } : {}) }))
const flush = { firstLine: 0, firstLineChars: 0 }

function head({ number, titleLines, linePitch }: LetterParts): Paragraph[] {
  const { numberBelowRule, linesAboveTitle } = letterLayout
  // What a line of an exact height leaves free above its letters: they stand on its lower fifth.
  const lineRoom = 0.8 * linePitch - 0.84 * type.body
  const numbered = new Paragraph({
    alignment: AlignmentType.RIGHT,
    indent: flush,
    spacing: { before: twips(numberBelowRule - lineRoom) },
    children: [new TextRun(number)],
  })
  const titled = new Paragraph({
    style: styleIds.title,
    spacing: { before: twips(linesAboveTitle * linePitch), after: twips(linePitch) },
    children: lineRuns(titleLines),
  })
  return number === '' ? [titled] : [numbered, titled]
}

function text({ blocks }: LetterParts): Paragraph[] {
  return blocks.map(blockParagraph)
}

function blockParagraph({ kind, runs, withNext }: LetterBlock): Paragraph {
  return new Paragraph({
    style: kind === 'heading' ? styleIds.section : styleIds.body,
    ...(kind === 'addressee' ? { indent: flush } : {}),
    ...(withNext ? { keepNext: true } : {}),
    children: runs.map(textRun),
  })
}

function textRun({ text, blank }: LetterRun): TextRun {
  return new TextRun({ text, ...(blank ? { highlight: HighlightColor.YELLOW } : {}) })
}

/** Characters the label and the number of an attachment take. */
const labelWidth = 3
const indexWidth = 1

function attachments({ attachments, linePitch }: LetterParts): Paragraph[] {
  return attachments.map(({ label, index, name }, at) => {
    const indexed = index === '' ? 0 : indexWidth
    const left = twips((2 + labelWidth + indexed) * characterPitch)
    const hanging = twips(((label === '' ? 0 : labelWidth) + indexed) * characterPitch)
    return new Paragraph({
      alignment: AlignmentType.LEFT,
      indent: { left, hanging },
      spacing: { before: at === 0 ? twips(linePitch) : 0 },
      keepNext: true,
      children: [new TextRun(`${label}${index}${name}`)],
    })
  })
}

function signature({ signature: { name, date, indent }, note, linePitch }: LetterParts): Paragraph[] {
  const column = {
    alignment: AlignmentType.CENTER,
    indent: { ...flush, left: twips(indent * characterPitch) },
  }
  return [
    new Paragraph({
      ...column,
      spacing: { before: twips(letterLayout.linesForSeal * linePitch) },
      keepNext: true,
      keepLines: true,
      children: lineRuns(name),
    }),
    new Paragraph({ ...column, keepNext: note !== '', children: [new TextRun(date)] }),
    ...(note === '' ? [] : [new Paragraph({ keepLines: true, children: [new TextRun(note)] })]),
  ]
}
