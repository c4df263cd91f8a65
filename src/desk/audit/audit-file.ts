import Papa from 'papaparse'
import type { EntryLine } from './entry-words.ts'

const heads: readonly (readonly [keyof EntryLine, string])[] = [
  ['at', '时间'],
  ['part', '类别'],
  ['what', '事项'],
  ['by', '办理人'],
  ['about', '对象'],
  ['authority', '登记簿'],
  ['number', '序号'],
  ['address', '来源地址'],
]

/** The list as CSV that Excel and WPS open as it is; nothing in it is taken for a formula there. */
export function auditFile(lines: readonly EntryLine[]): Uint8Array {
  const rows = lines.map((line) => heads.map(([field]) => line[field]))
  const text = Papa.unparse([heads.map(([, head]) => head), ...rows], {
    escapeFormulae: true,
    newline: '\r\n',
  })
  return new TextEncoder().encode(`\uFEFF${text}\r\n`)
}
