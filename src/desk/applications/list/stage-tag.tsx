import type { JSX } from 'preact'
import { stageWords } from '#office/applications/case/case.ts'
import { Tag } from '#ui/tag.tsx'
import { stageLook } from '../stage-look.ts'
import type { ListRow } from './rows.ts'

/** Where a case stands; of one that has ended, that a change waits in it. */
export function StageTag({ stage, proposed }: Pick<ListRow, 'stage' | 'proposed'>): JSX.Element {
  return proposed ? (
    <Tag state="soon" word="待复核的更正" />
  ) : (
    <Tag state={stageLook[stage]} word={stageWords[stage]} />
  )
}
