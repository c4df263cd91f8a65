import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { applicationRows } from '#law/report-form/cells.ts'
import { form2019 } from '#law/report-form/form-2019.ts'
import { makePdf } from '../../../tests/documents/make-pdf.ts'
import { readPaperBytes } from './paper.ts'

async function linesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const reading = await readPaperBytes('a.pdf', bytes)
  if (!reading.ok) return [reading.refusal]
  return reading.paper.blocks.map((block) => (block.kind === 'line' ? block.text : 'grid'))
}

const hongze = () => readFile(new URL('../../../tests/cases/hongze-2023.pdf', import.meta.url))

test('reads every row of a table broken over pages as one line of a label and seven values', async () => {
  const lines = await linesOf(await hongze())
  const rows = lines.filter((line) => /\t\d+(?:\t\d+){6}$/u.test(line) && line.split('\t').length === 8)
  expect(rows).toHaveLength(applicationRows(form2019.applications).length)
  expect(rows).toContain('5.要求行政机关确认或重新出具已获取信息\t0\t0\t0\t0\t0\t0\t0')
  expect(rows).toContain('（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t4\t0\t0\t0\t0\t0\t4')
})

test('drops page numbers and keeps prose line by line', async () => {
  const lines = await linesOf(await hongze())
  expect(lines.filter((line) => /^- \d -$/u.test(line))).toEqual([])
  expect(lines).toContain('一、总体情况')
  expect(lines).toContain('10\t1\t0\t0\t0\t0\t0\t0\t0\t0\t5\t0\t0\t0\t0')
})

test('puts tabs between columns and keeps words of a line together', async () => {
  const text =
    'BT /F1 10 Tf 1 0 0 1 50 700 Tm (new requests) Tj 1 0 0 1 200 700 Tm (12) Tj 1 0 0 1 230 700 Tm (0) Tj ET'
  expect(await linesOf(makePdf(`${text} BT /F1 10 Tf 1 0 0 1 290 30 Tm (- 2 -) Tj ET`))).toEqual(['scan'])
  expect(
    await linesOf(makePdf(`${text} BT /F1 10 Tf 50 600 Td (a sentence that is long enough) Tj ET`)),
  ).toEqual(['new requests\t12\t0', 'a sentence that is long enough'])
})

test('calls a pdf without text a scan', async () => {
  expect(await linesOf(makePdf('0 0 100 100 re f'))).toEqual(['scan'])
})
