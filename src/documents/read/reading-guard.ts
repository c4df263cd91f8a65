import { Worker } from 'node:worker_threads'
import type { PaperReading, ReadingRefusal } from '#office/annual-report/paper.ts'

const mostMilliseconds = 6000
/** Heap of the worker in MiB. */
const mostHeap = 96
/** What the whole process may grow by while one paper is read, in bytes: buffers lie outside every heap. */
const mostGrowth = 160 * 1024 * 1024

let idle: Worker | undefined
let queue: Promise<unknown> = Promise.resolve()

/** Reads a file in a worker that is stopped when it takes too long or too much memory. One file at a time. */
export function readInWorker(path: string): Promise<PaperReading> {
  const reading = queue.then(() => readGuarded(path))
  queue = reading.catch(() => undefined)
  return reading
}

async function readGuarded(path: string): Promise<PaperReading> {
  const worker = idle ?? newWorker()
  idle = undefined
  const { reading, usable } = await answerOf(worker, path)
  if (usable) {
    worker.unref()
    idle = worker
  } else await worker.terminate()
  return reading
}

function newWorker(): Worker {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: mostHeap, maxYoungGenerationSizeMb: 16 },
    // What libraries print about a bad file is not for the reader of ours.
    stdout: true,
    stderr: true,
  })
  worker.on('error', () => {
    if (idle === worker) idle = undefined
  })
  return worker
}

interface Answer {
  readonly reading: PaperReading
  /** False when the worker was stopped or broke and cannot be asked again. */
  readonly usable: boolean
}

function answerOf(worker: Worker, path: string): Promise<Answer> {
  const before = process.memoryUsage.rss()
  return new Promise((resolve) => {
    const refuse = (refusal: ReadingRefusal) => settle(() => resolve(refused(refusal)))
    const slow = setTimeout(() => refuse('too-slow'), mostMilliseconds)
    const memory = setInterval(() => {
      if (process.memoryUsage.rss() - before > mostGrowth) refuse('too-large')
    }, 10)
    const onMessage = (reading: PaperReading) => settle(() => resolve({ reading, usable: true }))
    // A file that breaks a reader from inside a library is, to us, a damaged file.
    const onError = (error: Error) => refuse(isOutOfMemory(error) ? 'too-large' : 'damaged')
    function settle(end: () => void): void {
      clearTimeout(slow)
      clearInterval(memory)
      worker.off('message', onMessage)
      worker.off('error', onError)
      end()
    }
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.ref()
    worker.postMessage(path)
  })
}

function refused(refusal: ReadingRefusal): Answer {
  return { reading: { ok: false, refusal }, usable: false }
}

function isOutOfMemory(error: Error): boolean {
  return ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') || error instanceof RangeError
}
