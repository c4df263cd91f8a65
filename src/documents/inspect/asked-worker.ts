import { Worker } from 'node:worker_threads'

/** Heap of a worker in MiB. */
const mostHeap = 128

export type Asked<A> =
  | { readonly state: 'answered'; readonly answer: A }
  /** Stopped because it took too long, or more memory than it may. */
  | { readonly state: 'too-slow' | 'too-large' }
  /** What was to be read broke a reader from inside. */
  | { readonly state: 'broke' }

export interface AskedWorker<Q, A> {
  /** One question at a time; the time counts from when its turn came. */
  ask(question: Q, milliseconds: number): Promise<Asked<A>>
}

/** What a worker sends back: what it found, or that it could not look at all, which is no fault of the file. */
export type Sent<A> = { readonly answer: A } | { readonly failure: string }

/** A worker kept between questions, and replaced when one stops or breaks it. */
export function newAskedWorker<Q, A>(file: URL): AskedWorker<Q, A> {
  let idle: Worker | undefined
  let queue: Promise<unknown> = Promise.resolve()

  async function ask(question: Q, milliseconds: number): Promise<Asked<A>> {
    const worker = idle ?? started(file)
    idle = undefined
    const asked = await answerOf<A>(worker, question, milliseconds)
    if (asked.state === 'answered') {
      worker.unref()
      idle = worker
    } else await worker.terminate()
    return asked
  }

  return {
    ask: (question, milliseconds) => {
      const asked = queue.then(() => ask(question, milliseconds))
      queue = asked.catch(() => undefined)
      return asked
    },
  }
}

function started(file: URL): Worker {
  return new Worker(file, {
    resourceLimits: { maxOldGenerationSizeMb: mostHeap, maxYoungGenerationSizeMb: 16 },
    // What libraries print about a bad file is not for the reader of ours.
    stdout: true,
    stderr: true,
  }).on('error', () => undefined)
}

function answerOf<A>(worker: Worker, question: unknown, milliseconds: number): Promise<Asked<A>> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      clearTimeout(slow)
      worker.off('message', onMessage)
      worker.off('error', onError)
      worker.off('exit', onExit)
      end()
    }
    const slow = setTimeout(() => settle(() => resolve({ state: 'too-slow' })), milliseconds)
    const onMessage = (sent: Sent<A>) =>
      settle(() =>
        'failure' in sent
          ? reject(new Error(sent.failure))
          : resolve({ state: 'answered', answer: sent.answer }),
      )
    const onError = (error: Error) =>
      settle(() => resolve({ state: isOutOfMemory(error) ? 'too-large' : 'broke' }))
    const onExit = () => settle(() => resolve({ state: 'broke' }))
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.on('exit', onExit)
    worker.ref()
    worker.postMessage(question)
  })
}

function isOutOfMemory(error: Error): boolean {
  return ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') || error instanceof RangeError
}
