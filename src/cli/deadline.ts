import { citationText } from '#law/source.ts'
import { answerDeadline, type DeadlineAnswer } from './deadline-call.ts'
import { printClock } from './deadline-print.ts'
import { type ExitCode, printJson, refuse } from './outcome.ts'

/** `deadline CLOCK --received D`: a statutory date, with every day on the way to it explained. */
export async function deadline(args: readonly string[]): Promise<ExitCode> {
  const answer = answerDeadline(args)
  if (typeof answer === 'string') return refuse(answer)
  if (answer.json) printJson(asJson(answer))
  else printClock(answer.clock, answer.receipt)
  return 0
}

function asJson({ id, start, clock, receipt }: DeadlineAnswer) {
  const { article, name, due, state, days, notes, otherReadings, met } = clock
  return {
    clock: id,
    name,
    received: start,
    due,
    state,
    article: citationText(article),
    ...(clock.due === null ? { waitingFor: clock.waitingFor, awaitedBy: clock.awaitedBy ?? null } : {}),
    ...(receipt?.state === 'received' ? { receipt: receipt.because } : {}),
    ...(met === undefined ? {} : { met }),
    days,
    notes,
    otherReadings,
  }
}
