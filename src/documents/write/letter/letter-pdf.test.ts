import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test, vi } from 'vitest'
import type { LetterModel } from '#office/applications/letters/letter.ts'
import { letterPdf } from './letter-pdf.ts'
import { letterOf, letterOfLines, linesIn, run } from './letters.fixture.ts'

const look = { letterhead: '卫东区人力资源和社会保障局' }

async function pdfOf(letter: LetterModel, letterhead = look.letterhead): Promise<Uint8Array> {
  const written = await letterPdf(letter, { letterhead })
  if (!written.ok) throw new Error(written.message)
  return written.bytes
}

/** The text of every page with the place of its pieces, in mm from the upper left corner. */
async function pagesOf(letter: LetterModel) {
  const pdf = await getDocument({ data: new Uint8Array(await pdfOf(letter)), verbosity: 0 }).promise
  const pages = []
  for (let nth = 1; nth <= pdf.numPages; nth++) {
    const { items } = await (await pdf.getPage(nth)).getTextContent()
    const pieces = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, left: mm(item.transform[4]), base: 297 - mm(item.transform[5]) }]
        : [],
    )
    pages.push({ pieces, text: run(pieces.map(({ text }) => text).join('')) })
  }
  await pdf.loadingTask.destroy()
  return pages
}
const mm = (points: number) => (points / 72) * 25.4

test('reads back every word', async () => {
  const letter = letterOf({ attachments: ['明细表', '说明'], paragraphs: [['一、关于“甲”'], ['经审查。']] })
  const text = run((await linesIn('a.pdf', await pdfOf(letter))).join(''))
  for (const words of [
    '卫人社公复〔2025〕12号',
    '政府信息不予公开告知书',
    '赵明：',
    '一、关于“甲”',
    '经审查。',
  ]) {
    expect(text).toContain(words)
  }
  expect(text).toMatch(/附件：1\.明细表2\.说明/u)
  expect(text).toContain('2025年10月22日（联系方式：东安路8号，0375-3986668）')
})

test('is tagged, in Chinese, titled, by the office, with headings as headings', async () => {
  const letter = letterOf({ paragraphs: [['一、关于“甲”'], ['经审查。']] })
  const pdf = await getDocument({ data: new Uint8Array(await pdfOf(letter)), verbosity: 0 }).promise
  const { info } = await pdf.getMetadata()
  expect(info).toMatchObject({
    Title: '政府信息不予公开告知书',
    Author: '卫东区人力资源和社会保障局',
    Language: 'zh-CN',
  })
  expect(JSON.stringify(info)).not.toMatch(/typst|CreationDate/iu)
  expect(JSON.stringify(await (await pdf.getPage(1)).getStructTree())).toMatch(/"role":"H1"/u)
  await pdf.loadingTask.destroy()
})

test('keeps the signature with words of the letter, however long it is', async () => {
  for (let lines = 1; lines <= 60; lines += 3) {
    const pages = await pagesOf(letterOfLines(lines))
    const signed = pages.findIndex(({ text }) => text.includes('2025年10月22日（联系方式'))
    expect(signed, `${lines} lines`).toBe(pages.length - 1)
    expect(pages.at(-1)?.text, `${lines} lines`).toMatch(/诉讼。.*卫东区人力资源和社会保障局2025年/u)
  }
})

test('numbers every page but the first, and stays inside 156 by 225 mm', async () => {
  const pages = await pagesOf(letterOfLines(70))
  expect(pages.length).toBeGreaterThan(3)
  expect(pages.map(({ text }) => /—(\d)—/u.exec(text)?.[1])).toEqual([
    undefined,
    ...pages.slice(1).map((_, at) => `${at + 2}`),
  ])
  for (const { pieces } of pages) {
    const words = pieces.filter(({ text }) => !text.includes('—') && !text.includes(look.letterhead))
    expect(Math.min(...words.map(({ left }) => left))).toBeGreaterThan(27.9)
    expect(Math.max(...words.map(({ base }) => base))).toBeLessThan(37 + 225)
    expect(pieces.filter(({ base }) => base < 37)).toEqual([])
  }
  const numbers = pages.slice(1).map(({ pieces }) => pieces.find(({ text }) => text.includes('—'))?.left ?? 0)
  expect(numbers.map((left) => (left < 105 ? 'left' : 'right')).slice(0, 2)).toEqual(['left', 'right'])
})

test('breaks a long name after the place, in the head and under the letter', async () => {
  const name = '新疆维吾尔自治区塔什库尔干塔吉克自治县人力资源和社会保障局'
  const letter = letterOf({ sender: { ...letterOf().sender, name } })
  const lines = (await linesIn('a.pdf', await pdfOf(letter, name))).map(run)
  expect(lines.filter((line) => line === '人力资源和社会保障局')).toHaveLength(2)
})

test('is harmless whatever the case holds', async () => {
  const hostile = '甲\u0000#eval("1")\\#read("/etc/passwd")*$x$\uD800\u202E局'
  const letter = letterOf({ addressee: hostile, attachments: [hostile], number: hostile })
  const text = (await linesIn('a.pdf', await pdfOf({ ...letter, paragraphs: [[hostile]] }))).join('')
  expect(run(text)).toContain('#eval("1")\\#read("/etc/passwd")*$x$局：')
})

test('names a letter that no font has instead of printing a box', async () => {
  const written = await letterPdf(letterOf({ addressee: '甲\u{10FFFD}' }), look)
  expect(written).toMatchObject({ ok: false, message: expect.stringContaining('U+10FFFD') })
})

test('the same letter gives the same bytes, whatever the hour', async () => {
  const first = await pdfOf(letterOf())
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') })
  const later = await pdfOf(letterOf()).finally(() => vi.useRealTimers())
  expect(Buffer.from(later).equals(Buffer.from(first))).toBe(true)
})
