import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePdf } from './make-pdf.ts'
import { makeDocx, makeXlsx, makeZip } from './make-zip.ts'

const mebi = 1024 * 1024
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'))
})
afterAll(() => rm(folder, { recursive: true }))

interface Cost {
  readonly outcome: string
  readonly blocks: number
  readonly seconds: number
  readonly mebibytes: number
}

async function readAlone(name: string, bytes: string | Uint8Array): Promise<Cost> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  const script = fileURLToPath(new URL('./read-and-measure.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [script, path])
  await rm(path)
  return JSON.parse(stdout)
}

const realCase = (name: string) => readFile(new URL(`../cases/${name}`, import.meta.url))

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const sheet = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const laughs = `<!DOCTYPE a [<!ENTITY a "${'ha'.repeat(1000)}">${[...'bcdefgh']
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefg'[at]};`.repeat(20)}">`)
  .join('')}]>`

const hostile: readonly (readonly [string, RegExp, () => string | Uint8Array | Promise<Uint8Array>])[] = [
  ['zip-bomb.docx', /^too-large$/, () => makeDocx(Buffer.alloc(300 * mebi, ' '))],
  ['zip-bomb-that-lies.docx', /^(too-large|damaged)$/, () => makeDocx(Buffer.alloc(300 * mebi, ' '), 1000)],
  ['zip-bomb.xlsx', /^too-large$/, () => makeXlsx(Buffer.alloc(300 * mebi, ' '))],
  ['many-entries.docx', /^too-large$/, manyEntries],
  ['zip-in-zip.zip', /^unknown-format$/, () => makeZip([{ name: 'a.zip', bytes: makeDocx('<a/>') }])],
  [
    'entities.docx',
    /^damaged$/,
    () => makeDocx(`${laughs}<w:document ${word}><w:body><w:p>&h;</w:p></w:body></w:document>`),
  ],
  [
    'entities.xlsx',
    /^damaged$/,
    () => makeXlsx(`${laughs}<worksheet ${sheet}><sheetData>&h;</sheetData></worksheet>`),
  ],
  ['entities.xml', /^unknown-format$/, () => `<?xml version="1.0"?>${laughs}<a>&h;</a>`],
  ['endless-table.html', /^too-large$/, () => `<table>${'<tr><td>1'.repeat(3.5 * mebi)}`],
  ['endless-small-table.html', /^too-large$/, () => `<table>${'<td>'.repeat(mebi / 2 - 10)}`],
  [
    'endless-table.docx',
    /^too-large$/,
    () =>
      makeDocx(`<w:document ${word}><w:tbl>${'<w:tr><w:tc/></w:tr>'.repeat(400_000)}</w:tbl></w:document>`),
  ],
  [
    'endless-table.xlsx',
    /^(read|too-large)$/,
    () =>
      makeXlsx(
        `<worksheet ${sheet}><sheetData>${'<row><c><v>1</v></c></row>'.repeat(600_000)}</sheetData></worksheet>`,
      ),
  ],
  [
    'far-cell.xlsx',
    /^(read|empty|too-large|damaged)$/,
    () =>
      makeXlsx(
        `<worksheet ${sheet}><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`,
      ),
  ],
  ['wide-merges.xlsx', /^(read|too-large|too-slow)$/, wideMerges],
  ['digits.txt', /^too-large$/, () => '1'.repeat(50 * mebi)],
  ['digits-under-the-limit.txt', /^(read|too-large)$/, () => '1'.repeat(8 * mebi)],
  ['lines.txt', /^too-large$/, () => '1\n'.repeat(4 * mebi)],
  ['pipes.md', /^(read|too-large)$/, () => `|${' |'.repeat(mebi - 10)}`],
  ['nested.html', /^too-large$/, () => '<div>'.repeat(1_000_000)],
  ['nested-small.html', /^too-large$/, () => '<html>' + '<b>'.repeat(600_000)],
  ['nested-tables.html', /^too-large$/, () => '<table><tr><td>'.repeat(100_000)],
  [
    'up-and-down.html',
    /^(read|empty|too-large)$/,
    () => '<html>' + '<b>'.repeat(1900) + '<b></b>'.repeat(280_000),
  ],
  ['nested.docx', /^too-large$/, () => makeDocx(`<w:document ${word}>${'<w:p>'.repeat(1_000_000)}`)],
  [
    'huge-spans.html',
    /^read$/,
    () => `<table>${'<tr><td colspan="1000000000" rowspan="1000000000">1</td></tr>'.repeat(1000)}</table>`,
  ],
  ['one-attribute.html', /^(read|empty|too-large)$/, () => `<p style="${'display:'.repeat(240_000)}">甲</p>`],
  ['spaces.html', /^(read|empty)$/, () => `<p>政${' \n'.repeat(mebi - 100)}x`],
  ['spaces.txt', /^(read|empty|too-large)$/, () => `政${' '.repeat(2 * mebi - 100)}x`],
  ['huge-stream.pdf', /^(too-large|too-slow|damaged)$/, () => makePdf(Buffer.alloc(400 * mebi, ' '))],
  [
    'endless-text.pdf',
    /^(too-large|too-slow)$/,
    () => makePdf(`BT /F1 9 Tf ${'1 0 0 1 9 9 Tm (1 2 3) Tj '.repeat(2_000_000)} ET`),
  ],
  ['broken.pdf', /^(damaged|scan|too-slow)$/, () => `%PDF-1.7\n${'1 0 obj <</A '.repeat(150_000)}`],
  ['truncated.docx', /^damaged$/, async () => (await realCase('blank-form-2021.docx')).subarray(0, 15_000)],
  [
    'truncated.pdf',
    /^(damaged|scan|read)$/,
    async () => (await realCase('hongze-2023.pdf')).subarray(0, 150_000),
  ],
  ['truncated.html', /^read$/, async () => (await realCase('hangzhou-style-2025.html')).subarray(0, 3001)],
]

function manyEntries(): Uint8Array {
  return makeZip(
    Array.from({ length: 5000 }, (_, at) => ({ name: `word/${at}.xml`, bytes: Buffer.alloc(0) })),
  )
}

function wideMerges(): Uint8Array {
  const merges = Array.from({ length: 100_000 }, (_, at) => `<mergeCell ref="A${at + 1}:XFD1048576"/>`).join(
    '',
  )
  return makeXlsx(
    `<worksheet ${sheet}><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells>${merges}</mergeCells></worksheet>`,
  )
}

test.each(hostile)('%s is answered within ten seconds and 300 MB', async (name, outcome, make) => {
  const cost = await readAlone(name, await make())
  if (process.env.SHOW_COSTS) process.stderr.write(`${name} ${JSON.stringify(cost)}\n`)
  expect(cost.outcome).toMatch(outcome)
  expect(cost.seconds).toBeLessThan(10)
  expect(cost.mebibytes).toBeLessThan(300)
})
