import { nextSteps } from '#office/applications/commands/next-steps.ts'
import { refusalSentence } from '#office/applications/commands/refusal.ts'
import type { PayloadOf, StepId } from '#office/applications/commands/registry.ts'
import type { Situation } from '#office/applications/commands/situation.ts'
import type { Command, Guest } from '#office/applications/room/case-room.ts'
import type { Applications } from '../source.ts'

/** Whether a guest may take a step now. */
export function mayTake({ record, actor }: Guest, step: StepId, situation: Situation): boolean {
  return nextSteps(record.file, situation, actor).steps.some(
    (one) => one.step === step && one.closedBecause === null,
  )
}

const mostTries = 5

/**
 * Takes a guest's step; undefined where it was taken, else why not. What somebody else did meanwhile is no obstacle: the step
 * is judged again on the case as it has become.
 */
export async function takeAsGuest<Id extends StepId>(
  { cases, authority }: Pick<Applications, 'cases' | 'authority'>,
  { record, actor }: Guest,
  step: Id,
  payload: PayloadOf<Id>,
  files: Command['files'],
): Promise<string | undefined> {
  let version = record.acts.length
  for (let tries = 0; tries < mostTries; tries++) {
    const command: Command<Id> = { step, payload, version, files }
    const taken = await cases.take(authority, record.file.dossier.number, command, actor)
    if (taken === undefined) return '没有找到这件申请；请重新查询。'
    if (taken.ok) return undefined
    const { refusal } = taken
    if (refusal.reason === 'leaking') throw new Error('a guest hands nothing out')
    if (refusal.reason !== 'changed-meanwhile') return refusalSentence(refusal)
    version += refusal.since.length
  }
  return '办理情况正在变化，没有保存；请再试一次。'
}
