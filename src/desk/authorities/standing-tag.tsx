import type { JSX } from 'preact'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Authority } from '#office/authorities/authority.ts'
import { Tag } from '#ui/tag.tsx'

interface Props {
  readonly authority: Authority
  readonly today: PlainDate
}

/** Whether a body exists, in a word. */
export function StandingTag({ authority: { versions, dissolved }, today }: Props): JSX.Element {
  const { from } = versions[0]
  if (from > today) return <Tag state="waiting" word={`${from} 起设立`} />
  if (dissolved === null) return <Tag state="done" word="现设" />
  return dissolved.on <= today ? (
    <Tag state="info" word={`${dissolved.on} 撤销`} />
  ) : (
    <Tag state="soon" word={`${dissolved.on} 起撤销`} />
  )
}
