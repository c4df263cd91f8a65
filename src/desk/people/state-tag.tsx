import type { JSX } from 'preact'
import type { FreezeCause, Person } from '#office/authorities/people/person.ts'
import { Tag } from '#ui/tag.tsx'

const causes: Readonly<Record<FreezeCause, string>> = {
  unused: '长期未用',
  left: '已离职',
  ordered: '按规定停用',
}

interface Props {
  readonly person: Person
  /** Whether there is anything to sign in with; undefined where it is not asked. */
  readonly enrolled?: boolean
}

/** How an account stands, in a word. */
export function AccountTag({ person, enrolled = true }: Props): JSX.Element {
  if (person.frozen) return <Tag state="error" word={`已冻结（${causes[person.frozen.because]}）`} />
  return enrolled ? <Tag state="done" word="正常" /> : <Tag state="waiting" word="尚未首次登录" />
}
