import { authorityIdSchema } from '#office/authorities/authority.ts'
import { openRemedies } from '#store/remedies/read.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'
import type { WebApp } from '#web/app.ts'
import { unsettledDemands } from '../annual-report/open-demands.ts'
import type { Job } from '../jobs/daily.ts'
import type { Rooms } from '../rooms.ts'
import type { DoorsConfig } from '../serving/house-config.ts'
import { remindersOf } from './reminders.ts'

/** Drawing and delivering reminders; none where the office configured nobody to remind. */
export function reminderJobs<P extends string>(
  { db }: Pick<Store, 'db'>,
  way: Doorway,
  { cases }: Pick<Rooms, 'cases'>,
  { fastify }: Pick<WebApp<P>, 'fastify'>,
  { reminders, published, origin }: Pick<DoorsConfig, 'reminders' | 'published' | 'origin'>,
): readonly Job[] {
  if (!reminders) return []
  const authority = authorityIdSchema.parse(published.authority)
  const { draw, deliver, close } = remindersOf(
    {
      ...{ db, way, cases, authority, origin },
      openRemedies: (id) => openRemedies(db, id),
      demands: unsettledDemands(db),
    },
    reminders,
  )
  fastify.addHook('onClose', async () => close())
  return [
    { name: 'draw-reminders', every: 10, run: draw },
    { name: 'deliver-reminders', every: 1, run: deliver },
  ]
}
