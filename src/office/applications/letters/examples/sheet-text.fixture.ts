import type { Sheet, SheetCell } from '../sheets/sheet.ts'

/** A sheet as plain text: 【label】, what is filled in, ‹what stands in the middle›, 〔where somebody signs〕; a row a line. */
export function sheetText({ title, author, above, rows, notes }: Sheet): string {
  return [
    title,
    `制作：${author}`,
    above,
    ...rows.map(({ cells }) => cells.map(cellText).join('｜')),
    ...notes,
  ].join('\n')
}

const marks = { label: ['【', '】'], value: ['', ''], middle: ['‹', '›'] } as const

function cellText({ role, text, foot }: SheetCell): string {
  const [open, close] = marks[role]
  const signed = foot === undefined ? '' : `〔${foot.replaceAll('\u3000', '＿')}〕`
  return `${open}${text.replaceAll('\n', '／')}${close}${signed}`
}
