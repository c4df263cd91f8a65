import { expect, test, vi } from 'vitest'
import { envelope } from '#office/applications/letters/sheets/envelope.ts'
import { proofOfService } from '#office/applications/letters/sheets/proof-of-service.ts'
import type { PdfWriting } from '../typeset.ts'
import { envelopeDocx } from './envelope-docx.ts'
import { linesIn, run } from './letters.fixture.ts'
import { sheetDocx } from './sheet-docx.ts'
import { envelopePdf, sheetPdf } from './sheet-pdf.ts'

const proof = (address = '东安路1号') =>
  proofOfService({
    sender: '卫东区人力资源和社会保障局',
    application: { number: '2025-1', about: '某批复' },
    letter: { title: '政府信息公开告知书', number: '卫人社公复〔2025〕12号' },
    recipient: { name: '赵明', address },
    channel: '当面送达',
  })
const label = (address = '467000 平顶山市东安路1号') =>
  envelope({
    recipient: { name: '赵明', address },
    sender: { name: '某局', address: '某路8号 467021' },
    letter: { title: '政府信息公开告知书', number: '' },
  })

async function pdf(written: Promise<PdfWriting>): Promise<Uint8Array> {
  const made = await written
  if (!made.ok) throw new Error(made.message)
  return made.bytes
}

const papers = {
  docx: { sheet: sheetDocx, envelope: envelopeDocx },
  pdf: {
    sheet: (sheet: Parameters<typeof sheetPdf>[0]) => pdf(sheetPdf(sheet)),
    envelope: (one: Parameters<typeof envelopePdf>[0]) => pdf(envelopePdf(one)),
  },
} as const

for (const format of ['docx', 'pdf'] as const) {
  const { sheet, envelope: posted } = papers[format]

  test(`a sheet reads back from its ${format} cell for cell`, async () => {
    const text = run((await linesIn(`a.${format}`, await sheet(proof()))).join(''))
    for (const words of ['送达回证', '受送达人', '赵明', '东安路1号', '见证人：', '年月日', '邮寄送达的']) {
      expect(text).toContain(words)
    }
  })

  test(`a label as ${format} has postcode, address, reader, sender and what is inside`, async () => {
    const text = run((await linesIn(`a.${format}`, await posted(label()))).join(''))
    for (const words of ['467000', '平顶山市东安路1号', '赵明（收）', '内件：政府信息公开告知书', '467021']) {
      expect(text).toContain(words)
    }
  })

  test(`both as ${format} are harmless whatever somebody calls himself`, async () => {
    const hostile = '甲\u0000</w:t>#eval("1")&amp;\u202E]]>路'
    const sheets = await linesIn(`a.${format}`, await sheet(proof(hostile)))
    const labels = await linesIn(`a.${format}`, await posted(label(hostile)))
    for (const lines of [sheets, labels])
      expect(run(lines.join(''))).toContain('甲</w:t>#eval("1")&amp;]]>路')
  })

  test(`the same sheet and label give the same ${format}, whatever the hour`, async () => {
    const both = async () => [await sheet(proof()), await posted(label())]
    const first = await both()
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') })
    const later = await both().finally(() => vi.useRealTimers())
    expect(later.map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual(
      first.map((bytes) => Buffer.from(bytes).toString('hex')),
    )
  })
}
