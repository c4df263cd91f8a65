/**
 * A question the law leaves open, with the answers an office may choose from. Every result that depends on one names it,
 * so that nobody takes a choice for the law.
 */
export interface Setting<Value extends string = string> {
  readonly question: string
  readonly options: Readonly<Record<Value, string>>
  readonly default: Value
  /** Why the default was proposed. */
  readonly reason: string
  readonly source: string
}

/** Keeps the option names as types, so that a default outside its options does not compile. */
export function setting<const Value extends string>(entry: {
  readonly question: string
  readonly options: Readonly<Record<Value, string>>
  readonly default: NoInfer<Value>
  readonly reason: string
  readonly source: string
}): Setting<Value> {
  return entry
}
