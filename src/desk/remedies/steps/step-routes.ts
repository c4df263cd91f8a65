import { h } from 'preact'
import { z } from 'zod'
import type { Act } from '#office/acts/act.ts'
import { remedyNextSteps } from '#office/remedies/commands/next-steps.ts'
import { type RemedyStepId, remedyStepIds, remedySteps } from '#office/remedies/commands/registry.ts'
import type { AnswerSheet } from '#office/remedies/room.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { type Answer, problem } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import type { Form } from '../../forms/form.ts'
import { settingFor } from '../../setting.ts'
import type { DeskSource } from '../../source.ts'
import { stepForms } from '../forms/all.ts'
import { remediesPath, remedyPath } from '../paths.ts'
import type { RemediesAtDesk, RemedyPolicy } from '../source.ts'
import { type WorkOn, workOn } from '../work.ts'
import { mistakesOf } from './refused.ts'
import { StepPage } from './step-page.tsx'

export const remedyParams = z.object({ number: z.string().min(1).max(200) })
export const formBody = z.record(z.string(), z.string().max(6000))

/** A page and a form target for every step, each behind the permission of that step. */
export function remedyStepRoutes<P extends string>(
  app: WebApp<P | RemedyPolicy>,
  source: RemediesAtDesk,
  desk: DeskSource,
): void {
  for (const step of remedyStepIds) {
    const url = `${remediesPath}/:number/steps/${step}`
    const { policy } = remedySteps[step]
    page(app, {
      method: 'GET',
      url,
      policy,
      params: remedyParams,
      handler: async (visit) => {
        const work = await workOn(source, visit.viewer, visit.params.number)
        return work === undefined ? problem('absent') : drawn({ source, desk, visit, work, step })
      },
    })
    page(app, {
      method: 'POST',
      url,
      policy,
      params: remedyParams,
      body: formBody,
      handler: async (visit) => {
        const work = await workOn(source, visit.viewer, visit.params.number)
        return work === undefined ? problem('absent') : taken({ source, desk, visit, work, step }, visit.body)
      },
    })
  }
}

interface Drawing {
  readonly source: RemediesAtDesk
  readonly desk: DeskSource
  readonly visit: Parameters<typeof settingFor>[1]
  readonly work: WorkOn
  readonly step: RemedyStepId
}

async function taken(drawing: Drawing, form: Form): Promise<Answer> {
  const { source, visit, work, step } = drawing
  const { authority, asking, record, handlers } = work
  const { number } = record.file.dossier
  const where = { authority, number, asking, version: seenVersion(form), handlers }
  const answer = await stepForms[step].take(source.remedies, record, where, form)
  if (answer.kind === 'absent') return problem('absent')
  if (answer.kind === 'mistakes') return drawn(drawing, { form, mistakes: answer.mistakes })
  if (answer.taken.ok) return { kind: 'see-other', to: `${remedyPath(number)}?done=${step}` }
  const { refusal } = answer.taken
  const since = refusal.reason === 'changed-meanwhile' ? refusal.since : []
  const now = (await workOn(source, visit.viewer, number)) ?? work
  return drawn({ ...drawing, work: now }, { form, mistakes: mistakesOf(refusal), since })
}

/** How many acts the sender saw; what is no count is taken for none. */
function seenVersion({ version = '' }: Form): number {
  return /^\d{1,9}$/u.test(version) ? Number(version) : 0
}

interface Back {
  readonly form?: Form
  readonly mistakes?: readonly Mistake[]
  readonly since?: readonly Act[]
}

async function drawn(
  { source, desk, visit, work, step }: Drawing,
  { form = {}, mistakes = [], since = [] }: Back = {},
): Promise<Answer> {
  const stepForm = stepForms[step]
  const { steps } = remedyNextSteps(work.record.file, work.situation, work.asking)
  return {
    kind: 'page',
    status: mistakes.length > 0 ? 422 : 200,
    page: h(StepPage, {
      setting: settingFor(desk, visit),
      work,
      stepForm,
      closedBecause: steps.find((state) => state.step === step)?.closedBecause ?? null,
      form,
      mistakes,
      since,
      sheet: stepForm.reads ? await sheetOf(source, work) : null,
    }),
  }
}

/** The paper before its signer; for its drafter, as it would begin. */
function sheetOf({ remedies }: RemediesAtDesk, { authority, record }: WorkOn): Promise<AnswerSheet> {
  return remedies.answer(authority, record, record.file.stage === 'to-sign' ? 'current' : 'fresh')
}
