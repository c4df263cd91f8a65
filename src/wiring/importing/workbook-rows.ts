import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { ReadingRefusal } from '#office/annual-report/paper.ts'
import type { RawRow, RegisterSource, SourceSheet } from '#office/annual-report/register/source.ts'

type ReadSheet = Omit<SourceSheet, 'rows'> & { readonly lines: string }

export type WorkbookAnswer =
  | { readonly ok: true; readonly sheets: readonly ReadSheet[] }
  | { readonly ok: false; readonly refusal: ReadingRefusal }
  | { readonly ok: false; readonly message: string }

const mostMilliseconds = 60_000
/** Heap of the worker in MiB: measured, a workbook of 100,000 rows needs some 350. */
const mostHeap = 512

let queue: Promise<unknown> = Promise.resolve()

/**
 * Reads a workbook nobody vouches for in a worker that is stopped when it takes too long or too much memory, one at a time.
 * Its rows are left in `folder`.
 */
export function readWorkbook(path: string, folder: string): Promise<WorkbookAnswer> {
  const reading = queue.then(() => answerOf(path, folder))
  queue = reading.catch(() => undefined)
  return reading
}

function answerOf(path: string, folder: string): Promise<WorkbookAnswer> {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), {
    workerData: { path, folder },
    resourceLimits: { maxOldGenerationSizeMb: mostHeap, maxYoungGenerationSizeMb: 32 },
    stdout: true,
    stderr: true,
  })
  return new Promise((resolve) => {
    const settle = (answer: WorkbookAnswer) => {
      clearTimeout(slow)
      resolve(answer)
      void worker.terminate()
    }
    const slow = setTimeout(() => settle({ ok: false, refusal: 'too-slow' }), mostMilliseconds)
    worker.once('message', settle)
    worker.once('error', (error) => {
      const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      settle({ ok: false, refusal: isFull ? 'too-large' : 'damaged' })
    })
  })
}

/** The register that a worker left in lines; may be read again and again. */
export function sourceOfLines(sheets: readonly ReadSheet[]): RegisterSource {
  return { sheets: sheets.map(({ lines, ...sheet }) => ({ ...sheet, rows: () => rowsIn(lines) })) }
}

const rowSchema: z.ZodType<RawRow> = z.object({ number: z.number(), cells: z.array(z.string()) })
const rowsAtOnce = 1_000

async function* rowsIn(lines: string): AsyncGenerator<readonly RawRow[]> {
  let rows: RawRow[] = []
  for await (const line of createInterface({ input: createReadStream(lines), crlfDelay: Infinity })) {
    rows.push(rowSchema.parse(JSON.parse(line)))
    if (rows.length < rowsAtOnce) continue
    yield rows
    rows = []
  }
  yield rows
}
