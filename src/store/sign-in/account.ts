import { accountSchema } from '#office/authorities/people/acts.ts'
import type { Staff } from '#office/authorities/people/administration.ts'
import type { Person } from '#office/authorities/people/person.ts'
import type { Doorway } from './doorway.ts'

/** What someone typed as an account. */
export interface TypedAccount {
  /** What tries are counted and recorded under: the account, or a pseudonym of whatever else was typed. */
  readonly key: string
  /** Who may sign in with it; undefined where there is no such account, or a closed one. */
  readonly person: Person | undefined
}

/** Strangers' words are counted like accounts, but never kept: people type their passwords there. */
export function typedAccount({ people }: Staff, key: Doorway['key'], typed: string): TypedAccount {
  const account = accountSchema.safeParse(typed.normalize('NFKC'))
  const person = [...people.persons.values()].find((one) => one.account === account.data)
  const pseudonym = key.pseudonym(account.data ?? typed)
  return { key: person?.account ?? pseudonym, person: person?.frozen ? undefined : person }
}
