import type { BlocksReading } from './blocks-reading.ts'
import type { ReadLimits } from './limits.ts'

export async function readPdf(_bytes: Uint8Array, _limits: ReadLimits): Promise<BlocksReading> {
  return { ok: false, refusal: 'scan' }
}
