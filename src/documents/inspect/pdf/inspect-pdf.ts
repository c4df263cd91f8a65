import type { FileRefusal } from '#office/files/stored-file.ts'
import type { InspectLimits } from '../limits.ts'
import { damaged, refused, tooLarge, type Verdict, verdictOf } from '../verdict.ts'
import { withPdf } from './open.ts'
import { scanPdf } from './scan.ts'

/** A pdf: whole from its mark to its end, nothing in it that acts, and every page there. */
export async function inspectPdf(bytes: Buffer, limits: InspectLimits): Promise<Verdict> {
  if (!isWhole(bytes)) return refused(damaged)
  const refusal = scanPdf(bytes, limits)
  return refusal ? refused(refusal) : verdictOf('pdf', await refusalOfPages(bytes, limits))
}

/** Ends in its mark, which names where its table of objects begins. */
function isWhole(bytes: Buffer): boolean {
  const tail = bytes.subarray(-2048).toString('latin1')
  const end = /startxref[\s\0]+(\d{1,10})[\s\0]+%%EOF[\s\0]*$/u.exec(tail)
  if (!end) return false
  const table = Number(end[1])
  const there = bytes.subarray(Math.max(0, table - 2), table + 30).toString('latin1')
  return /^[\s\S]{0,2}\s*(?:xref|\d+\s+\d+\s+obj)/u.test(there) && linearizedLength(bytes) <= bytes.length
}

/** A file arranged for the web says how long it was made; it may have grown since. */
function linearizedLength(bytes: Buffer): number {
  const head = bytes.subarray(0, 1024).toString('latin1')
  return head.includes('/Linearized') ? Number(/\/L\s+(\d{1,10})/u.exec(head)?.[1] ?? 0) : 0
}

async function refusalOfPages(bytes: Buffer, limits: InspectLimits): Promise<FileRefusal | undefined> {
  try {
    return await withPdf(bytes, async (pdf) => {
      if (pdf.numPages > limits.pages) return tooLarge('页数')
      for (let number = 1; number <= pdf.numPages; number++) (await pdf.getPage(number)).cleanup()
      return pdf.numPages > 0 ? undefined : damaged
    })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return { reason: 'locked' }
    return damaged
  }
}
