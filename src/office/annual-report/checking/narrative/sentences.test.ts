import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { formCells } from '#law/report-form/cells.ts'
import type { ReportForm } from '#law/report-form/form.ts'
import { form2019 } from '#law/report-form/form-2019.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import type { Finding } from '../../finding.ts'
import type { CellReading, Report } from '../../report.ts'
import { checkNarrative } from './check.ts'

const cells = z.record(z.string(), z.record(z.string(), z.union([z.number(), z.string()])))
const situation = z.object({
  situation: z.string(),
  authority: z.string(),
  year: z.number(),
  form: z.enum(['2019', '2021']),
  cells,
  previous: cells.optional(),
  silent: z.array(z.string()),
  found: z.array(
    z.object({
      says: z.string(),
      rule: z.string().default('narrative.mismatch'),
      severity: z.enum(['error', 'warning']),
      expected: z.union([z.number(), z.string()]).optional(),
      actual: z.union([z.number(), z.string()]).optional(),
    }),
  ),
})
type Situation = z.infer<typeof situation>

const situations = z
  .array(situation)
  .parse(parse(readFileSync(new URL('./sentences.yaml', import.meta.url), 'utf8')))

function reportOf(given: Situation, rows: z.infer<typeof cells>, year: number, words: string): Report {
  const form = formOf(given)
  const readings = formCells(form).map(({ address, row, column, table }) => {
    const named = rows[`${table}/${row}`]
    const own = named?.[column]
    const sum = Object.values(named ?? {}).reduce<number>((total, value) => total + Number(value), 0)
    const value = own ?? (table === 'applications' && column === 'total' ? sum : 0)
    return [address, { state: 'read', value } satisfies CellReading] as const
  })
  return {
    file: 'report.txt',
    form: form.id,
    title: `${given.authority}${year}年政府信息公开工作年度报告`,
    authority: given.authority,
    year,
    cells: new Map(readings),
    preamble: [],
    sections: [{ id: 'overview', heading: '总体情况', ordinal: '一', paragraphs: [words] }],
  }
}

const formOf = ({ form }: Situation): ReportForm => (form === '2019' ? form2019 : form2021)

function findingsFor(given: Situation, words: string): readonly Finding[] {
  const previous = given.previous && reportOf(given, given.previous, given.year - 1, '')
  return checkNarrative(reportOf(given, given.cells, given.year, words), formOf(given), previous)
}

describe.each(situations)('$situation', (given) => {
  test.each(given.silent)('不误报：%s', (words) => {
    const grave = findingsFor(given, words).filter(({ severity }) => severity !== 'notice')
    expect(grave.map(({ message }) => message)).toEqual([])
  })

  test.each(given.found)('发现：$says', ({ says, rule, severity, expected, actual }) => {
    const findings = findingsFor(given, says)
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule,
        severity,
        ...(expected === undefined ? {} : { expected }),
        ...(actual === undefined ? {} : { actual }),
      }),
    )
  })
})
