import type { JSX } from 'preact'
import type { AuthorityOnDay } from '#office/authorities/authority.ts'
import { LinkButton } from '#ui/button.tsx'
import { officePath, officeRemediesPath } from './paths.ts'

interface Props {
  readonly authority: AuthorityOnDay
  readonly at: 'applications' | 'remedies'
}

/** From one list of an authority to its other. */
export function OfficeActions({ authority: { id }, at }: Props): JSX.Element {
  return at === 'applications' ? (
    <LinkButton href={officeRemediesPath(id)}>行政复议、行政诉讼</LinkButton>
  ) : (
    <LinkButton href={officePath(id)}>依申请公开</LinkButton>
  )
}
