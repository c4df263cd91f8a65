import type { Upload } from '#office/files/stored-file.ts'
import { newAskedWorker } from './asked-worker.ts'
import { type InspectLimits, usualInspectLimits } from './limits.ts'
import { refused, tooLarge, type Verdict } from './verdict.ts'

/** What the worker is asked. */
export interface InspectQuestion {
  readonly upload: Upload
  readonly limits: InspectLimits
}

const worker = newAskedWorker<InspectQuestion, Verdict>(new URL('./inspecting-worker.ts', import.meta.url))

/**
 * Tells what an uploaded file is by its content, and refuses what is not wholly and only that: its first bytes, its whole
 * structure and its name must agree. A file is read in a worker that is stopped when it takes too long or too much
 * memory, one at a time. Throws where the file cannot be read from disk.
 */
export async function inspectUpload(
  upload: Upload,
  limits: InspectLimits = usualInspectLimits,
): Promise<Verdict> {
  if (!upload.whole || upload.bytes > limits.fileBytes)
    return refused({ reason: 'too-big', mostBytes: limits.fileBytes })
  if (upload.bytes === 0) return refused({ reason: 'empty' })
  const { name, path, bytes, whole } = upload
  const asked = await worker.ask({ upload: { name, path, bytes, whole }, limits }, limits.time)
  if (asked.state === 'answered') return asked.answer
  return refused(asked.state === 'broke' ? { reason: 'damaged' } : tooLarge('内容'))
}
