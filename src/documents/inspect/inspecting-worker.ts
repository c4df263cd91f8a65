import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import type { Sent } from './asked-worker.ts'
import type { InspectQuestion } from './inspect.ts'
import { inspectBytes } from './inspect-bytes.ts'
import { refused, type Verdict } from './verdict.ts'

parentPort?.on('message', async (question: InspectQuestion) => {
  parentPort?.postMessage(await sentFor(question))
})

async function sentFor({ upload, limits }: InspectQuestion): Promise<Sent<Verdict>> {
  let bytes: Buffer
  try {
    bytes = await readFile(upload.path)
  } catch (error) {
    return { failure: String(error) }
  }
  // Cut off on its way, or changed under our hands.
  if (bytes.length !== upload.bytes) return { answer: refused({ reason: 'damaged' }) }
  return { answer: await inspectBytes(upload.name, bytes, limits) }
}
