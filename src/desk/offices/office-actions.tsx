import type { JSX } from 'preact'
import type { AuthorityOnDay } from '#office/authorities/authority.ts'
import { LinkButton } from '#ui/button.tsx'
import { officePath, officeRemediesPath, officeReportsPath } from './paths.ts'

interface Props {
  readonly authority: AuthorityOnDay
  readonly at: 'applications' | 'remedies'
}

/** From one list of an authority to its other, and to its reports. */
export function OfficeActions({ authority: { id, name }, at }: Props): JSX.Element {
  return (
    <>
      {at === 'applications' ? (
        <LinkButton href={officeRemediesPath(id)}>行政复议、行政诉讼</LinkButton>
      ) : (
        <LinkButton href={officePath(id)}>依申请公开</LinkButton>
      )}
      <LinkButton href={`${officeReportsPath}?${new URLSearchParams({ q: name })}`}>年度报告</LinkButton>
    </>
  )
}
