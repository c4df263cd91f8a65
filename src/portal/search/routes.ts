import { h } from 'preact'
import { problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { pageQuery, pagesOf, sliceOf } from '#web/paging.ts'
import { settingFor } from '../setting.ts'
import type { PortalSource } from '../source.ts'
import { lineOf, typed } from '../typed.ts'
import { SearchPage } from './search-page.tsx'

const perPage = 20
const longestWords = 100

/** As it is typed on a phone: full-width figures, blanks, and more than anybody looks for. */
const wordsTyped = typed.transform((text) => lineOf(text).slice(0, longestWords))

export function searchRoutes<P extends string>(app: WebApp<P>, source: PortalSource): void {
  page(app, {
    method: 'GET',
    url: '/search',
    policy: 'public',
    query: pageQuery.extend({ q: wordsTyped }),
    handler: async (visit) => {
      const { q: words, page: at } = visit.query
      const found = words ? await source.search(words, sliceOf(at, perPage)) : { items: [], total: 0 }
      const pages = pagesOf(found.total, perPage)
      if (at > pages) return problem('absent')
      return shown(
        h(SearchPage, { setting: await settingFor(source.site, visit), words, found, page: at, pages }),
      )
    },
  })
}
