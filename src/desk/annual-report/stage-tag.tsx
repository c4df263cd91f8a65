import type { JSX } from 'preact'
import { type ReportStage, stageWords } from '#office/annual-report/life/life.ts'
import type { State } from '#ui/state-icon.tsx'
import { Tag } from '#ui/tag.tsx'

const states: Readonly<Record<ReportStage, State>> = {
  drafting: 'waiting',
  'in-review': 'info',
  'to-release': 'info',
  released: 'done',
  correcting: 'soon',
  'correction-to-release': 'info',
  'take-over': 'soon',
}

export function StageTag({ stage }: { readonly stage: ReportStage }): JSX.Element {
  return <Tag state={states[stage]} word={stageWords[stage]} />
}
