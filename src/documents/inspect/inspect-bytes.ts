import { type Content, contentOf } from './content.ts'
import { extensionOf, refusalOfName } from './file-name.ts'
import { foreignRefusal } from './foreign.ts'
import type { InspectLimits } from './limits.ts'
import { inspectPdf } from './pdf/inspect-pdf.ts'
import { inspectJpeg } from './picture/jpeg.ts'
import { inspectPng } from './picture/png.ts'
import { secondOpinion } from './second-opinion.ts'
import { inspectText } from './text.ts'
import { twoFaced } from './two-faced.ts'
import { damaged, refused, type Verdict } from './verdict.ts'
import { inspectZip } from './zip/inspect-zip.ts'

const inspectors: Readonly<Record<Content, (bytes: Buffer, limits: InspectLimits) => Promise<Verdict>>> = {
  pdf: inspectPdf,
  zip: inspectZip,
  png: inspectPng,
  jpeg: inspectJpeg,
  text: inspectText,
}

/** The same as `inspectUpload` for bytes in memory, without the wall of time and memory. */
export async function inspectBytes(name: string, bytes: Buffer, limits: InspectLimits): Promise<Verdict> {
  const content = contentOf(bytes)
  if (content === undefined) return refused(await foreignRefusal(bytes, extensionOf(name)))
  const verdict = await structureOf(bytes, content, limits)
  if (!verdict.ok) return verdict
  const refusal =
    twoFaced(bytes, verdict.media) ??
    (await secondOpinion(bytes, verdict.media)) ??
    refusalOfName(name, verdict.media)
  return refusal ? refused(refusal) : verdict
}

/** A file that breaks a reader from inside a library is, to us, a damaged file; running out of memory is not caught here. */
async function structureOf(bytes: Buffer, content: Content, limits: InspectLimits): Promise<Verdict> {
  try {
    return await inspectors[content](bytes, limits)
  } catch {
    return refused(damaged)
  }
}
