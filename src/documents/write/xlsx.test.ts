import fc from 'fast-check'
import { readXlsx, type Sheet } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { usualLimits } from '#documents/read/limits.ts'
import { openZip } from '#documents/read/zip.ts'
import type { CellAddress } from '#law/report-form/form.ts'
import type { EvidenceItem } from '#office/annual-report/yearly-report.ts'
import { hostileTexts, withHostileCases } from '../../../tests/documents/hostile-cases.ts'
import { asRead, readBack, reportOf, tiedReports } from '../../../tests/documents/written-report.ts'
import { writeXlsx } from './xlsx.ts'

const counts = ['new', 'granted', 'handled'].flatMap((row) =>
  (['person', 'company', 'research', 'total'] as const).map(
    (column, i) => [`applications/${row}/${column}`, [20, 3, 11, 34][i] ?? 0] as const,
  ),
)
const sample = withHostileCases(
  reportOf(new Map<CellAddress, number | string>([...counts, ['disclosure/charges/amount', '1.68']])),
)

describe('the report as a workbook', () => {
  it('reads back to the same cells and ties, whatever the figures', async () => {
    await fc.assert(
      fc.asyncProperty(tiedReports, async (tied) => {
        const report = withHostileCases(tied)
        const reading = await readBack('a.xlsx', await writeXlsx(report))
        expect(reading?.report.cells).toEqual(asRead(report))
        expect(reading?.proofs).toEqual([])
        expect(reading?.report).toMatchObject({ authority: report.authority, year: 2025 })
      }),
      { numRuns: 40 },
    )
  })

  it('runs in the order of the paper, the cases last', async () => {
    const { sheets } = await readXlsx(await writeXlsx(sample))
    expect(sheets.map(({ name }) => name)).toEqual([
      '报告',
      '表二',
      '表三',
      '表四',
      '问题和其他事项',
      '数据来源',
    ])
  })

  it('holds numbers as numbers, the amount with its decimals', async () => {
    const sheet = await sheetOf('表二')
    expect(sheet.rows.at(-1)).toContain(1.68)
    expect(sheet.rows.flat().filter((value) => typeof value === 'number').length).toBe(10)
  })

  it('keeps what looks like a formula as text', async () => {
    const bytes = await writeXlsx(sample)
    const opened = await openZip(bytes, usualLimits)
    if (!opened.ok) throw new Error('not a zip')
    for (const name of opened.zip.names) {
      const part = await opened.zip.part(name)
      if (part.ok && name.startsWith('xl/worksheets/'))
        expect(new TextDecoder().decode(part.bytes)).not.toContain('<f>')
    }
    const texts = (await sheetOf('数据来源')).rows.flat()
    for (const text of hostileTexts.slice(0, 4)) expect(texts).toContain(text)
  })

  it('opens every number that is not zero at its own cases, and these add up to it', async () => {
    const [tables, sources] = [
      await Promise.all(['表二', '表三', '表四'].map(sheetOf)),
      await sheetOf('数据来源'),
    ]
    const adds = sources.rows[0]?.indexOf('计入数') ?? -1
    const opened = tables.flatMap(({ cells }) =>
      [...(cells ?? [])].flatMap(([, cell]) => {
        const place = /^'数据来源'!A(\d+):[A-Z](\d+)$|^'数据来源'!A(\d+):[A-Z]\3$/u.exec(
          cell.hyperlink?.location ?? '',
        )
        if (!place) return []
        const rows = sources.rows.slice(Number(place[1]) - 1, Number(place[2]))
        return [{ value: Number(cell.value), sum: rows.reduce((sum, row) => sum + Number(row[adds]), 0) }]
      }),
    )
    expect(opened.length).toBe(sample.evidence.size)
    for (const { value, sum } of opened) expect([value, value * 10_000]).toContain(sum)
  })

  it('spreads many cases over sheets, says what it leaves out, and is still read back', async () => {
    const many = (address: CellAddress): [CellAddress, EvidenceItem[]] => [
      address,
      Array.from({ length: 45_000 }, (_, i) => ({ id: `2025-${i}`, about: `申请公开第${i}项`, adds: 1 })),
    ]
    const report = {
      ...sample,
      evidence: new Map([many('applications/new/person'), many('applications/new/total')]),
    }
    const bytes = await writeXlsx(report)
    const { sheets } = await readXlsx(bytes)
    expect(sheets.slice(5).map(({ name, rows }) => [name, rows.length])).toEqual([
      ['数据来源', 30_001],
      ['数据来源2', 30_001],
      ['数据来源3', 3],
    ])
    expect(sheets.at(-1)?.rows.at(-1)).toContain('另有 15000 件未在此列出，全部见 annual-report.json。')
    expect((await readBack('a.xlsx', bytes))?.report.cells).toEqual(asRead(report))
  })
})

async function sheetOf(name: string): Promise<Sheet> {
  const { sheets } = await readXlsx(await writeXlsx(sample), { readStyles: true })
  const sheet = sheets.find((candidate) => candidate.name === name)
  if (sheet === undefined) throw new Error(`no sheet ${name}`)
  return sheet
}
