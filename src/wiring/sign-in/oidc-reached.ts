/** Something that may not be there yet, asked for again until it is. */
export interface Reached<T> {
  /** Undefined until it was there once. */
  now(): T | undefined
  /** Settles once the first try did, whatever became of it. */
  readonly tried: Promise<void>
  stop(): void
}

/** Tries at once and then every so many milliseconds until it works. `failed` is told each reason. */
export function reachedInTime<T>(
  reach: () => Promise<T>,
  failed: (error: unknown) => void,
  retryEvery: number,
): Reached<T> {
  let there: T | undefined
  let next: NodeJS.Timeout | undefined
  let stopped = false
  async function attempt(): Promise<void> {
    try {
      there = await reach()
    } catch (error) {
      failed(error)
      if (!stopped) next = setTimeout(attempt, retryEvery).unref()
    }
  }
  return {
    now: () => there,
    tried: attempt(),
    stop: () => {
      stopped = true
      clearTimeout(next)
    },
  }
}
