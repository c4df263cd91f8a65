import { h } from 'preact'
import { z } from 'zod'
import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { pageQuery, pagesOf, sliceOf } from '#web/paging.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { PeoplePage } from './list-page.tsx'
import { listedFor } from './listed.ts'
import { peoplePath } from './person-page.tsx'
import type { PeoplePolicy } from './policies.ts'

const perPage = 50

export function listRoute<P extends string>(
  app: WebApp<P | PeoplePolicy>,
  people: PeopleAdministration,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: peoplePath,
    policy: 'people.read',
    query: pageQuery.extend({ q: z.string().trim().max(50).catch('') }),
    handler: async (visit) => {
      const { page: at, q: words } = visit.query
      const { lines, nameOf } = await listedFor(people, personIdSchema.parse(visit.viewer.personId), words)
      const pages = pagesOf(lines.length, perPage)
      if (at > pages) return problem('absent')
      const { from, count } = sliceOf(at, perPage)
      const href = (n: number) => `${peoplePath}?${new URLSearchParams({ q: words, page: String(n) })}`
      return shown(
        h(PeoplePage, {
          setting: settingFor(desk, visit),
          listed: { lines: lines.slice(from, from + count), nameOf },
          words,
          mayRegister: (await app.config.policies['people.register'](visit.viewer, {})) === 'allowed',
          paging: { page: at, pages, total: lines.length, href },
        }),
      )
    },
  })
}
