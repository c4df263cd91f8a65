import type { Stage } from '#office/applications/case/case.ts'
import type { State } from '#ui/state-icon.tsx'

/** The shape a stage is shown by. */
export const stageLook: Readonly<Record<Stage, State>> = {
  arrived: 'soon',
  open: 'info',
  'in-review': 'info',
  'to-sign': 'info',
  'to-serve': 'info',
  closed: 'done',
  archived: 'done',
  'never-received': 'waiting',
  'record-correction': 'waiting',
}
