import type { JSX } from 'preact'
import type { Act } from '#office/acts/act.ts'
import { actorInWords, actTitle } from '#office/applications/case/act-words.ts'
import { SinceThen } from '../../matter/since-then.tsx'

interface Props {
  readonly acts: readonly Act[]
  readonly nameOf: (person: string) => string
}

/** What others recorded in a case while somebody was filling in a form. */
export function CaseSinceThen({ acts, nameOf }: Props): JSX.Element {
  return <SinceThen acts={acts} title={actTitle} by={({ by }) => actorInWords(by, nameOf)} />
}
