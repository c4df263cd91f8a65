import { parentPort } from 'node:worker_threads'
import type { Leak } from '#office/files/stored-file.ts'
import type { Sent } from '../asked-worker.ts'
import { findLeaks } from './find-leaks.ts'
import type { LeaksQuestion } from './leaks-of.ts'

parentPort?.on('message', async ({ body, media }: LeaksQuestion) => {
  const sent: Sent<readonly Leak[]> = { answer: await findLeaks(Buffer.from(body), media) }
  parentPort?.postMessage(sent)
})
