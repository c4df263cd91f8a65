import { parentPort } from 'node:worker_threads'
import { readPaper } from './paper.ts'

parentPort?.on('message', async (path: string) => {
  parentPort?.postMessage(await readPaper(path))
})
