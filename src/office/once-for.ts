type Of<A, B, C, T> = (one: A, other: B, third: C) => T

/** An answer that follows from three values which never change, worked out once for as long as they are the same objects. */
export function onceFor<A extends object, B extends object, C extends object, T>(
  workOut: Of<A, B, C, T>,
): Of<A, B, C, T> {
  const known = new WeakMap<A, WeakMap<B, WeakMap<C, { readonly answer: T }>>>()
  return (one, other, third) => {
    const ofOne = known.get(one) ?? new WeakMap<B, WeakMap<C, { readonly answer: T }>>()
    known.set(one, ofOne)
    const ofBoth = ofOne.get(other) ?? new WeakMap<C, { readonly answer: T }>()
    ofOne.set(other, ofBoth)
    const before = ofBoth.get(third) ?? { answer: workOut(one, other, third) }
    ofBoth.set(third, before)
    return before.answer
  }
}
