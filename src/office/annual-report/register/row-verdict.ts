/** What becomes of a row of a register that was sent: it is taken over, must be put right first, or is left out. */
export const verdicts = { import: '将导入', fix: '要改', 'left-out': '不导入' } as const
export type Verdict = keyof typeof verdicts

export interface RowVerdict {
  /** The row's number in its sheet; the first is 1. */
  readonly row: number
  readonly verdict: Verdict
  /** What it was understood as; or why not. */
  readonly words: string
}
