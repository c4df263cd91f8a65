import { h } from 'preact'
import { z } from 'zod'
import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { personActions } from './actions.ts'
import { PersonPage, peoplePath } from './person-page.tsx'
import { personView } from './person-view.ts'
import type { PeoplePolicy } from './policies.ts'

export const personParams = z.object({ person: personIdSchema })

export function personRoute<P extends string>(
  app: WebApp<P | PeoplePolicy>,
  people: PeopleAdministration,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: `${peoplePath}/:person`,
    policy: 'people.read',
    params: personParams,
    query: z.object({ done: z.string().optional().catch(undefined) }),
    handler: async (visit) => {
      const viewer = personIdSchema.parse(visit.viewer.personId)
      const view = await personView(people, viewer, visit.params.person)
      if (!view) return problem('absent')
      const done = personActions.find(({ slug }) => slug === visit.query.done)?.done
      return shown(h(PersonPage, { setting: settingFor(desk, visit), view, mistakes: [], form: {}, done }))
    },
  })
}
