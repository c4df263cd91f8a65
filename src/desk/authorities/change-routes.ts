import { h } from 'preact'
import { z } from 'zod'
import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { problem } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { AuthorityPage } from './authority-page.tsx'
import { authorityParams } from './authority-route.ts'
import { type AuthorityView, authorityView } from './authority-view.ts'
import { changes, type Outcome } from './changes.ts'
import { authoritiesPath, authorityPath } from './paths.ts'
import type { AuthorityPolicy } from './policies.ts'
import { changeRefusalSentence } from './refusal-sentence.ts'

/** One form target for each change to a body. */
export function changeRoutes<P extends string>(
  app: WebApp<P | AuthorityPolicy>,
  people: PeopleAdministration,
  desk: DeskSource,
): void {
  for (const change of changes) {
    page(app, {
      method: 'POST',
      url: `${authoritiesPath}/:authority/${change.slug}`,
      policy: 'authorities.change',
      params: authorityParams,
      body: z.record(z.string(), z.string().max(1000)),
      handler: async (visit) => {
        const viewer = personIdSchema.parse(visit.viewer.personId)
        const { authority: id } = visit.params
        const authority = (await people.now()).tree.get(id)
        if (!authority) return problem('absent')
        const outcome = await change.carryOut({ people, viewer, authority, form: visit.body })
        if (outcome.ok) return { kind: 'see-other', to: `${authorityPath(id)}?done=${change.slug}` }
        const view = await authorityView(people, viewer, id)
        if (!view) return problem('absent')
        const mistakes = mistakesOf(outcome, change.field, view)
        const setting = settingFor(desk, { ...visit, path: authorityPath(id) })
        const again = h(AuthorityPage, { setting, view, mistakes, form: visit.body })
        return { kind: 'page', status: 422, page: again }
      },
    })
  }
}

function mistakesOf(outcome: Exclude<Outcome, { ok: true }>, field: string, { nameOf }: AuthorityView) {
  if ('mistakes' in outcome) return outcome.mistakes
  return [{ field, message: changeRefusalSentence(outcome.refusal, nameOf) }]
}
