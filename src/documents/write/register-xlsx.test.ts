import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { readXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import type { RowCells } from '#office/annual-report/register/cells.ts'
import { registerSheets, type SheetId } from '#office/annual-report/register/sheets.ts'
import { registerBytes } from './register-xlsx.ts'

const sheetOf = (id: SheetId) => registerSheets.find((sheet) => sheet.id === id) ?? expect.fail(id)
const [applications, reconsiderations] = [sheetOf('applications'), sheetOf('reconsiderations')]

async function written(rows: readonly RowCells[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const sheets = [
    {
      sheet: applications,
      rows: async function* () {
        yield rows
      },
    },
    {
      sheet: reconsiderations,
      rows: async function* () {
        yield []
      },
    },
  ]
  for await (const piece of registerBytes(sheets)) pieces.push(piece)
  return Buffer.concat(pieces)
}

it('keeps every word as it is: signs of XML, line breaks, spaces at the ends, halves of letters', async () => {
  const odd = [
    '<a href="x">&amp;</a>',
    ' 前后有空格 ',
    '第一行\r\n第二行',
    ']]>',
    '𠮷',
    'a\ud800b',
    '=1+1',
    '中\u0007文',
  ]
  const read = await readXlsx(
    await written(odd.map((about, i) => ({ id: `${i}`, received: '2025-03-05', about }))),
  )
  const at = applications.columns.findIndex(({ key }) => key === 'about')
  const back = read.sheets[0]?.rows.slice(1).map((row) => row[at])
  expect(back).toEqual([...odd.slice(0, 5), 'a\ufffdb', '=1+1', '中文'])
  expect(read.sheets.map(({ name }) => name)).toEqual(['依申请公开', '行政复议'])
})

it('needs no more memory for 200,000 rows than for few', async () => {
  const script = fileURLToPath(new URL('./register-memory.fixture.ts', import.meta.url))
  const grown = async (rows: number) => {
    const { stdout } = await promisify(execFile)(process.execPath, [script, String(rows)])
    return Number(stdout)
  }
  const few = await grown(2_000)
  expect(few).toBeGreaterThan(0)
  expect((await grown(200_000)) - few).toBeLessThan(160)
})
