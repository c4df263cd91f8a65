/** A map whose values are made when they are first asked for: most of a large register's evidence is never looked at. */
export function lazyMap<K, V>(keys: readonly K[], make: (key: K) => V): ReadonlyMap<K, V> {
  const known = new Set(keys)
  const made = new Map<K, V>()
  const get = (key: K): V | undefined => {
    if (!known.has(key)) return undefined
    const before = made.get(key)
    if (before !== undefined) return before
    const value = make(key)
    made.set(key, value)
    return value
  }
  const fill = (): ReadonlyMap<K, V> => {
    for (const key of known) get(key)
    return made
  }
  return {
    get,
    has: (key) => known.has(key),
    size: known.size,
    keys: () => known.keys(),
    values: () => fill().values(),
    entries: () => fill().entries(),
    forEach: (visit, self) => fill().forEach(visit, self),
    [Symbol.iterator]: () => fill()[Symbol.iterator](),
  }
}
