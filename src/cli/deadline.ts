import { citationText } from '#law/source.ts'
import { noticesUsed, yearsFor } from './deadline-calendar.ts'
import { answerDeadline, type DeadlineAnswer, readDeadline } from './deadline-call.ts'
import { printClock } from './deadline-print.ts'
import { type ExitCode, printJson, refuse } from './outcome.ts'
import { refusing } from './store-options.ts'

/** `deadline CLOCK --received D`: a statutory date, with every day on the way to it explained; `--data` counts by the notices an office entered. */
export async function deadline(args: readonly string[]): Promise<ExitCode> {
  const call = readDeadline(args)
  if (typeof call === 'string') return refuse(call)
  return refusing(async () => {
    const answer = answerDeadline(call, await yearsFor(call.data))
    if (typeof answer === 'string') return refuse(answer)
    if (answer.json) printJson(asJson(answer))
    else printClock(answer)
    return 0
  })
}

function asJson({ id, start, clock, receipt, years }: DeadlineAnswer) {
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
    notices: noticesUsed(clock, years),
    notes,
    otherReadings,
  }
}
