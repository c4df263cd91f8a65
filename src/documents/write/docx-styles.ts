import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx'
import { characterPitch, type Face, faces, linePitch, twips, twipsWithin, type } from './gb9704.ts'

/** Styles by the ids Word gives its own, so that its outline and navigation find the headings. */
export const styleIds = {
  title: 'Title',
  section: 'Heading1',
  aspect: 'Heading2',
  body: 'Normal',
  table: 'TableText',
} as const

/** Latin letters and digits stay western: told to be Chinese, LibreOffice breaks a number at the end of a line. */
const languages = { value: 'en-US', eastAsia: 'zh-CN' } as const

/** Type of a run: Chinese in its face, Latin letters and digits in Times unless told otherwise; sizes in pt. */
export function pitched(face: Face, size: number, latin = 'Times New Roman') {
  return {
    font: { eastAsia: face, ascii: latin, hAnsi: latin, cs: latin },
    size: size * 2,
    sizeComplexScript: size * 2,
    color: '000000',
    bold: false,
  }
}

/** Distance of two lines in a cell, pt. */
export const tableLine = 13

const line = { line: twipsWithin(linePitch), lineRule: LineRuleType.EXACT, before: 0, after: 0 }
/** What a letter of 3号 gives up so that 28 stand on a line. */
const characterSpacing = twipsWithin(characterPitch - type.body)
const indent = { firstLine: twips(2 * characterPitch), firstLineChars: 200 }

export const paperStyles: IStylesOptions = {
  default: {
    document: {
      run: { ...pitched(faces.body, type.body), language: languages },
      paragraph: { spacing: line },
    },
    title: {
      run: { ...pitched(faces.title, type.title), characterSpacing: 0 },
      // Two lines of a title stand a little closer than two of its lines of text; a line is left free below (7.3.1).
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: twips(35), lineRule: LineRuleType.EXACT, before: 0, after: twips(linePitch) },
        indent: { firstLine: 0, firstLineChars: 0 },
        keepLines: true,
      },
    },
    heading1: {
      run: pitched(faces.section, type.body),
      paragraph: { spacing: line, indent, keepNext: true, outlineLevel: 0 },
    },
    heading2: {
      run: pitched(faces.aspect, type.body),
      paragraph: { spacing: line, indent, keepNext: true, outlineLevel: 1 },
    },
  },
  paragraphStyles: [
    {
      id: styleIds.body,
      name: 'Normal',
      quickFormat: true,
      run: { characterSpacing },
      paragraph: { alignment: AlignmentType.BOTH, spacing: line, indent },
    },
    {
      id: styleIds.table,
      name: '表格文字',
      basedOn: styleIds.body,
      quickFormat: true,
      run: { ...pitched(faces.table, type.table), characterSpacing: 0 },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: twips(tableLine), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
        indent: { firstLine: 0, firstLineChars: 0 },
      },
    },
  ],
}
