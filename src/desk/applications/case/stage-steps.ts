import type { Case, Stage } from '#office/applications/case/case.ts'
import type { Step } from '#ui/steps.tsx'

/** Which step of the way a stage is at; all six are done once it is served. */
const at: Readonly<Record<Stage, number>> = {
  arrived: 0,
  open: 1,
  'in-review': 2,
  'to-sign': 3,
  'to-serve': 4,
  closed: 6,
  archived: 6,
  'never-received': 2,
  'record-correction': 3,
}

/** Where a case stands on its way, with what is known of each step. */
export function stageSteps(
  file: Case,
  nameOf: (person: string) => string,
): { readonly steps: readonly Step[]; readonly now: number } {
  const received = { label: '收到', note: 'receivedOn' in file ? file.receivedOn : `${file.arrivedOn} 到达` }
  if (file.stage === 'never-received') return { steps: [received, { label: '撤回' }], now: 2 }
  const { handler } = file.dossier
  const handled = { label: '办理', ...(handler === null ? {} : { note: nameOf(handler) }) }
  const ended = { label: '办结', ...endedOn(file) }
  const reply = file.stage === 'closed' || file.stage === 'archived' ? file.reply : undefined
  if (file.stage === 'record-correction' || reply === null)
    return { steps: [received, handled, ended], now: 3 }
  const signed = reply ?? (file.stage === 'to-serve' ? file.signed : undefined)
  const reviewed = file.stage === 'to-sign' ? file.approved.approvedOn : signed?.approvedOn
  const steps: readonly Step[] = [
    received,
    handled,
    { label: '审核', ...noted(reviewed) },
    { label: '签发', ...noted(signed?.signedOn) },
    { label: '送达', ...noted(reply?.sentOn) },
    ended,
  ]
  return { steps, now: at[file.stage] }
}

/** A day before the service beside it would read as a mistake: it says which day it is. */
function endedOn(file: Case) {
  if (file.stage !== 'closed' && file.stage !== 'archived') return {}
  const { closing, reply, dossier } = file
  if (reply === null || closing.on >= reply.sentOn) return noted(closing.on)
  return noted(`${closing.on} ${dossier.redo === null ? '（按作出之日）' : '（首次）'}`)
}

function noted(note: string | undefined) {
  return note === undefined ? {} : { note }
}
