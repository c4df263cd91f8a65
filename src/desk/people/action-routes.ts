import { h } from 'preact'
import { z } from 'zod'
import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { peopleRefusalSentence } from '#office/authorities/people/refusal.ts'
import { problem } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { type Outcome, personActions } from './actions.ts'
import { personPath } from './form-setting.ts'
import { PersonPage, peoplePath } from './person-page.tsx'
import { personParams } from './person-route.ts'
import { type PersonView, personView } from './person-view.ts'
import type { PeoplePolicy } from './policies.ts'

/** One form target for each thing that can be done to a person. */
export function actionRoutes<P extends string>(
  app: WebApp<P | PeoplePolicy>,
  people: PeopleAdministration,
  desk: DeskSource,
): void {
  for (const action of personActions) {
    page(app, {
      method: 'POST',
      url: `${peoplePath}/:person/${action.slug}`,
      policy: `people.${action.permission}`,
      params: personParams,
      body: z.record(z.string(), z.string().max(1000)),
      handler: async (visit) => {
        const viewer = personIdSchema.parse(visit.viewer.personId)
        const { person: subject } = visit.params
        const outcome = await action.carryOut({ people, viewer, subject, form: visit.body })
        if (outcome.ok) return { kind: 'see-other', to: `${personPath(subject)}?done=${action.slug}` }
        const view = await personView(people, viewer, subject)
        if (!view) return problem('absent')
        const mistakes = mistakesOf(outcome, action.field, view)
        const setting = settingFor(desk, { ...visit, path: personPath(subject) })
        return {
          kind: 'page',
          status: 422,
          page: h(PersonPage, { setting, view, mistakes, form: visit.body }),
        }
      },
    })
  }
}

function mistakesOf(outcome: Exclude<Outcome, { ok: true }>, field: string, { nameOf }: PersonView) {
  if ('mistakes' in outcome) return outcome.mistakes
  return [{ field, message: peopleRefusalSentence(outcome.refusal, nameOf) }]
}
