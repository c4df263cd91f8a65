import type { FastifyReply } from 'fastify'
import { h } from 'preact'
import { workingDayAfter } from '#law/clocks/counting.ts'
import type { Guest } from '#office/applications/room/case-room.ts'
import { problem, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { calendarFile } from '../calendar-file.ts'
import { paperAnswer } from '../guests/paper-answer.ts'
import { keepPrivate } from '../private-pages.ts'
import { settingFor } from '../setting.ts'
import type { Applications, PortalSource } from '../source.ts'
import { lettersFor } from '../track/papers.ts'
import { stepPath } from './draft.ts'
import { dropDraft, heldDraft } from './held-draft.ts'
import {
  anewPath,
  applyPath,
  dropPath,
  droppedPath,
  receivedCalendarPath,
  receivedLetterPath,
  receivedPath,
} from './paths.ts'
import { ReceivedPage } from './received-page.tsx'

/** Working days after which somebody nobody spoke to should ask. */
const patience = 3

/** The receipt and its papers, for as long as the browser keeps them. */
export function receivedRoutes<P extends string>(
  app: WebApp<P>,
  { site }: PortalSource,
  applications: Applications,
): void {
  const sent = (reply: FastifyReply) => sentIn(app, reply, applications)
  page(app, {
    method: 'GET',
    url: receivedPath,
    policy: 'public',
    handler: async (visit, reply) => {
      const found = await sent(reply)
      if (found === undefined) return { kind: 'see-other', to: applyPath }
      const situation = await applications.cases.situation(applications.authority)
      const setting = await settingFor(site, visit)
      const { file } = found.guest.record
      const withLetter = Boolean((await receiptLetter(applications, found.guest))?.pdf)
      const { code } = found
      return shown(h(ReceivedPage, { setting, token: visit.token(), situation, file, code, withLetter }))
    },
  })
  page(app, {
    method: 'GET',
    url: receivedLetterPath,
    policy: 'public',
    handler: async (_visit, reply) => {
      const found = await sent(reply)
      const letter = found && (await receiptLetter(applications, found.guest))
      return letter ? paperAnswer(applications, letter.pdf, `${letter.title}.pdf`) : problem('absent')
    },
  })
  page(app, {
    method: 'GET',
    url: receivedCalendarPath,
    policy: 'public',
    handler: async (_visit, reply) => {
      const found = await sent(reply)
      if (found === undefined) return { kind: 'see-other', to: applyPath }
      const { calendar, day } = await applications.cases.situation(applications.authority)
      const title = '看看信息公开申请是否已确认收到'
      const detail = '工作人员应当与您确认收到申请。还没有人联系的，请凭编号和查询码查询，或者打电话询问。'
      const id = `${found.guest.record.file.dossier.number}-confirm`
      const on = workingDayAfter(calendar, day, patience)
      return calendarFile(await site(), [{ on, title, detail, id }], applications.now())
    },
  })
  forgetRoutes(app, applications)
}

/** The ways to be rid of what the browser keeps. */
function forgetRoutes<P extends string>(app: WebApp<P>, applications: Applications): void {
  for (const [url, to] of [
    [dropPath, droppedPath],
    [anewPath, stepPath('who')],
  ] as const) {
    page(app, {
      method: 'POST',
      url,
      policy: 'public',
      handler: async (_visit, reply) => {
        keepPrivate(reply)
        await dropDraft(app, reply, applications)
        return { kind: 'see-other', to }
      },
    })
  }
}

/** The case this browser sent off; opened by its number and code like anybody's. */
async function sentIn<P extends string>(
  app: WebApp<P>,
  reply: FastifyReply,
  { drafts, cases, authority }: Applications,
) {
  keepPrivate(reply)
  const draft = await heldDraft(app, reply, drafts)
  if (draft?.phase !== 'sent') return undefined
  const guest = await cases.guest(authority, draft.number, draft.code)
  return guest && { guest, code: draft.code }
}

/** The office's own paper of it, where it was made already. */
async function receiptLetter({ letters, authority }: Applications, guest: Guest) {
  const own = lettersFor(await letters.frozen(authority, guest.record), guest)
  return own.find(({ form }) => form === 'receipt')
}
