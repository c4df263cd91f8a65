import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { CheckedReport } from '#office/annual-report/checking/check.ts'
import type { Finding } from '#office/annual-report/finding.ts'
import { writeFindingsHtml } from './findings-html.ts'
import type { FindingsPaper } from './findings-paper.ts'
import { writeFindingsXlsx } from './findings-xlsx.ts'

const notice: Finding = {
  rule: 'form.blank-cell',
  severity: 'notice',
  cells: ['disclosure/charges/amount'],
  expected: '0',
  actual: '/',
  message: '空着。',
}
const error: Finding = {
  rule: 'applications.balance',
  severity: 'error',
  cells: ['applications/new/person', 'applications/carriedOut/person'],
  expected: 5,
  actual: 4,
  message: '表三「自然人」列收支不平。',
}
const sibling: Finding = {
  rule: 'repetition.sibling',
  severity: 'warning',
  cells: [],
  expected: null,
  actual: '91%',
  message: '雷同。',
}

const paper: FindingsPaper = {
  reports: [checked('=1+1局', [notice, error]), checked('乙局', []), checked(null, [notice])],
  refused: [{ file: '丙.ofd', line: '丙.ofd：请另存为 PDF。' }],
  siblings: [sibling],
}

describe('what was found in many reports, as a workbook', () => {
  it('gives each report a row with its counts and a verdict', async () => {
    const [summary] = (await readXlsx(await writeFindingsXlsx(paper))).sheets
    expect(summary?.rows[1]?.[0]).toBe(
      '共核对 3 份报告：有错误 1 份，仅有警告 0 份，无错误和警告 2 份；报告之间雷同 1 处；另有 1 个文件无法读取。',
    )
    expect(summary?.rows.slice(3)).toEqual([
      ['=1+1局', 2025, '=1+1局.docx', 1, 0, 1, '有错误，须更正'],
      ['乙局', 2025, '乙局.docx', 0, 0, 0, '未发现问题'],
      ['（未能读出）', 2025, 'null.docx', 0, 0, 1, '无错误，有提示'],
    ])
  })

  it('lists every finding, the gravest of a report first, with its cells as the form names them', async () => {
    const { sheets } = await readXlsx(await writeFindingsXlsx(paper))
    const list = sheets.find(({ name }) => name === '问题清单')
    expect(list?.rows.slice(1).map((row) => [row[0], row[3], row[5]])).toEqual([
      ['=1+1局', '错误', '收支不平'],
      ['=1+1局', '提示', '空白单元格'],
      ['（未能读出）', '提示', '空白单元格'],
      ['各报告之间', '警告', '与其他单位雷同'],
    ])
    expect(list?.rows[1]?.slice(6, 9)).toEqual([
      '表三「一、本年新收政府信息公开申请数量」自然人；表三「四、结转下年度继续办理」自然人',
      5,
      4,
    ])
    expect(list?.autoFilter?.range).toBe('A1:K5')
    expect(sheets.at(-1)?.rows[1]).toEqual(['丙.ofd', '丙.ofd：请另存为 PDF。'])
  })
})

describe('what was found in many reports, as a page', () => {
  it('links each report that has findings to them, and names what could not be read', () => {
    const html = writeFindingsHtml(paper)
    const targets = [...html.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id)
    expect(targets).toEqual(['report-0', 'report-2'])
    for (const id of targets) expect(html).toContain(`id="${id}"`)
    expect(html.indexOf('收支不平')).toBeLessThan(html.indexOf('空着。'))
    expect(html).toContain('<li>丙.ofd：请另存为 PDF。</li>')
  })

  it('escapes what the papers say of themselves', () => {
    const html = writeFindingsHtml({
      reports: [checked('<img src=x>', [{ ...error, message: '<script>' }])],
      refused: [],
      siblings: [],
    })
    expect(html).not.toMatch(/<img|<script/u)
    expect(html).toContain('&lt;img src=x&gt;')
  })
})

function checked(authority: string | null, findings: readonly Finding[]): CheckedReport {
  return {
    file: `${authority}.docx`,
    form: '2021',
    authority,
    year: 2025,
    cells: {},
    recovered: [],
    ambiguous: [],
    findings,
  }
}
