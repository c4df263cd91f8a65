import type { ListSheet } from '../../applications/source.ts'
import type { ReportLine } from './line.ts'
import { demandOf, lateWords, stageOf } from './line-words.ts'

/** The list as a workbook, as it stands on the page. */
export function overviewSheet(year: number, lines: readonly ReportLine[]): ListSheet {
  return {
    title: `${year}年度报告监督检查`,
    columns: [
      { label: '机关', kind: 'words', width: 26 },
      { label: '环节', kind: 'words', width: 12 },
      { label: '期限', kind: 'day', width: 12 },
      { label: '公布日期', kind: 'day', width: 12 },
      { label: '超期', kind: 'words', width: 14 },
      { label: '错误', kind: 'number', width: 8 },
      { label: '警告', kind: 'number', width: 8 },
      { label: '提示', kind: 'number', width: 8 },
      { label: '勾稽不符', kind: 'number', width: 10 },
      { label: '更正要求', kind: 'words', width: 18 },
      { label: '要求答复期限', kind: 'day', width: 14 },
    ],
    rows: lines.map((line) => [
      line.authority.name,
      stageOf(line).word,
      line.due,
      line.published,
      lateWords(line),
      ...(line.found === null
        ? [null, null, null, null]
        : [line.found.error, line.found.warning, line.found.notice, line.found.sums]),
      demandOf(line)?.word ?? null,
      line.demand?.until ?? null,
    ]),
  }
}
