import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { PaperReading } from '#office/annual-report/paper.ts'
import { formatOf } from './format.ts'
import { usualLimits } from './limits.ts'
import { fileSize, readPaperBytes } from './paper.ts'
import { readInWorker } from './reading-guard.ts'

/** Up to here html and text are read faster than a worker answers, whatever they hold. */
const harmlessBytes = 2 * 1024 * 1024

/**
 * Reads a paper nobody vouches for: `readPaper` behind a wall of time and memory. A paper that does not keep
 * within it comes back as 'too-slow' or 'too-large'.
 */
export async function readPaperGuarded(path: string): Promise<PaperReading> {
  const size = await fileSize(path)
  if (size === undefined) return { ok: false, refusal: 'not-found' }
  if (size > usualLimits.fileBytes) return { ok: false, refusal: 'too-large' }
  if (size > harmlessBytes) return readInWorker(path)
  const bytes = await readFile(path).catch(() => undefined)
  if (!bytes) return { ok: false, refusal: 'not-found' }
  const kind = formatOf(bytes)
  if (!kind.ok) return kind
  const isText = kind.format === 'html' || kind.format === 'text'
  return isText ? readPaperBytes(basename(path), bytes) : readInWorker(path)
}
