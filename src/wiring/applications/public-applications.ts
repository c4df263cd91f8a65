import { join } from 'node:path'
import { authorityIdSchema } from '#office/authorities/authority.ts'
import { draftShelf } from '#store/drafts/shelf.ts'
import { keyFile } from '#store/key-file.ts'
import { sealWith } from '#store/sealing.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'
import type { WebApp } from '#web/app.ts'
import type { Applications } from '../../portal/source.ts'
import type { Rooms } from '../rooms.ts'

const everyFiveMinutes = 300_000

/** What the public applies and follows up with. Drafts nobody touches are forgotten while the doors are open. */
export async function publicApplications<P extends string>(
  store: Store,
  way: Pick<Doorway, 'today' | 'now'>,
  { cases, letters, files }: Pick<Rooms, 'cases' | 'letters' | 'files'>,
  { fastify }: Pick<WebApp<P>, 'fastify'>,
  published: { readonly authority: string },
): Promise<Applications> {
  const authority = authorityIdSchema.parse(published.authority)
  const drafts = await draftShelf({ db: store.db, data: store.data, authority, now: way.now })
  const purge = () =>
    drafts.purge().catch((err: unknown) => fastify.log.error({ err }, 'old drafts were not deleted'))
  const timer = setInterval(() => void purge(), everyFiveMinutes)
  timer.unref()
  fastify.addHook('onClose', async () => clearInterval(timer))
  return {
    authority,
    today: way.today,
    now: way.now,
    cases,
    letters,
    files,
    drafts,
    seal: sealWith(await keyFile(store.data, 'guests'), 'guest'),
    uploads: join(store.data, 'uploads-portal'),
  }
}
