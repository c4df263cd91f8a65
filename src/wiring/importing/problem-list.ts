import { writeListXlsx } from '#documents/write/list-xlsx.ts'
import type { RegisterProblem } from '#office/annual-report/register/source.ts'

/** A list nobody could work through; beyond it the file says how many more there are. */
const mostListed = 20_000

/** The problems of a register as a workbook, for those who would rather put them right in Excel. */
export async function problemList(problems: readonly RegisterProblem[]): Promise<Uint8Array> {
  const rows = problems.slice(0, mostListed).map((problem) => {
    const { sheet, row, column, cells, message, nearest } = problem
    return [sheet, row === 0 ? '表头' : row, column, cells[0]?.found ?? '', message, nearest ?? '']
  })
  const more = problems.length - rows.length
  return writeListXlsx({
    title: '登记簿要改的问题',
    columns: [
      { label: '表', kind: 'words', width: 22 },
      { label: '行', kind: 'number', width: 8 },
      { label: '列', kind: 'words', width: 16 },
      { label: '写的是', kind: 'words', width: 28 },
      { label: '问题', kind: 'words', width: 60 },
      { label: '最接近的写法', kind: 'words', width: 30 },
    ],
    rows: more > 0 ? [...rows, ['', null, '', '', `还有 ${more} 处没有列出。`, '']] : rows,
  })
}
