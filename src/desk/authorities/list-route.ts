import { h } from 'preact'
import { z } from 'zod'
import { authorityIdSchema } from '#office/authorities/authority.ts'
import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { pageQuery, pagesOf, sliceOf } from '#web/paging.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { AuthoritiesPage } from './list-page.tsx'
import { authoritiesPath } from './paths.ts'
import { type AuthorityPolicy, mayAt } from './policies.ts'
import { notLivingOn, type TreeLine, treeLines } from './tree-lines.ts'

const perPage = 100

export function listRoute<P extends string>(
  app: WebApp<P | AuthorityPolicy>,
  people: PeopleAdministration,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: authoritiesPath,
    policy: 'authorities.read',
    query: pageQuery.extend({ q: z.string().trim().max(50).catch('') }),
    handler: async (visit) => {
      const { page: at, q: words } = visit.query
      const staff = await people.now()
      const today = people.today()
      const lines = treeLines(staff.tree, today).filter((line) => isMeant(line, words))
      const pages = pagesOf(lines.length, perPage)
      if (at > pages) return problem('absent')
      const { from, count } = sliceOf(at, perPage)
      const viewer = personIdSchema.parse(visit.viewer.personId)
      const own = authorityIdSchema.parse(visit.viewer.authority.id)
      return shown(
        h(AuthoritiesPage, {
          setting: settingFor(desk, visit),
          lines: lines.slice(from, from + count),
          paging: { page: at, pages, total: lines.length, href: (n) => hrefOf(words, n) },
          words,
          others: words === '' && at === 1 ? notLivingOn(staff.tree, today) : [],
          today,
          under: mayAt(staff, viewer, 'authorities.establish', own, today) ? own : undefined,
        }),
      )
    },
  })
}

function isMeant({ authority }: TreeLine, words: string): boolean {
  const { name, shortName, documentMark, creditCode, siteCode } = authority
  return [name, shortName, documentMark, creditCode, siteCode].some((fact) =>
    fact?.toLowerCase().includes(words.toLowerCase()),
  )
}

function hrefOf(words: string, page: number): string {
  return `${authoritiesPath}?${new URLSearchParams({ q: words, page: String(page) })}`
}
