import { randomUUID } from 'node:crypto'
import { h } from 'preact'
import { z } from 'zod'
import type { AttackedApplication } from '#office/remedies/room.ts'
import { type Answer, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import type { Form } from '../../forms/form.ts'
import { settingFor } from '../../setting.ts'
import type { DeskSource } from '../../source.ts'
import { newRemedyPath, remedyPath } from '../paths.ts'
import type { RemediesAtDesk, RemedyPolicy } from '../source.ts'
import { mistakesOf } from '../steps/refused.ts'
import { formBody } from '../steps/step-routes.ts'
import { type Work, workOf } from '../work.ts'
import { readNew, startOf, trackSchema } from './new-form.ts'
import { NewRemedyPage, type NewView } from './new-page.tsx'

const query = z.object({ track: trackSchema, application: z.string().max(100).catch('') })

export function newRemedyRoutes<P extends string>(
  app: WebApp<P | RemedyPolicy>,
  source: RemediesAtDesk,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: newRemedyPath,
    policy: 'remedies.record',
    query,
    handler: async (visit) => {
      const { track } = visit.query
      const work = await workOf(source, visit.viewer)
      const application = await named(source, work, visit.query.application)
      const form = await startFor(source, work, track, application)
      const view = { track, form, mistakes: [], key: randomUUID(), application }
      return shown(h(NewRemedyPage, { setting: settingFor(desk, visit), view }))
    },
  })
  page(app, {
    method: 'POST',
    url: newRemedyPath,
    policy: 'remedies.record',
    query,
    body: formBody,
    handler: async (visit) => {
      const { track } = visit.query
      const { body: form } = visit
      const work = await workOf(source, visit.viewer)
      const key = z
        .uuid()
        .catch(() => randomUUID())
        .parse(form.key)
      const read = readNew(track, form)
      const done = read.ok
        ? await source.remedies.receive(work.authority, { key, intake: read.intake }, work.asking)
        : undefined
      if (done?.ok)
        return { kind: 'see-other', to: `${remedyPath(done.record.file.dossier.number)}?done=new` }
      const mistakes = done === undefined ? (read.ok ? [] : read.mistakes) : mistakesOf(done.refusal)
      const application = await named(source, work, visit.query.application)
      return again({ track, form, mistakes, key, application }, settingFor(desk, visit))
    },
  })
}

function again(view: NewView, setting: ReturnType<typeof settingFor>): Answer {
  return { kind: 'page', status: 422, page: h(NewRemedyPage, { setting, view }) }
}

function named(
  { remedies }: RemediesAtDesk,
  { authority }: Work,
  number: string,
): Promise<AttackedApplication | undefined> {
  return number === '' ? Promise.resolve(undefined) : remedies.application(authority, number)
}

/** The organ is that of the day the reply was signed; without one, of today. */
async function startFor(
  { remedies }: RemediesAtDesk,
  { authority, situation }: Work,
  track: NewView['track'],
  application: AttackedApplication | undefined,
): Promise<Form> {
  const decidedOn = application?.replies.at(-1)?.on ?? situation.day
  const [organs, before] = await Promise.all([
    remedies.organs(authority, decidedOn),
    application === undefined ? [] : remedies.against(authority, application.number),
  ])
  return startOf(track, situation.day, organs, application, before)
}
