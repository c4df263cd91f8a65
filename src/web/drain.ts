import type { EventEmitter } from 'node:events'
import type { WebApp } from './app.ts'

export interface Draining {
  /** Waits until balancers have seen on /readyz that no more is taken; a few seconds in real use. */
  readonly noticed: () => Promise<unknown>
  /** Milliseconds that requests under way may take to finish. */
  readonly patience: number
  readonly exit: (code: 0 | 1) => void
}

/** Once the server closes, each answer ends its connection: one kept alive would hold the door open for a minute. */
export function hangUpWhenClosing<P extends string>({ fastify, standing }: WebApp<P>): void {
  fastify.addHook('onSend', async (_request, reply) => {
    if (standing.closing) reply.header('Connection', 'close')
  })
}

/** On SIGTERM or SIGINT: say so on /readyz, finish what was taken, close, exit 0; exit 1 if something did not finish (T43). */
export function drainOn<P extends string>(signals: EventEmitter, app: WebApp<P>, draining: Draining): void {
  const stop = async (): Promise<void> => {
    if (app.standing.closing) return
    app.standing.closing = true
    await draining.noticed()
    const giveUp = setTimeout(() => draining.exit(1), draining.patience)
    await app.fastify.close()
    clearTimeout(giveUp)
    draining.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT']) signals.on(signal, () => void stop())
}
