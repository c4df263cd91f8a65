import { setImmediate as turn } from 'node:timers/promises'

/** Keys that one question may name. */
const most = 500

interface Group<T> {
  readonly keys: Set<string>
  readonly answers: Promise<ReadonlyMap<string, T>>
}

/**
 * Answers many with one question for all their keys. Whoever asks while a question is under way goes into the next one, so that
 * nobody is given an answer older than his asking: under load one small query serves all readers who came meanwhile.
 */
export function askedInGroups<T>(
  ask: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): (key: string) => Promise<T | undefined> {
  let underWay: Promise<unknown> | undefined
  let next: Group<T> | undefined

  function newGroup(): Group<T> {
    const keys = new Set<string>()
    // Those whose requests have come in by now still ask before it goes out.
    const answers = (underWay ?? turn()).then(() => {
      if (next?.keys === keys) next = undefined
      return ask([...keys])
    })
    const settled = answers.then(forget, forget)
    underWay = settled
    function forget(): void {
      if (underWay === settled) underWay = undefined
    }
    return { keys, answers }
  }

  return async (key) => {
    const group = next && next.keys.size < most ? next : newGroup()
    next = group
    group.keys.add(key)
    return (await group.answers).get(key)
  }
}
