import { h } from 'preact'
import { z } from 'zod'
import { authorityIdSchema } from '#office/authorities/authority.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { asking } from '#office/authorities/permissions/seats.ts'
import { isOpenQuestion, type OpenQuestionId } from '#office/settings/open-questions.ts'
import { fieldOfRefusal, settingRefusalSentence } from '#office/settings/refusal.ts'
import { problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import type { Viewer } from '#web/viewer.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { SettingsPage } from './list-page.tsx'
import { settingPath, settingsPath } from './paths.ts'
import type { SettingsPolicy } from './policies.ts'
import { QuestionPage, type QuestionProps } from './question-page.tsx'
import type { SettingsAtDesk } from './source.ts'

const params = z.object({
  id: z.custom<OpenQuestionId>((text) => typeof text === 'string' && isOpenQuestion(text)),
})
const url = `${settingsPath}/:id`

/** 口径设置: for the office to read, for its leader to choose. */
export function settingsRoutes<P extends string>(
  app: WebApp<P | SettingsPolicy>,
  source: SettingsAtDesk,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: settingsPath,
    policy: 'settings.read',
    handler: async (visit) => {
      const questions = await source.settings.questions(authorityOf(visit.viewer))
      const mayChoose = await mayChooseAt(app, visit.viewer)
      return shown(h(SettingsPage, { setting: settingFor(desk, visit), questions, mayChoose }))
    },
  })
  page(app, {
    method: 'GET',
    url,
    policy: 'settings.read',
    params,
    query: z.object({ done: z.string().optional() }),
    handler: async (visit) => {
      const known = await shownQuestion(app, source, visit.viewer, visit.params.id)
      if (known === undefined) return problem('absent')
      const told = visit.query.done === undefined ? '' : '已选定，从现在起按这一口径办理。'
      const setting = settingFor(desk, visit)
      return shown(h(QuestionPage, { ...known, setting, told, mistakes: [], form: {} }))
    },
  })
  chooseRoute(app, source, desk)
}

function chooseRoute<P extends string>(
  app: WebApp<P | SettingsPolicy>,
  source: SettingsAtDesk,
  desk: DeskSource,
): void {
  page(app, {
    method: 'POST',
    url,
    policy: 'settings.set',
    params,
    body: z.record(z.string(), z.string().max(2000)),
    handler: async (visit) => {
      const { viewer, body, params } = visit
      const choice = { value: body.value ?? '', because: body.because ?? '' }
      const version = Number(body.version ?? -1)
      const who = await askingOf(source, viewer)
      const taken = await source.settings.choose(authorityOf(viewer), params.id, choice, version, who)
      if (taken.ok) return { kind: 'see-other', to: `${settingPath(params.id)}?done` }
      const known = await shownQuestion(app, source, viewer, params.id)
      if (known === undefined) return problem('absent')
      const mistakes = [
        { field: fieldOfRefusal(taken.refusal), message: settingRefusalSentence(taken.refusal) },
      ]
      const setting = settingFor(desk, { ...visit, path: settingPath(params.id) })
      const again = h(QuestionPage, { ...known, setting, told: '', mistakes, form: body })
      return { kind: 'page', status: 422, page: again }
    },
  })
}

function authorityOf({ authority }: Viewer) {
  return authorityIdSchema.parse(authority.id)
}

async function mayChooseAt<P extends string>(
  app: WebApp<P | SettingsPolicy>,
  viewer: Viewer,
): Promise<boolean> {
  return (await app.config.policies['settings.set'](viewer, {})) === 'allowed'
}

async function askingOf({ people }: SettingsAtDesk, viewer: Viewer) {
  const { tree, people: known } = await people.now()
  return asking(known, tree, personIdSchema.parse(viewer.personId), authorityOf(viewer), people.today())
}

async function shownQuestion<P extends string>(
  app: WebApp<P | SettingsPolicy>,
  { settings, people }: SettingsAtDesk,
  viewer: Viewer,
  id: OpenQuestionId,
): Promise<Pick<QuestionProps, 'question' | 'nameOf' | 'mayChoose'> | undefined> {
  const [questions, staff, mayChoose] = await Promise.all([
    settings.questions(authorityOf(viewer)),
    people.now(),
    mayChooseAt(app, viewer),
  ])
  const question = questions.find((one) => one.id === id)
  const nameOf = (person: string) => staff.people.persons.get(personIdSchema.parse(person))?.name ?? '系统'
  return question && { question, nameOf, mayChoose }
}
