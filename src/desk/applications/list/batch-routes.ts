import { h } from 'preact'
import { z } from 'zod'
import { type PersonId, personIdSchema } from '#office/authorities/people/person.ts'
import { problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { localPath } from '#web/view.ts'
import { settingFor } from '../../setting.ts'
import type { DeskSource } from '../../source.ts'
import { codeOf } from '../case/case-routes.ts'
import { ReceiptPage } from '../case/receipt-page.tsx'
import { assignPath, listPath, receiptsPath } from '../paths.ts'
import type { ApplicationPolicy, ApplicationsAtDesk } from '../source.ts'
import { caseAt, type Work, workOf } from '../work.ts'

/** A page of the list; nobody ticks more. */
const most = 50

/** One number comes as itself, several as a list. */
const numbers = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .catch([])
  .default([])
  .transform((all) => [...new Set(all)].slice(0, most))

/** What is done with several lines of the list at once. */
export function batchRoutes<P extends string>(
  app: WebApp<P | ApplicationPolicy>,
  source: ApplicationsAtDesk,
  desk: DeskSource,
): void {
  page(app, {
    method: 'POST',
    url: assignPath,
    policy: 'applications.assign',
    body: z.object({ number: numbers, handler: z.string().catch(''), back: localPath.catch(listPath) }),
    handler: async ({ viewer, body }) => {
      const to = (said: Readonly<Record<string, string>>) => backTo(body.back, said)
      if (body.number.length === 0) return to({ wrong: 'nothing' })
      const work = await workOf(source, viewer)
      const handler = work.handlers.find(({ id }) => id === body.handler)
      if (handler === undefined) return to({ wrong: 'nobody' })
      const done = await assignAll(source, work, body.number, personIdSchema.parse(handler.id))
      const left = body.number.length - done
      return to({ ...(done > 0 ? { done: String(done) } : {}), ...(left > 0 ? { wrong: String(left) } : {}) })
    },
  })
  page(app, {
    method: 'GET',
    url: receiptsPath,
    policy: 'applications.read',
    query: z.object({ number: numbers, back: localPath.catch(listPath) }),
    handler: async (visit) => {
      if (visit.query.number.length === 0) return backTo(visit.query.back, { wrong: 'nothing' })
      const work = await workOf(source, visit.viewer)
      const records = await Promise.all(visit.query.number.map((number) => caseAt(source, work, number)))
      const slips = records.flatMap((record) =>
        record === undefined ? [] : [{ file: record.file, code: codeOf(source, work, record) }],
      )
      if (slips.length === 0) return problem('absent')
      const setting = settingFor(desk, visit)
      return shown(h(ReceiptPage, { setting, situation: work.situation, slips, fresh: false }))
    },
  })
}

/** The list as it was looked at, with what was done. */
function backTo(back: string, said: Readonly<Record<string, string>>) {
  const own = back.startsWith(listPath) ? back : listPath
  return {
    kind: 'see-other',
    to: `${own}${own.includes('?') ? '&' : '?'}${new URLSearchParams(said)}`,
  } as const
}

/** How many were assigned; each on its own, so that one that cannot be keeps none of the others back. */
async function assignAll(
  source: ApplicationsAtDesk,
  work: Work,
  all: readonly string[],
  handler: PersonId,
): Promise<number> {
  let done = 0
  for (const number of all) {
    const record = await caseAt(source, work, number)
    if (record === undefined) continue
    const payload = { on: work.situation.day, handler }
    const command = { step: 'assign', payload, version: record.acts.length, files: [] } as const
    const taken = await source.cases.take(work.authority, number, command, work.actor)
    if (taken?.ok) done++
  }
  return done
}
