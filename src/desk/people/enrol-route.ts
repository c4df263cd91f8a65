import { h } from 'preact'
import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { CodeIssuedPage } from './code-issued-page.tsx'
import { personPath } from './form-setting.ts'
import { peoplePath } from './person-page.tsx'
import { personParams } from './person-route.ts'
import { personView } from './person-view.ts'
import type { PeoplePolicy } from './policies.ts'

/** Issues a code and shows it on the answer to the form: no address ever shows it again. */
export function enrolRoute<P extends string>(
  app: WebApp<P | PeoplePolicy>,
  people: PeopleAdministration,
  desk: DeskSource,
): void {
  page(app, {
    method: 'POST',
    url: `${peoplePath}/:person/enrol`,
    policy: 'people.enrol',
    params: personParams,
    handler: async (visit) => {
      const viewer = personIdSchema.parse(visit.viewer.personId)
      const { person } = visit.params
      const view = await personView(people, viewer, person)
      if (!view) return problem('absent')
      const code = await people.issueEnrolment(person, viewer)
      return shown(
        h(CodeIssuedPage, { setting: settingFor(desk, { ...visit, path: personPath(person) }), view, code }),
      )
    },
  })
}
