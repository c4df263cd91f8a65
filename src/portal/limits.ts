import type { FastifyReply } from 'fastify'
import type { WebApp } from '#web/app.ts'
import { networkOf } from '#web/log.ts'

/** So many times in a window, for one address and for the network around it. A hall of honest citizens is one address. */
export interface Limit {
  readonly windowMinutes: number
  readonly anAddress: number
  readonly aNetwork: number
}

/** Applications sent, whatever browser they come from. */
export const sendingLimit: Limit = { windowMinutes: 60, anAddress: 60, aNetwork: 240 }
/** Wrong numbers or codes; right ones cost nothing. */
export const guessingLimit: Limit = { windowMinutes: 10, anAddress: 30, aNetwork: 120 }

export interface Counter {
  /** False once there were too many. */
  open(reply: FastifyReply): Promise<boolean>
  count(reply: FastifyReply): Promise<void>
}

/** Counts in the memory of this process: with several of them each counts alone. */
export function counterOf<P extends string>({ fastify }: WebApp<P>, limit: Limit): Counter {
  const timeWindow = limit.windowMinutes * 60_000
  const both = [
    fastify.createRateLimit({ max: limit.anAddress, timeWindow, keyGenerator: ({ ip }) => ip }),
    fastify.createRateLimit({ max: limit.aNetwork, timeWindow, keyGenerator: ({ ip }) => networkOf(ip) }),
  ]
  return {
    async open({ request }) {
      const now = await Promise.all(both.map((check) => check(request, { increment: false })))
      return now.every((one) => one.isAllowed || one.remaining > 0)
    },
    async count({ request }) {
      await Promise.all(both.map((check) => check(request)))
    },
  }
}
