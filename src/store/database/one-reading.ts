import { AsyncLocalStorage } from 'node:async_hooks'

interface Reading {
  open: boolean
  readonly answers: Map<object, Map<string, Promise<unknown>>>
}

const readings = new AsyncLocalStorage<Reading>()

/**
 * Lets everything that `run` sets off see one state of what is asked `onceInReading`: that of its first asking, which is never
 * older than `run` itself. For what only reads, such as a page. Ends with what is returned: work that goes on asks anew.
 */
export function beginReading(run: () => void): () => void {
  const reading: Reading = { open: true, answers: new Map() }
  readings.run(reading, run)
  return () => {
    reading.open = false
  }
}

/** Asks each key once in a reading; outside of one, every time. */
export function onceInReading<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  return (key) => {
    const reading = readings.getStore()
    if (!reading?.open) return ask(key)
    const answers = reading.answers.get(ask) ?? new Map<string, Promise<unknown>>()
    reading.answers.set(ask, answers)
    // What stands under a question was given by it.
    const answer = (answers.get(key) as Promise<T> | undefined) ?? ask(key)
    answers.set(key, answer)
    return answer
  }
}
