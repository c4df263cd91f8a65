import type { Remedy, Stage } from '#office/remedies/matter/remedy.ts'
import { lastSpell } from '#office/remedies/matter/spells.ts'
import type { Step } from '#ui/steps.tsx'

/** Which step of the way a stage is at; all are done once it is closed. */
const at: Readonly<Record<Stage, number>> = {
  answering: 1,
  'to-sign': 1,
  'to-file': 1,
  awaiting: 2,
  judged: 3,
  'to-perform': 4,
  closed: 5,
}

/** Where a matter stands on its way, with what is known of each step. */
export function stageSteps(file: Remedy): { readonly steps: readonly Step[]; readonly now: number } {
  const { dossier } = file
  const { answer, receivedOn, instance, track, spells, performed } = dossier
  const ordered = 'ending' in file && file.ending.order !== null
  const trial = track.kind === 'litigation' ? (instance === 2 ? '二审' : '一审') : '审理'
  const steps: readonly Step[] = [
    { label: '收到副本', note: receivedOn },
    { label: track.kind === 'litigation' ? '答辩' : '答复', ...noted(answer?.filedOn) },
    { label: trial },
    { label: '结果生效', ...noted(lastSpell(spells).counted?.on) },
    { label: '履行', ...noted(ordered ? performed?.on : 'ending' in file ? '无责令内容' : undefined) },
  ]
  return { steps, now: at[file.stage] }
}

function noted(note: string | undefined) {
  return note === undefined ? {} : { note }
}
