import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { makeZip } from '../../../tests/documents/make-zip.ts'
import { readPaperGuarded } from './guarded.ts'
import { readPaper, readPaperBytes } from './paper.ts'
import { refusalSentence } from './refusals.ts'

const ole = (stream: string) =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600), Buffer.from(stream, 'utf16le')])

test.each([
  ['empty', Buffer.alloc(0)],
  ['empty', Buffer.from('\n \n')],
  ['legacy-doc', ole('WordDocument')],
  ['legacy-xls', ole('Workbook')],
  ['encrypted', ole('EncryptedPackage')],
  ['ofd', makeZip([{ name: 'OFD.xml', bytes: Buffer.from('<OFD/>') }])],
  ['picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ['damaged', Buffer.from('PK\x03\x04 and nothing more')],
  ['damaged', Buffer.from('%PDF-1.7 and nothing more')],
  ['unknown-format', Buffer.from([0, 1, 2, 3, 4, 5, 6, 7])],
  ['unknown-format', Buffer.from('{\\rtf1 abc}')],
] as const)('refuses what is %s by its content', async (refusal, bytes) => {
  expect(await readPaperBytes('report.docx', bytes)).toMatchObject({ ok: false, refusal })
  expect(refusalSentence(refusal)).toMatch(/^[^。]+；请[^。]+。$/u)
})

test('tells html by its content whatever the file is called', async () => {
  const reading = await readPaperBytes('report.doc', Buffer.from('\n<p>一、总体情况</p>'))
  expect(reading).toEqual({
    ok: true,
    paper: { file: 'report.doc', blocks: [{ kind: 'line', text: '一、总体情况' }] },
  })
})

test('answers not-found for a path that is no file', async () => {
  expect(await readPaper('no/such/file')).toEqual({ ok: false, refusal: 'not-found' })
  expect(await readPaperGuarded(tmpdir())).toEqual({ ok: false, refusal: 'not-found' })
})
