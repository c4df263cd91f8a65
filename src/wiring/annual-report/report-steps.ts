import type { PlainDate } from '#law/calendar/plain-date.ts'
import { decideReport } from '#office/annual-report/life/decide.ts'
import type { ReportCommand, ReportTaken } from '#office/annual-report/life/room.ts'
import type { ReportStepId } from '#office/annual-report/life/steps.ts'
import type { Asking } from '#office/authorities/permissions/seats.ts'
import { appendAll } from '#store/register/append.ts'
import { lockHead } from '#store/register/head.ts'
import type { Store } from '#store/store.ts'
import { drawReport, type NameOf } from './report-drawing.ts'
import { readLife, reportMatter } from './report-lives.ts'
import { carriedOver } from './report-standing.ts'

export interface TakingSteps {
  readonly db: Store['db']
  readonly nameOf: NameOf
  today(): PlainDate
}

/**
 * Takes a step of a year's report with nobody else recording meanwhile: what is released is the register at that moment, and
 * of two who release at once one is told that it was done.
 */
export async function takeReportStep<Id extends ReportStepId>(
  { db, nameOf, today }: TakingSteps,
  authority: string,
  year: number,
  { step, payload, version }: ReportCommand<Id>,
  asking: Asking,
): Promise<ReportTaken> {
  return db.transaction().execute(async (tx): Promise<ReportTaken> => {
    await lockHead(tx, authority)
    const { life, acts } = await readLife(tx, authority, year)
    const now = await drawReport(tx, nameOf, { authority, year, fills: life.fills })
    const carriedOut = step === 'submit' ? await carriedOver(tx, authority, year, 'carriedOut') : []
    const decision = decideReport(life, step, payload, { day: today(), now, carriedOut }, asking)
    // Whoever may not take the step at all learns nothing of what came meanwhile.
    if (!decision.ok && decision.refusal.reason === 'not-permitted') return decision
    if (acts.length !== version) return { ok: false, refusal: { reason: 'changed-meanwhile' } }
    if (!decision.ok) return decision
    if (decision.acts.length === 0) return { ok: true }
    const append = {
      matter: reportMatter(year),
      expectedVersion: version,
      recordedAt: new Date().toISOString(),
      by: asking.person,
      record: { acts: decision.acts },
    }
    const [appended] = await appendAll(tx, authority, [append])
    return appended?.ok ? { ok: true } : { ok: false, refusal: { reason: 'changed-meanwhile' } }
  })
}
