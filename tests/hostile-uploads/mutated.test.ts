import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspectBytes } from '#documents/inspect/inspect-bytes.ts'
import { findLeaks } from '#documents/inspect/leaks/find-leaks.ts'
import { usualInspectLimits } from '#documents/inspect/limits.ts'
import { craftDocx, craftOfd, craftXlsx } from './office-files.ts'
import { craftPdf, packed } from './pdf-files.ts'
import { craftJpeg, craftPng, exifSegment } from './pictures.ts'

const whole: readonly (readonly [string, Buffer])[] = [
  ['a.docx', craftDocx()],
  ['a.xlsx', craftXlsx()],
  ['a.ofd', craftOfd()],
  ['a.pdf', craftPdf({ objects: [packed(9, ['<</A 1>>', '[1 2]'])] })],
  ['a.png', craftPng(20, 20)],
  ['a.jpg', craftJpeg([exifSegment()])],
]

/** Where, in millionths of the file, and the new byte. */
const changes = fc.array(fc.tuple(fc.integer({ min: 0, max: 999_999 }), fc.nat(255)), {
  minLength: 1,
  maxLength: 8,
})

test('whatever bytes are changed, a file is taken or refused by name, and what is taken can be looked through', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...whole), changes, async ([name, bytes], places) => {
      const changed = Buffer.from(bytes)
      for (const [place, value] of places) changed[Math.floor((place / 1e6) * changed.length)] = value
      const verdict = await inspectBytes(name, changed, usualInspectLimits)
      if (verdict.ok) expect(await findLeaks(changed, verdict.media)).toBeInstanceOf(Array)
      else expect(verdict.refusal.reason).toBeTruthy()
    }),
    { numRuns: Number(process.env.RUNS ?? 400) },
  )
})
