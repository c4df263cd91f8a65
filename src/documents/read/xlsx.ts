import type { BlocksReading } from './blocks-reading.ts'
import type { ReadLimits } from './limits.ts'
import type { OpenZip } from './zip.ts'

export async function readXlsxPaper(
  _bytes: Uint8Array,
  zip: OpenZip,
  _limits: ReadLimits,
): Promise<BlocksReading> {
  const refusal = await zip.measure()
  return { ok: false, refusal: refusal ?? 'unknown-format' }
}
