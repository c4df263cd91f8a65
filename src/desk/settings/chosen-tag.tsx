import type { JSX } from 'preact'
import type { AnsweredQuestion } from '#office/settings/room.ts'
import { Tag } from '#ui/tag.tsx'

/** Whether the proposed answer holds, or one the leader chose, and since when. */
export function ChosenTag({ question }: { readonly question: AnsweredQuestion }): JSX.Element {
  const last = question.history.at(-1)
  return last === undefined ? <Tag state="info" word="默认" /> : <Tag state="done" word={`${last.on} 选定`} />
}
