/** Minutes to wait after each failure in a row; the last again and again. */
const waits = [1, 5, 15, 60, 120] as const
/** A reminder older than this tells nobody anything any more. */
const worthMinutes = 3 * 24 * 60

/** When to try again after a failure, in milliseconds since 1970; null where the message has lost its worth. */
export function nextTry(failures: number, madeAt: number, now: number): number | null {
  const minutes = waits[Math.min(failures, waits.length) - 1] ?? waits[0]
  const at = now + minutes * 60_000
  return at - madeAt > worthMinutes * 60_000 ? null : at
}
