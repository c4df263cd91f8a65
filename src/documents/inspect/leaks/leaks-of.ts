import type { Leak, MediaType } from '#office/files/stored-file.ts'
import { newAskedWorker } from '../asked-worker.ts'

/** What the worker is asked. */
export interface LeaksQuestion {
  readonly body: Uint8Array
  readonly media: MediaType
}

/** A person waits for this, and a file of two thousand pages takes its time. */
const mostMilliseconds = 30_000

const worker = newAskedWorker<LeaksQuestion, readonly Leak[]>(new URL('./leaks-worker.ts', import.meta.url))

/**
 * What stands in a file and is not seen on its pages, or names a person: hidden sheets, comments, text under boxes,
 * properties, numbers. Read in a worker of its own; a file that could not be looked through says so as a leak.
 */
export async function leaksOf(body: Uint8Array, media: MediaType): Promise<readonly Leak[]> {
  const asked = await worker.ask({ body, media }, mostMilliseconds)
  return asked.state === 'answered' ? asked.answer : [notLookedThrough]
}

/** Never silence: whoever lets the file out must know that nobody looked. */
export const notLookedThrough: Leak = {
  kind: 'hidden-text',
  where: '整个文件',
  found: '没能检查完，请打开文件逐页人工查看',
}
