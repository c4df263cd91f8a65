import type { Stage } from '#office/remedies/matter/remedy.ts'
import type { State } from '#ui/state-icon.tsx'

/** The shape a stage is shown by. */
export const stageLook: Readonly<Record<Stage, State>> = {
  answering: 'info',
  'to-sign': 'info',
  'to-file': 'info',
  awaiting: 'waiting',
  judged: 'soon',
  'to-perform': 'soon',
  closed: 'done',
}
