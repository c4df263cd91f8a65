import { freezeUnusedAccounts } from '#store/people/freeze-unused.ts'
import { checkpointGrown } from '#store/register/checkpoints.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import { forgetOldSignIns } from '#store/sign-in/forget-old.ts'
import type { Store } from '#store/store.ts'
import type { WebApp } from '#web/app.ts'
import { type Job, startJobs } from './daily.ts'

/** What the house does every day by itself. */
export function houseJobs(store: Store, way: Doorway): readonly Job[] {
  return [
    // A demonstration's people are as old as its example, and would all be frozen on its second day.
    ...(way.policy.secondFactor === 'required'
      ? [{ name: 'freeze-unused-accounts', run: () => freezeUnusedAccounts(way) }]
      : []),
    { name: 'forget-old-sign-ins', run: () => forgetOldSignIns(way) },
    {
      name: 'checkpoint',
      run: () => checkpointGrown(store.db, store.data, new Date(way.now()).toISOString()),
    },
  ]
}

/** Runs jobs as long as the doors are open. What fails goes to the log, by its name. */
export function runWhileOpen<P extends string>(
  { fastify }: Pick<WebApp<P>, 'fastify'>,
  jobs: readonly Job[],
): void {
  let close = async () => {}
  fastify.addHook('onListen', async () => {
    ;({ close } = startJobs(jobs, (err, job) => fastify.log.error({ err, job }, 'daily work failed')))
  })
  fastify.addHook('onClose', () => close())
}
