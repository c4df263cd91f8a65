import { h } from 'preact'
import { z } from 'zod'
import type { Act } from '#office/acts/act.ts'
import { nextSteps } from '#office/applications/commands/next-steps.ts'
import type { CaseRecord } from '#office/applications/room/case-room.ts'
import type { StoredFile } from '#office/files/stored-file.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { type Answer, problem } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import type { Form } from '../../forms/form.ts'
import { settingFor } from '../../setting.ts'
import type { DeskSource } from '../../source.ts'
import { stepForms } from '../forms/all.ts'
import { readingSteps } from '../forms/reply.ts'
import type { StepForm } from '../forms/step-form.ts'
import { casePath } from '../paths.ts'
import type { ApplicationPolicy, ApplicationsAtDesk } from '../source.ts'
import { caseAt, type Work, workOf } from '../work.ts'
import { readingOf } from './reading.ts'
import { mistakesOf } from './refused.ts'
import { asCommandFiles, bring, type Sent, sentBody } from './sent.ts'
import { StepPage } from './step-page.tsx'

export const stepRoute = '/desk/applications/:number/steps/:step'
const params = z.object({ number: z.string().min(1), step: z.string() })

type Visited = Parameters<typeof settingFor>[1]

/** One form target for every step: each declares its own fields. */
export function stepRoutes<P extends string>(
  app: WebApp<P | ApplicationPolicy>,
  source: ApplicationsAtDesk,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: stepRoute,
    policy: 'applications.read',
    params,
    handler: async (visit) => {
      const found = await at(source, visit.viewer, visit.params)
      return found === undefined ? problem('absent') : drawn(source, desk, visit, found, {})
    },
  })
  page(app, {
    method: 'POST',
    url: stepRoute,
    policy: 'applications.read',
    params,
    body: sentBody,
    handler: async (visit) => {
      const found = await at(source, visit.viewer, visit.params)
      return found === undefined ? problem('absent') : taken(source, desk, visit, found, visit.body)
    },
  })
}

interface Found {
  readonly work: Work
  readonly record: CaseRecord
  readonly stepForm: StepForm
}

async function at(
  source: ApplicationsAtDesk,
  viewer: Visited['viewer'],
  { number, step }: z.infer<typeof params>,
): Promise<Found | undefined> {
  const stepForm = stepForms.get(step)
  if (stepForm === undefined) return undefined
  const work = await workOf(source, viewer)
  const record = await caseAt(source, work, number)
  return record && { work, record, stepForm }
}

async function taken(
  source: ApplicationsAtDesk,
  desk: DeskSource,
  visit: Visited,
  found: Found,
  sent: Sent,
): Promise<Answer> {
  const { work, record, stepForm } = found
  const { number } = record.file.dossier
  const { form } = sent
  const { files: kept, mistakes } = await bring(source.files, work.authority, sent)
  const back = { form, kept }
  if (mistakes.length > 0) return drawn(source, desk, visit, found, { ...back, mistakes })
  const answer = await stepForm.take(
    source.cases,
    {
      authority: work.authority,
      number,
      actor: work.actor,
      version: seenVersion(form),
      files: asCommandFiles(kept, stepForm.files?.purpose ?? 'other'),
    },
    form,
  )
  if (answer.kind === 'absent') return problem('absent')
  if (answer.kind === 'mistakes')
    return drawn(source, desk, visit, found, { ...back, mistakes: answer.mistakes })
  if (answer.taken.ok) return { kind: 'see-other', to: `${casePath(number)}?done=${stepForm.step}` }
  const { refusal } = answer.taken
  const since = refusal.reason === 'changed-meanwhile' ? refusal.since : []
  const now = (await at(source, visit.viewer, { number, step: stepForm.step })) ?? found
  return drawn(source, desk, visit, now, { ...back, mistakes: mistakesOf(refusal), since })
}

/** How many acts the sender saw; what is no count is taken for none. */
export function seenVersion({ version = '' }: Form): number {
  return /^\d{1,9}$/u.test(version) ? Number(version) : 0
}

interface Back {
  readonly form?: Form
  readonly kept?: readonly StoredFile[]
  readonly mistakes?: readonly Mistake[]
  readonly since?: readonly Act[]
}

async function drawn(
  source: ApplicationsAtDesk,
  desk: DeskSource,
  visit: Visited,
  { work, record, stepForm }: Found,
  { form = {}, kept = [], mistakes = [], since = [] }: Back,
): Promise<Answer> {
  const { step } = stepForm
  const state = nextSteps(record.file, work.situation, work.actor).steps.find((one) => one.step === step)
  const reading = readingSteps.has(step) ? await readingOf(source, work, record) : undefined
  const letters = step === 'serve' ? await source.letters.frozen(work.authority, record) : []
  const setting = settingFor(desk, visit)
  const closedBecause = state?.closedBecause ?? null
  return {
    kind: 'page',
    status: mistakes.length > 0 ? 422 : 200,
    page: h(StepPage, {
      setting,
      work,
      record,
      stepForm,
      closedBecause,
      form,
      mistakes,
      kept,
      since,
      reading,
      letters,
    }),
  }
}
