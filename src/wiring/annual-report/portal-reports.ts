import type { Kysely } from 'kysely'
import { paperFormats, papers } from '#documents/write/papers.ts'
import type { ReleasedVersion } from '#office/acts/kinds/reports.ts'
import { reportOfRelease, withCorrectionNote } from '#office/annual-report/release.ts'
import type { Database } from '#store/database/tables.ts'
import { releasedVersions } from '#store/reports/released.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { OwnWords, Site } from '#ui/site.ts'
import { hasWords } from '../../portal/search/has-words.ts'
import type { PortalSource, PublishedItem, PublishedReport, PublishedVersion } from '../../portal/source.ts'
import { keptWhileUnchanged } from '../kept-while-unchanged.ts'
import { nameOfAuthority } from '../name-of-authority.ts'

interface Published {
  readonly authority: string
  readonly site: OwnWords
}

/** What the public sees of an authority: today its released yearly reports. Nothing that was not released passes here (T20). */
export function portalSource(
  db: Kysely<Database>,
  way: Pick<Doorway, 'staff' | 'today'>,
  { authority, site: words }: Published,
): PortalSource {
  const nameOf = nameOfAuthority(way)
  const site = siteNamed(words)
  // By its name too: pages are kept by what they were drawn from, and each of them bears it.
  const kept = keptWhileUnchanged(db, async (id, name: string) =>
    (await releasedVersions(db, id)).map((versions) => publishedOf(name, versions)),
  )
  const reports = async () => kept(authority, await nameOf(authority))
  const items = async () => (await reports()).map(itemOf)
  const find = async (year: number) => (await reports()).find(({ report }) => report.year === year)
  const part = (all: readonly PublishedItem[], from: number, count: number) => ({
    items: all.slice(from, from + count),
    total: all.length,
  })

  return {
    site: async () => site(await nameOf(authority)),
    reports,
    report: find,
    newest: async (count) => (await items()).slice(0, count),
    inColumn: async (column, { from, count }) =>
      part(column === 'annual-reports' ? await items() : [], from, count),
    search: async (words, { from, count }) =>
      part(
        (await items()).filter(({ title }) => hasWords(title, words)),
        from,
        count,
      ),
    reportFile: async (year, format) => {
      const published = await find(year)
      if (published === undefined) return undefined
      const { report, versions } = published
      const notes = versions.map((one) => ({
        published: one.published ?? null,
        correction: one.correction ?? null,
      }))
      const paper = await papers[format]({ ...withCorrectionNote(report, notes), evidence: new Map() })
      return paper.ok ? paper.bytes : undefined
    },
  }
}

/** The same site as long as the name is the same. */
function siteNamed(words: OwnWords): (authority: string) => Site {
  let known: Site | undefined
  return (authority) => {
    if (known?.authority !== authority) known = { ...words, authority }
    return known
  }
}

function publishedOf(
  authority: string,
  released: readonly [ReleasedVersion, ...ReleasedVersion[]],
): PublishedReport {
  const versions = released.map(
    (one): PublishedVersion => ({
      report: reportOfRelease(authority, one),
      ...(one.published === null ? {} : { published: one.published }),
      ...(one.correction === null ? {} : { correction: one.correction }),
    }),
  )
  const [first] = released
  return {
    report: versions.at(-1)?.report ?? reportOfRelease(authority, first),
    formats: paperFormats,
    versions,
    ...(first.published === null ? {} : { published: first.published }),
  }
}

function itemOf({ report, published }: PublishedReport): PublishedItem {
  return {
    title: report.title,
    href: `/annual-reports/${report.year}`,
    kind: '年度报告',
    ...(published ? { published } : {}),
  }
}
