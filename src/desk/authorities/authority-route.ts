import { h } from 'preact'
import { z } from 'zod'
import { authorityIdSchema } from '#office/authorities/authority.ts'
import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { AuthorityPage } from './authority-page.tsx'
import { authorityView } from './authority-view.ts'
import { changes } from './changes.ts'
import { establishedDone } from './new-routes.ts'
import { authoritiesPath } from './paths.ts'
import type { AuthorityPolicy } from './policies.ts'

export const authorityParams = z.object({ authority: authorityIdSchema })

export function authorityRoute<P extends string>(
  app: WebApp<P | AuthorityPolicy>,
  people: PeopleAdministration,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: `${authoritiesPath}/:authority`,
    policy: 'authorities.read',
    params: authorityParams,
    query: z.object({ done: z.string().optional().catch(undefined) }),
    handler: async (visit) => {
      const viewer = personIdSchema.parse(visit.viewer.personId)
      const view = await authorityView(people, viewer, visit.params.authority)
      if (!view) return problem('absent')
      const done = [...changes, establishedDone].find(({ slug }) => slug === visit.query.done)?.done
      return shown(h(AuthorityPage, { setting: settingFor(desk, visit), view, mistakes: [], form: {}, done }))
    },
  })
}
