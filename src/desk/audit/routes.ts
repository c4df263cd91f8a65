import { h } from 'preact'
import type { AuditTrail } from '#office/audit/trail.ts'
import { lastKnownOn } from '#office/authorities/as-of.ts'
import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { pageQuery, pagesOf, sliceOf } from '#web/paging.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { auditFile } from './audit-file.ts'
import { AuditPage } from './audit-page.tsx'
import { wordsOf } from './entry-words.ts'
import { auditExportPath, auditPath } from './paths.ts'
import type { AuditPolicy } from './policies.ts'
import { addressOf, auditQuery, firstDay, searchOf } from './query.ts'
import { auditReach } from './reach.ts'

const perPage = 50
/** Lines of one file; a longer stretch is taken away in several. */
export const mostInFile = 50_000

/** The audit trail, for the audit administrator alone. */
export function auditRoutes<P extends string>(
  app: WebApp<P | AuditPolicy>,
  trail: AuditTrail,
  people: PeopleAdministration,
  desk: DeskSource,
): void {
  page(app, {
    method: 'GET',
    url: auditPath,
    policy: 'audit.read',
    query: auditQuery.extend(pageQuery.shape),
    handler: async (visit) => {
      const { page: at, ...asked } = visit.query
      const [staff, today] = [await people.now(), people.today()]
      const { reach, query } = searchOf(asked, staff, visit.viewer.personId, today)
      const total = await trail.count(reach, query)
      const pages = pagesOf(total, perPage)
      if (at > pages) return problem('absent')
      const entries = await trail.read(reach, query, sliceOf(at, perPage))
      const whole = auditReach(staff, personIdSchema.parse(visit.viewer.personId), today, null)
      const choices = whole.authorities.map((id) => {
        return { value: id, label: lastKnownOn(staff.tree, id, today)?.name ?? id }
      })
      const mayExport = await app.config.policies['audit.export'](visit.viewer, {})
      const href = (n: number) => `${auditPath}?${addressOf(asked)}&page=${n}`
      return shown(
        h(AuditPage, {
          setting: settingFor(desk, visit),
          asked,
          today,
          authorities: choices,
          lines: entries.map(wordsOf(staff, today)),
          paging: { page: at, pages, total, href },
          exporting: total > mostInFile ? 'too-many' : mayExport === 'allowed' ? mayExport : 'not-allowed',
        }),
      )
    },
  })
  exportRoute(app, trail, people)
}

function exportRoute<P extends string>(
  app: WebApp<P | AuditPolicy>,
  trail: AuditTrail,
  people: PeopleAdministration,
): void {
  page(app, {
    method: 'GET',
    url: auditExportPath,
    policy: 'audit.export',
    query: auditQuery,
    perMinute: 10,
    handler: async ({ viewer, query: asked }) => {
      const [staff, today] = [await people.now(), people.today()]
      const { reach, query } = searchOf(asked, staff, viewer.personId, today)
      if ((await trail.count(reach, query)) > mostInFile) {
        return { kind: 'see-other', to: `${auditPath}?${addressOf(asked)}` }
      }
      const entries = await trail.read(reach, query, { from: 0, count: mostInFile })
      await trail.exported(personIdSchema.parse(viewer.personId))
      const name = `审计记录 ${firstDay(asked, today)} 至 ${asked.until ?? today}.csv`
      const bytes = auditFile(entries.map(wordsOf(staff, today)))
      return { kind: 'file', file: { bytes, mediaType: 'text/csv; charset=utf-8', name } }
    },
  })
}
