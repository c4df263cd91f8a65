import { h } from 'preact'
import { z } from 'zod'
import { personIdSchema } from '#office/authorities/people/person.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { type Answer, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import type { Viewer } from '#web/viewer.ts'
import type { Form } from '../people/field-readers.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { CheckPage } from './check-page.tsx'
import { amending, formOf, mistakesOf, readEntry } from './entry-form.ts'
import { EntryPage } from './entry-page.tsx'
import { enterPath, yearPath } from './paths.ts'
import type { CalendarPolicy } from './policies.ts'
import type { CalendarAtDesk } from './source.ts'

interface EntryVisit {
  readonly viewer: Viewer
  readonly body: Form
  readonly view: 'standard' | 'large'
  readonly path: string
  readonly token: () => string
}

export function entryRoutes<P extends string>(
  app: WebApp<P | CalendarPolicy>,
  source: CalendarAtDesk,
  desk: DeskSource,
): void {
  const { calendar } = source
  page(app, {
    method: 'GET',
    url: enterPath,
    policy: 'system.enter-calendar',
    query: z.object({ year: z.coerce.number().int().optional().catch(undefined) }),
    handler: async (visit) => {
      const years = await calendar.years()
      const year = visit.query.year ?? (years[0]?.year ?? 0) + 1
      const form = formOf(
        years.find((known) => known.year === year),
        year,
      )
      return shown(h(EntryPage, { setting: settingFor(desk, visit), form, mistakes: [] }))
    },
  })
  page(app, {
    method: 'POST',
    url: enterPath,
    policy: 'system.enter-calendar',
    body: z.record(z.string(), z.string().max(1000)),
    handler: (visit) => entryAnswer(source, desk, visit),
  })
}

/** 核对, 返回修改, 增加一行 or 录入, by the button that was pressed. */
async function entryAnswer(
  { calendar }: CalendarAtDesk,
  desk: DeskSource,
  visit: EntryVisit,
): Promise<Answer> {
  const form = visit.body
  const setting = settingFor(desk, { ...visit, path: enterPath })
  const again = (mistakes: readonly Mistake[]): Answer => ({
    kind: 'page',
    status: mistakes.length > 0 ? 422 : 200,
    page: h(EntryPage, { setting, form, mistakes }),
  })
  if (form.do === 'add' || form.do === 'edit') return again([])
  const read = readEntry(form)
  if (!read.ok) return again(read.mistakes)
  const known = await calendar.year(read.entered.year)
  const entered = amending(read.entered, known)
  if (form.do === 'record') {
    const by = personIdSchema.parse(visit.viewer.personId)
    const taken = await calendar.enter(by, entered, Number(form.version) || 0)
    if (taken.ok) return { kind: 'see-other', to: `${yearPath(entered.year)}?done=entered` }
    return again(mistakesOf(taken.refusal, read.places))
  }
  const tried = await calendar.tried(entered)
  if (!tried.ok) return again(mistakesOf(tried.refusal, read.places))
  const corrects = known !== undefined && !known.inForce.unconfirmed
  const version = known?.version ?? 0
  return shown(h(CheckPage, { setting, entered, corrects, version, form }))
}
