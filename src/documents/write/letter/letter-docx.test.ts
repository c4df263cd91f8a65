import { expect, test, vi } from 'vitest'
import { openZip } from '#documents/read/zip.ts'
import { letterText } from '#office/applications/letters/letter.ts'
import { usualLimits } from '../../read/limits.ts'
import { letterDocx } from './letter-docx.ts'
import { letterOf, letterOfLines, linesIn, run } from './letters.fixture.ts'

const look = { letterhead: '卫东区人力资源和社会保障局' }

async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const zip = await openZip(bytes, usualLimits)
  const part = zip.ok ? await zip.zip.part(name) : undefined
  return part?.ok ? new TextDecoder().decode(part.bytes) : ''
}

const bodyOf = async (letter = letterOf()) => partOf(await letterDocx(letter, look), 'word/document.xml')
const millimetres = (xml: string, name: string) =>
  Math.round((Number(new RegExp(` w:${name}="(-?\\d+)"`, 'u').exec(xml)?.[1]) / 1440) * 25.4)

test('reads back word for word, in order', async () => {
  const letter = letterOf({
    attachments: ['明细表', '说明'],
    paragraphs: [['一、关于“甲”'], ['经审查，', { blank: '理由' }, '。']],
  })
  const lines = await linesIn('a.docx', await letterDocx(letter, look))
  const [title, number, ...others] = letterText(letter).split('\n')
  expect(lines.map(run)).toEqual([number, title, ...others].map((line) => run(line ?? '')))
})

test('has the page of GB/T 9704 and the head 30 mm from its edge, the rules 170 mm long in the middle of it', async () => {
  const bytes = await letterDocx(letterOf(), look)
  const page = /<w:pgSz.*?<w:pgMar.*?>/su.exec(await partOf(bytes, 'word/document.xml'))?.[0] ?? ''
  expect(['w', 'h', 'top', 'left', 'footer'].map((name) => millimetres(page, name))).toEqual([
    210, 297, 37, 28, 20,
  ])
  expect(210 - 28 - millimetres(page, 'right')).toBe(156)
  expect(297 - 37 - millimetres(page, 'bottom')).toBe(225)
  expect(millimetres(page, 'header')).toBe(31)
  const headers = await Promise.all([1, 2, 3].map((nth) => partOf(bytes, `word/header${nth}.xml`)))
  const head = headers.find((xml) => xml.includes('卫东区')) ?? ''
  const rules = [...head.matchAll(/<w:bottom w:val="single" w:color="E60012" w:sz="(\d+)"/gu)]
  expect(rules.map(([, size]) => Number(size))).toEqual([18, 6])
  const [, ruled = ''] = /(<w:ind[^>]*w:left="-[^>]*>)/u.exec(head) ?? []
  const long = 156 - millimetres(ruled, 'left') - millimetres(ruled, 'right')
  expect(long).toBe(170)
})

test('numbers no first page, even pages on the left and odd ones on the right', async () => {
  const bytes = await letterDocx(letterOf(), look)
  expect(await partOf(bytes, 'word/document.xml')).toContain('<w:titlePg/>')
  expect(await partOf(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  const footers = await Promise.all([1, 2, 3].map((nth) => partOf(bytes, `word/footer${nth}.xml`)))
  const kinds = footers.map((xml) => {
    if (!xml.includes('PAGE')) return xml.includes('E60012') ? 'rules' : 'nothing'
    return /w:right="280"/u.test(xml) ? 'right' : 'left'
  })
  expect(kinds.toSorted()).toEqual(['left', 'right', 'rules'])
})

test('keeps the last words, the attachments and the signature on one page', async () => {
  const paragraphs = (await bodyOf(letterOf({ attachments: ['明细表'] }))).split('</w:p>')
  const kept = paragraphs.filter((xml) => xml.includes('<w:keepNext/>')).map((xml) => run(textIn(xml)))
  expect(kept).toEqual([
    expect.stringContaining('如对本决定不服'),
    '附件：明细表',
    '卫东区人力资源和社会保障局',
    '2025年10月22日',
  ])
})

const textIn = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)</gu)].map(([, text]) => text).join('')

test('marks what a person still has to write', async () => {
  const xml = await bodyOf(letterOf({ paragraphs: [[{ blank: '缴纳方式' }]] }))
  expect(xml).toMatch(/<w:highlight w:val="yellow"\/>.*＿＿（缴纳方式）/su)
  expect(await bodyOf()).not.toContain('highlight')
})

test('has 22 lines a page, closer ones only where the first page nearly holds everything', async () => {
  const pitch = async (lines: number) => {
    const styles = await partOf(await letterDocx(letterOfLines(lines), look), 'word/styles.xml')
    return Number(/w:styleId="Normal".*?w:line="(\d+)"/su.exec(styles)?.[1]) / 20
  }
  expect(await pitch(2)).toBeCloseTo(28.95, 1)
  expect(await pitch(60)).toBeCloseTo(28.95, 1)
  const near = await Promise.all([3, 6, 9, 12].map(pitch))
  expect(near.every((points) => points >= 24 && points <= 28.95)).toBe(true)
  expect(near.some((points) => points < 28.9)).toBe(true)
})

test('is harmless whatever the case holds, and names nothing of the machine', async () => {
  const hostile = '甲\u0000\u0007</w:t><w:p/>&amp;\uD800\u202E]]>局'
  const letter = letterOf({ addressee: hostile, title: hostile, attachments: [hostile] })
  const bytes = await letterDocx({ ...letter, sender: { ...letter.sender, name: hostile } }, look)
  expect(await linesIn('a.docx', bytes)).toContain('甲</w:t><w:p/>&amp;]]>局：')
  expect(await partOf(bytes, 'docProps/core.xml')).not.toMatch(/docx|Un-named|T\d\d:/u)
})

test('the same letter gives the same bytes, whatever the hour', async () => {
  const first = await letterDocx(letterOf(), look)
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') })
  const later = await letterDocx(letterOf(), look).finally(() => vi.useRealTimers())
  expect(Buffer.from(later).equals(Buffer.from(first))).toBe(true)
})
