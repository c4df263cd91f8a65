import { randomBytes } from 'node:crypto'
import { h } from 'preact'
import { z } from 'zod'
import { authorityActSchemas } from '#office/authorities/acts.ts'
import { type AuthorityId, authorityIdSchema } from '#office/authorities/authority.ts'
import { decideAuthority } from '#office/authorities/decide.ts'
import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import type { AuthorityRefusal } from '#office/authorities/refusal.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { type Form, fieldReader } from '../people/field-readers.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { authorityView } from './authority-view.ts'
import { NewAuthorityPage } from './new-page.tsx'
import { authoritiesPath, authorityPath, belowPath } from './paths.ts'
import type { AuthorityPolicy } from './policies.ts'
import { identityIn, placeIn } from './read-form.ts'
import { changeRefusalSentence } from './refusal-sentence.ts'

const params = z.object({ authority: authorityIdSchema })

/** What the new body's page says first. */
export const establishedDone = {
  slug: 'establish',
  done: '机关已登记。请到“人员”里登记、任命它的人员。',
} as const

export function newAuthorityRoutes<P extends string>(
  app: WebApp<P | AuthorityPolicy>,
  people: PeopleAdministration,
  desk: DeskSource,
): void {
  const url = `${authoritiesPath}/:authority/new`
  const viewFor = (viewer: string, id: AuthorityId) => authorityView(people, personIdSchema.parse(viewer), id)
  page(app, {
    method: 'GET',
    url,
    policy: 'authorities.establish',
    params,
    handler: async (visit) => {
      const view = await viewFor(visit.viewer.personId, visit.params.authority)
      if (!view) return problem('absent')
      return shown(h(NewAuthorityPage, { setting: settingFor(desk, visit), view, mistakes: [], form: {} }))
    },
  })
  page(app, {
    method: 'POST',
    url,
    policy: 'authorities.establish',
    params,
    body: z.record(z.string(), z.string().max(1000)),
    handler: async (visit) => {
      const { authority: parent } = visit.params
      const view = await viewFor(visit.viewer.personId, parent)
      if (!view) return problem('absent')
      const done = await establish(people, visit.viewer.personId, parent, visit.body)
      if ('id' in done) {
        return { kind: 'see-other', to: `${authorityPath(done.id)}?done=${establishedDone.slug}` }
      }
      const mistakes =
        'mistakes' in done
          ? done.mistakes
          : [{ field: fieldOf(done.refusal), message: changeRefusalSentence(done.refusal, view.nameOf) }]
      const setting = settingFor(desk, { ...visit, path: belowPath(parent) })
      const again = h(NewAuthorityPage, { setting, view, mistakes, form: visit.body })
      return { kind: 'page', status: 422, page: again }
    },
  })
}

type Established =
  | { readonly id: AuthorityId }
  | { readonly mistakes: readonly Mistake[] }
  | { readonly refusal: AuthorityRefusal }

async function establish(
  people: PeopleAdministration,
  by: string,
  parent: AuthorityId,
  form: Form,
): Promise<Established> {
  const fields = fieldReader(form)
  const { authorityKind: kindSchema } = authorityActSchemas['authority.established'].shape
  const authorityKind = fields.chosen('authorityKind', '机关类型', kindSchema)
  const on = fields.day('on', '设立日期')
  const identity = identityIn(form)
  const place = placeIn({ ...form, parent })
  const mistakes = [
    ...fields.mistakes,
    ...(identity.ok ? [] : identity.mistakes),
    ...(place.ok ? [] : place.mistakes),
  ]
  if (!authorityKind || !on || !identity.ok || !place.ok) return { mistakes }
  const id = authorityIdSchema.parse(`authority-${randomBytes(5).toString('hex')}`)
  const what = { id, on, authorityKind, identity: identity.value, place: place.value }
  const done = await people.record(by, ({ tree }) =>
    decideAuthority(tree, { kind: 'authority.established', ...what }),
  )
  return done.ok ? { id } : { refusal: done.refusal }
}

function fieldOf(refusal: AuthorityRefusal): string {
  if (refusal.reason === 'wrong-parent') return 'authorityKind'
  if (refusal.reason === 'place-not-living' && refusal.field === 'parent') return 'on'
  return 'field' in refusal ? refusal.field : 'name'
}
