import { z } from 'zod'
import type { Opinion } from '#office/applications/case/dossier.ts'
import { uploadedFiles } from '#web/upload.ts'
import { longestReasons } from '../track/reasons-step.tsx'
import { proseOf, type Read, typed } from '../typed.ts'

export const opinionBody = z.object({ opinion: typed, reasons: typed, files: uploadedFiles })
export type OpinionForm = z.infer<typeof opinionBody>

const opinionSchema = z.enum(['agrees', 'partly', 'objects'])

/** Who objects gives reasons (条例 art. 32); who agrees need not. */
export function readOpinion(
  form: OpinionForm,
): Read<{ readonly opinion: Opinion; readonly reasons: string }> {
  const opinion = opinionSchema.safeParse(form.opinion)
  const reasons = proseOf(form.reasons)
  const mistakes = [
    ...(opinion.success ? [] : [{ field: 'opinion', message: '请选择是否同意公开。' }]),
    ...(opinion.success && opinion.data !== 'agrees' && reasons === ''
      ? [{ field: 'reasons', message: '请写明哪些内容不同意公开，公开会损害什么权益。' }]
      : []),
    ...(reasons.length > longestReasons
      ? [{ field: 'reasons', message: `最多 ${longestReasons} 个字；请写短一些，或者作为附件上传。` }]
      : []),
  ]
  if (!opinion.success || mistakes.length > 0) return { ok: false, mistakes }
  return { ok: true, value: { opinion: opinion.data, reasons } }
}
