import type { LetterDue } from './made-by.ts'

/** Whether a letter prints a 查询码: whoever reads it could act as the one it is for. */
export function bearsCode({ form, to }: Pick<LetterDue, 'form' | 'to'>): boolean {
  return form === 'receipt' || typeof to === 'object'
}
