import { h } from 'preact'
import { z } from 'zod'
import { problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { calendarFile } from '../calendar-file.ts'
import { guestOf } from '../guests/guest-cookie.ts'
import { paperAnswer } from '../guests/paper-answer.ts'
import { caseCalendarPath, casePath, questionPath, trackPath } from '../guests/paths.ts'
import { settingFor } from '../setting.ts'
import type { Applications, PortalSource } from '../source.ts'
import { CasePage } from './case-page.tsx'
import { caseShown } from './case-shown.ts'
import { doneWords } from './done.ts'
import { givenFiles } from './papers.ts'
import { standingOf } from './standing.ts'

export const overPath = `${trackPath}?over=yes`

/** The case of whoever showed number and code: how it stands, its papers, its dates. */
export function caseRoutes<P extends string>(
  app: WebApp<P>,
  { site }: PortalSource,
  applications: Applications,
): void {
  page(app, {
    method: 'GET',
    url: casePath,
    policy: 'public',
    query: z.object({ done: z.string().max(20).catch('') }),
    handler: async (visit, reply) => {
      const guest = await guestOf(app, reply, applications)
      if (guest === undefined) return { kind: 'see-other', to: overPath }
      if (guest.actor.kind !== 'applicant') return { kind: 'see-other', to: questionPath }
      const situation = await applications.cases.situation(applications.authority)
      const setting = await settingFor(site, visit)
      const done = doneWords(visit.query.done, guest.record, situation.day)
      const drawn = await caseShown(applications, guest, situation)
      return shown(h(CasePage, { setting, token: visit.token(), shown: drawn, done }))
    },
  })
  page(app, {
    method: 'GET',
    url: caseCalendarPath,
    policy: 'public',
    handler: async (_visit, reply) => {
      const guest = await guestOf(app, reply, applications)
      if (guest === undefined) return { kind: 'see-other', to: overPath }
      const { file } = guest.record
      const situation = await applications.cases.situation(applications.authority)
      const { by, word } = standingOf(file, situation)
      if (guest.actor.kind !== 'applicant' || by === null) return problem('absent')
      const title = `信息公开申请：${word}的最后一天`
      const id = `${file.dossier.number}-due`
      const detail = `凭编号和查询码可以查询办理情况：${app.config.origin}${trackPath}`
      return calendarFile(await site(), [{ on: by, title, detail, id }], applications.now())
    },
  })
  page(app, {
    method: 'GET',
    url: `${trackPath}/files/:at`,
    policy: 'public',
    params: z.object({ at: z.coerce.number().int().min(1) }),
    handler: async ({ params }, reply) => {
      const guest = await guestOf(app, reply, applications)
      if (guest?.actor.kind !== 'applicant') return problem('absent')
      const file = givenFiles(guest.record)[params.at - 1]
      return file ? paperAnswer(applications, file, file.name) : problem('absent')
    },
  })
}
