import { h } from 'preact'
import { z } from 'zod'
import { parsePlainDate } from '#law/calendar/plain-date.ts'
import type { Act } from '#office/acts/act.ts'
import type { Case } from '#office/applications/case/case.ts'
import { type Parts, rowsOpenTo } from '#office/applications/case/parts.ts'
import { nextSteps } from '#office/applications/commands/next-steps.ts'
import type { CaseRecord } from '#office/applications/room/case-room.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { type Answer, problem } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { settingFor } from '../../setting.ts'
import type { DeskSource } from '../../source.ts'
import { casePath } from '../paths.ts'
import type { ApplicationPolicy, ApplicationsAtDesk } from '../source.ts'
import { newestPaper } from '../steps/reading.ts'
import { mistakesOf } from '../steps/refused.ts'
import { sentBody } from '../steps/sent.ts'
import { seenVersion } from '../steps/step-routes.ts'
import { caseAt, type Work, workOf } from '../work.ts'
import { asDraftParts, countsRead, type DraftForm, emptyPart, partsRead, readDraft } from './draft-form.ts'
import { DraftPage } from './draft-page.tsx'
import { partMistakes } from './part-mistakes.ts'

const url = '/desk/applications/:number/steps/draft'
const params = z.object({ number: z.string().min(1) })

type Visited = Parameters<typeof settingFor>[1]

interface Found {
  readonly work: Work
  readonly record: CaseRecord
}

/** The one step with a page of its own: a reply is made of pieces, and read before it is sent on. */
export function draftRoutes<P extends string>(
  app: WebApp<P | ApplicationPolicy>,
  source: ApplicationsAtDesk,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url,
    policy: 'applications.read',
    params,
    handler: async (visit) => {
      const found = await at(source, visit.viewer, visit.params.number)
      if (found === undefined) return problem('absent')
      return drawn(source, desk, visit, found, { draft: startOf(found), asked: false })
    },
  })
  page(app, {
    method: 'POST',
    url,
    policy: 'applications.read',
    params,
    body: sentBody,
    handler: async (visit) => {
      const found = await at(source, visit.viewer, visit.params.number)
      if (found === undefined) return problem('absent')
      const { form } = visit.body
      const draft = readDraft(form)
      if (draft.press !== 'send')
        return drawn(source, desk, visit, found, { draft, asked: draft.press === 'preview' })
      return sent(source, desk, visit, found, {
        draft,
        version: seenVersion(form),
      })
    },
  })
}

async function at(
  source: ApplicationsAtDesk,
  viewer: Visited['viewer'],
  number: string,
): Promise<Found | undefined> {
  const work = await workOf(source, viewer)
  const record = await caseAt(source, work, number)
  return record && { work, record }
}

/** What was sent back comes up again; else a piece for each thing asked for. */
function startOf({ work, record }: Found): DraftForm {
  const { file } = record
  const before = file.stage === 'open' && file.returned !== null ? newestPaper(record) : undefined
  const asked = file.dossier.contents.map((what) => ({ ...emptyPart, what }))
  const parts = before ? asDraftParts(before.parts) : asked.length > 0 ? asked : [emptyPart]
  return { on: work.situation.day, parts, counts: before?.counts ?? '', press: 'preview' }
}

interface Sending {
  readonly draft: DraftForm
  readonly version: number
}

async function sent(
  source: ApplicationsAtDesk,
  desk: DeskSource,
  visit: Visited,
  found: Found,
  { draft, version }: Sending,
): Promise<Answer> {
  const { work, record } = found
  const { number } = record.file.dossier
  const read = partsRead(draft.parts)
  const on = parsePlainDate(draft.on)
  if (!read.ok || on === undefined) {
    const badDay = on === undefined ? [{ field: 'on', message: '请填写起草日期，形如 2026-03-02。' }] : []
    return drawn(source, desk, visit, found, {
      draft,
      asked: true,
      mistakes: [...badDay, ...(read.ok ? [] : read.mistakes)],
    })
  }
  const missing = missingIn(record.file, read.parts)
  if (missing.length > 0) return drawn(source, desk, visit, found, { draft, asked: true, mistakes: missing })
  const counts = countsRead(draft.counts)
  const payload = {
    on,
    parts: read.parts,
    ...(counts === undefined ? {} : { counts }),
  }
  const command = { step: 'draft', payload, version, files: [] } as const
  const taken = await source.cases.take(work.authority, number, command, work.actor)
  if (taken === undefined) return problem('absent')
  if (taken.ok) return { kind: 'see-other', to: `${casePath(number)}?done=draft` }
  const since = taken.refusal.reason === 'changed-meanwhile' ? taken.refusal.since : []
  const now = (await at(source, visit.viewer, number)) ?? found
  return drawn(source, desk, visit, now, { draft, asked: true, mistakes: mistakesOf(taken.refusal), since })
}

/** Told field by field before the step itself is asked, which names only the first thing missing. */
function missingIn(file: Case, parts: Parts): readonly Mistake[] {
  return file.stage === 'open' ? partMistakes(file, parts) : []
}

interface Back {
  readonly draft: DraftForm
  /** Whether the letter is to be shown. */
  readonly asked: boolean
  readonly mistakes?: readonly Mistake[]
  readonly since?: readonly Act[]
}

async function drawn(
  source: ApplicationsAtDesk,
  desk: DeskSource,
  visit: Visited,
  { work, record }: Found,
  { draft, asked, mistakes = [], since = [] }: Back,
): Promise<Answer> {
  const state = nextSteps(record.file, work.situation, work.actor).steps.find(({ step }) => step === 'draft')
  const read = partsRead(draft.parts)
  const rows = read.ok ? rowsOpenTo(read.parts) : []
  const counts = rows.length === 1 ? rows[0] : (countsRead(draft.counts) ?? rows[0])
  const shown = asked && read.ok && counts !== undefined
  const preview = shown ? await source.letters.draft(work.authority, record, read.parts, counts) : undefined
  const unread = asked && !read.ok && mistakes.length === 0 ? read.mistakes : mistakes
  return {
    kind: 'page',
    status: unread.length > 0 ? 422 : 200,
    page: h(DraftPage, {
      setting: settingFor(desk, visit),
      work,
      record,
      closedBecause: state?.closedBecause ?? null,
      draft,
      mistakes: unread,
      since,
      preview,
      rows,
    }),
  }
}
