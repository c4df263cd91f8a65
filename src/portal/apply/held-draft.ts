import { randomBytes } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import type { WebApp } from '#web/app.ts'
import { cookieName, cookieOptions } from '#web/cookies.ts'
import type { Applications, Drafts } from '../source.ts'
import { type Draft, readDraft } from './draft.ts'

type App = Pick<WebApp<never>, 'https'>

/** What the browser holds the draft by; empty where it holds none. */
export function draftToken({ https }: App, { request }: FastifyReply): string {
  return request.cookies[cookieName('draft', https)] ?? ''
}

/** 128 random bits for whoever has none. Both presses of a double click come with the one that the page before gave. */
export function keepDraftToken(app: App, reply: FastifyReply): string {
  const token = draftToken(app, reply) || randomBytes(16).toString('base64url')
  reply.setCookie(cookieName('draft', app.https), token, cookieOptions('draft', app.https))
  reply.request.cookies[cookieName('draft', app.https)] = token
  return token
}

export async function heldDraft(app: App, reply: FastifyReply, drafts: Drafts): Promise<Draft | undefined> {
  const token = draftToken(app, reply)
  return token === '' ? undefined : readDraft(await drafts.read(token))
}

/** Changes the browser's draft, or begins one. */
export async function changeDraft(
  app: App,
  reply: FastifyReply,
  drafts: Drafts,
  change: (was: Draft | undefined) => Draft,
): Promise<Draft> {
  const token = keepDraftToken(app, reply)
  let now: Draft | undefined
  await drafts.change(token, (was) => {
    now = change(readDraft(was))
    return JSON.stringify(now)
  })
  if (now === undefined) throw new Error('a draft was not changed')
  return now
}

/** Forgets what was written, and deletes the files that came with it and were never sent off. */
export async function dropDraft(
  app: App,
  reply: FastifyReply,
  { drafts, files, authority }: Pick<Applications, 'drafts' | 'files' | 'authority'>,
): Promise<void> {
  const token = draftToken(app, reply)
  const draft = await heldDraft(app, reply, drafts)
  if (token !== '') await drafts.drop(token)
  if (draft?.phase === 'writing') for (const { id } of draft.files) await files.drop(authority, id)
  reply.clearCookie(cookieName('draft', app.https), cookieOptions('draft', app.https))
}
