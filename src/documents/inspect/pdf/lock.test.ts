import { deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { craftLockedPdf, type LockName } from '../../../../tests/hostile-uploads/locked-pdf.ts'
import { usualInspectLimits } from '../limits.ts'
import { inspectPdf } from './inspect-pdf.ts'
import { lockOf } from './lock.ts'
import { withPdf } from './open.ts'

const names: readonly LockName[] = ['RC4 40', 'RC4 128', 'AES 128', 'AES 256', 'AES 256 of PDF 2.0']
const pack = (objects: string) =>
  [`/Filter/FlateDecode/Type/ObjStm/N 1/First ${objects.indexOf('<<')}`, deflateSync(objects)] as const

it.each(names)(
  'a pdf under %s that asks for no password is read by others, and looked into by us',
  async (name) => {
    const bytes = craftLockedPdf(name, [pack('20 0 <</A 1>>')])
    const words = await withPdf(bytes, async (pdf) => {
      const { items } = await (await pdf.getPage(1)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join('')
    })
    expect(words).toBe('Application')
    expect(await inspectPdf(bytes, usualInspectLimits)).toEqual({ ok: true, media: 'pdf' })
  },
)

it.each(names)('what acts is found under %s', async (name) => {
  const bytes = craftLockedPdf(name, [pack('20 0 <</S/JavaScript/JS(1)>>')])
  expect(await inspectPdf(bytes, usualInspectLimits)).toMatchObject({
    refusal: { reason: 'active-content', what: 'JavaScript 脚本' },
  })
})

it('a lock whose proof does not fit asks for a password, one that is named twice shows two files', async () => {
  const letters = craftLockedPdf('RC4 128').toString('latin1')
  expect(lockOf(letters.replace(/\/U <[\da-f]{4}/u, '/U <0000'))).toBe('locked')
  expect(lockOf(`${letters}\ntrailer<</Encrypt 7 0 R>>`)).toBe('locked')
  expect(lockOf(`6 0 obj <</Filter/Standard>> endobj ${letters}`)).toBe('locked')
  expect(lockOf(letters.replaceAll('/Standard', '/Adobe.P'))).toBe('locked')
  expect(lockOf('1 0 obj <</A 1>> endobj')).toBe('none')
})

it('a lock named in other letters than the one we know is not passed over', async () => {
  const bytes = craftLockedPdf('RC4 128', [], { catalogue: '/#45ncrypt 7 0 R' })
  expect(await inspectPdf(bytes, usualInspectLimits)).toEqual({ ok: false, refusal: { reason: 'locked' } })
})
