import { h } from 'preact'
import { z } from 'zod'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { pageQuery, pagesOf, sliceOf } from '#web/paging.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { OfficesPage } from './list-page.tsx'
import { officesPath } from './paths.ts'
import type { OfficePolicy, OfficesAtDesk } from './source.ts'
import { officeSummary, reportYear } from './summary.ts'
import { authoritiesUnder } from './under.ts'

/** Each line is counted anew from its register. */
const perPage = 30

export function officesRoute<P extends string>(
  app: WebApp<P | OfficePolicy>,
  source: OfficesAtDesk,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: officesPath,
    policy: 'applications.call-for',
    query: pageQuery.extend({ q: z.string().trim().max(50).catch('') }),
    handler: async (visit) => {
      const { page: at, q: words } = visit.query
      const today = source.people.today()
      const person = personIdSchema.parse(visit.viewer.personId)
      const looking = { staff: await source.people.now(), person, today }
      const all = authoritiesUnder(looking.staff, person, today).filter(({ name }) => name.includes(words))
      const pages = pagesOf(all.length, perPage)
      if (at > pages) return problem('absent')
      const { from, count } = sliceOf(at, perPage)
      const asked = all.slice(from, from + count)
      const lines = await Promise.all(asked.map((authority) => officeSummary(source, looking, authority)))
      const paging = { page: at, pages, total: all.length, href: (n: number) => hrefOf(words, n) }
      const setting = settingFor(desk, visit)
      return shown(h(OfficesPage, { setting, lines, year: reportYear(today), words, paging }))
    },
  })
}

function hrefOf(words: string, page: number): string {
  return `${officesPath}?${new URLSearchParams({ q: words, page: String(page) })}`
}
