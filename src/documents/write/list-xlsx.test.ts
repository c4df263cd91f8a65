import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { writeListXlsx } from './list-xlsx.ts'

test('a list becomes a sheet of its columns, days as days, and nothing in it is a formula', async () => {
  const bytes = await writeListXlsx({
    title: '依申请公开 全部在办',
    columns: [
      { label: '编号', kind: 'words', width: 12 },
      { label: '收到日期', kind: 'day', width: 12 },
      { label: '剩余工作日', kind: 'number', width: 10 },
    ],
    rows: [
      ['2026-1', '2026-03-02', 18],
      ['=HYPERLINK("https://evil.example","点我")', null, null],
    ],
  })
  const { sheets } = await readXlsx(bytes)
  const [sheet] = sheets
  expect(sheet?.name).toBe('依申请公开 全部在办')
  const [head, first, second] = sheet?.rows ?? []
  expect(head).toEqual(['编号', '收到日期', '剩余工作日'])
  expect(first?.[0]).toBe('2026-1')
  expect(new Date(String(first?.[1])).toISOString().slice(0, 10)).toBe('2026-03-02')
  expect(first?.[2]).toBe(18)
  expect(second?.[0]).toBe('=HYPERLINK("https://evil.example","点我")')
  expect([...(sheet?.cells?.values() ?? [])].some((cell) => 'formula' in cell)).toBe(false)
})
