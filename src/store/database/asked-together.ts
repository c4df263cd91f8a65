/**
 * Answers many with one question. Whoever asks while the same question is under way waits for the next one, so that nobody is
 * given an answer older than his asking: under load one small query serves all readers who came meanwhile.
 */
export function askedTogether<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const underWay = new Map<string, Promise<T>>()
  const next = new Map<string, Promise<T>>()

  function begin(key: string): Promise<T> {
    const asked = ask(key)
    const done = () => void underWay.delete(key)
    underWay.set(key, asked)
    asked.then(done, done)
    return asked
  }

  function afterwards(key: string, before: Promise<T>): Promise<T> {
    const own = () => {
      next.delete(key)
      return begin(key)
    }
    const waiting = before.then(own, own)
    next.set(key, waiting)
    return waiting
  }

  return (key) => {
    const before = underWay.get(key)
    return before ? (next.get(key) ?? afterwards(key, before)) : begin(key)
  }
}
