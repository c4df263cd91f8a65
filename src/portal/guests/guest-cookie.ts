import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Guest } from '#office/applications/room/case-room.ts'
import type { WebApp } from '#web/app.ts'
import { cookieName, cookieOptions } from '#web/cookies.ts'
import { keepPrivate } from '../private-pages.ts'
import type { Applications } from '../source.ts'

type App = Pick<WebApp<never>, 'https'>

/** What was shown once, and until when it is believed. */
const shownSchema = z.object({ number: z.string(), code: z.string(), until: z.number() })
export type Shown = Omit<z.infer<typeof shownSchema>, 'until'>

const believedFor = 30 * 60_000

/** Keeps number and code with the browser, sealed, for half an hour from now. */
export function keepShown(app: App, reply: FastifyReply, { seal, now }: Applications, shown: Shown): void {
  const sealed = seal.seal(JSON.stringify({ ...shown, until: now() + believedFor }))
  reply.setCookie(cookieName('guest', app.https), sealed, cookieOptions('guest', app.https))
}

export function forgetShown(app: App, reply: FastifyReply): void {
  reply.clearCookie(cookieName('guest', app.https), cookieOptions('guest', app.https))
  reply.header('Clear-Site-Data', '"cache"')
}

/**
 * Who looks at a case by number and code, and at which: the one place that decides on every page below /track and /answer.
 * Asked anew at each request, so what has ended is over; the half hour begins again. Undefined for everybody else.
 */
export async function guestOf(
  app: App,
  reply: FastifyReply,
  applications: Applications,
): Promise<Guest | undefined> {
  keepPrivate(reply)
  const shown = shownIn(app, reply, applications)
  if (shown === undefined) return undefined
  const guest = await applications.cases.guest(applications.authority, shown.number, shown.code)
  if (guest !== undefined) keepShown(app, reply, applications, shown)
  return guest
}

function shownIn(app: App, { request }: FastifyReply, { seal, now }: Applications): Shown | undefined {
  const sealed = request.cookies[cookieName('guest', app.https)]
  const text = sealed === undefined ? undefined : seal.open(sealed)
  if (text === undefined) return undefined
  const { until, ...shown } = shownSchema.parse(JSON.parse(text))
  return now() < until ? shown : undefined
}
