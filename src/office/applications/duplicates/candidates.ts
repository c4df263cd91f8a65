import { daysBetween, type PlainDate } from '#law/calendar/plain-date.ts'
import { bigramsOf, share } from './bigrams.ts'

/** What is known of an application when looking for one like it. */
export interface Known {
  readonly number: string
  readonly receivedOn: PlainDate
  readonly applicant: string
  /** ID number or credit code; empty where the register has none. */
  readonly identity: string
  /** What was asked for; several things stand one behind the other with a ；. */
  readonly about: string
  /** True where a reply was given: only then is the next one 重复申请 (条例 art. 36 (6)). */
  readonly answered: boolean
}

export interface Candidate {
  readonly known: Known
  /** 0 nothing in common, 1 the same words. */
  readonly likeness: number
  readonly sameApplicant: boolean
  /** `double`: likely the same paper twice; `repeated`: the same again after a reply; `similar`: worth a look. */
  readonly kind: 'double' | 'repeated' | 'similar'
}

const alike = 0.6
const same = 0.85
/** The same letter by two ways arrives within about a fortnight. */
const nearDays = 15

/** Earlier applications that may be the same as a new one, likeliest first. Nothing is decided by it. */
export function duplicatesOf(fresh: Omit<Known, 'answered'>, known: readonly Known[]): readonly Candidate[] {
  const asked = askedOf(fresh.about)
  return known
    .filter(({ number }) => number !== fresh.number)
    .flatMap((one): Candidate[] => {
      const likeness = Math.max(
        ...askedOf(one.about).flatMap((theirs) => asked.map((ours) => share(ours, theirs))),
      )
      const sameApplicant = isSameApplicant(fresh, one)
      if (likeness < (sameApplicant ? alike : same)) return []
      return [{ known: one, likeness, sameApplicant, kind: kindOf(fresh, one, likeness, sameApplicant) }]
    })
    .toSorted((a, b) => rank(b) - rank(a) || b.known.receivedOn.localeCompare(a.known.receivedOn))
}

/** Shorter pieces of a list say too little to be told apart by. */
const leastPairs = 6

/** The whole and each thing of it: who asks again for one thing out of several asks again. */
function askedOf(about: string): readonly ReadonlySet<string>[] {
  const pieces = about.split('；').map(bigramsOf)
  return [bigramsOf(about), ...pieces.filter(({ size }) => pieces.length > 1 && size >= leastPairs)]
}

function kindOf(
  fresh: Omit<Known, 'answered'>,
  one: Known,
  likeness: number,
  sameApplicant: boolean,
): Candidate['kind'] {
  if (!sameApplicant || likeness < same) return 'similar'
  if (one.answered) return 'repeated'
  return Math.abs(daysBetween(one.receivedOn, fresh.receivedOn)) <= nearDays ? 'double' : 'similar'
}

function rank({ likeness, sameApplicant }: Candidate): number {
  return likeness + (sameApplicant ? 1 : 0)
}

/** By identity where both have one, else by name. */
export function isSameApplicant(
  a: Pick<Known, 'applicant' | 'identity'>,
  b: Pick<Known, 'applicant' | 'identity'>,
): boolean {
  if (a.identity !== '' && b.identity !== '') return spelt(a.identity) === spelt(b.identity)
  return spelt(a.applicant) !== '' && spelt(a.applicant) === spelt(b.applicant)
}

/** A name or number in one spelling, to find the same applicant by. */
export function spelt(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s·•]/gu, '')
    .toUpperCase()
}
