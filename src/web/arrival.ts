import type { Socket } from 'node:net'
import type { FastifyRequest } from 'fastify'
import type { WebApp } from './app.ts'
import { sendProblem } from './send.ts'
import { takesFiles } from './upload.ts'

/** A request whose body is still coming in. */
interface Arriving {
  readonly socket: Socket
  readonly address: string
  readonly takesFiles: boolean
  readonly since: number
  /** Bytes the connection had brought before. */
  readonly before: number
  /** The last moment at which more had come than the time before, and how much then. */
  moved: { at: number; bytes: number }
}

const answer = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'

/**
 * Cuts off senders who would hold the server for themselves. A form has `arrival` to come in; one with files has as long as it
 * keeps coming at a fair rate, since a village's line takes many minutes for what a city's takes a second.
 */
export function watchArrivals<P extends string>(app: WebApp<P>): void {
  const { fastify, limits, metrics } = app
  const arriving = new Set<Arriving>()
  fastify.addHook('onRequest', async (request, reply) => {
    if (!bringsBody(request)) return undefined
    const one = arrivingOf(app, request)
    if (one.takesFiles && isCrowded(arriving, one.address, limits)) {
      metrics.turnedAway.inc({ why: 'uploads' })
      reply.header('Retry-After', limits.retryAfter).header('Connection', 'close')
      return sendProblem(request, reply, 'busy')
    }
    arriving.add(one)
    for (const event of ['end', 'close', 'error']) request.raw.once(event, () => arriving.delete(one))
    return undefined
  })
  const watch = setInterval(() => {
    for (const one of arriving) {
      if (!isTooSlow(one, Date.now(), limits)) continue
      arriving.delete(one)
      metrics.turnedAway.inc({ why: 'slow' })
      one.socket.end(answer, () => one.socket.destroy())
    }
  }, limits.arrival / 10).unref()
  fastify.addHook('onClose', async () => clearInterval(watch))
}

function bringsBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

function arrivingOf<P extends string>(app: WebApp<P>, request: FastifyRequest): Arriving {
  const { socket } = request.raw
  const [since, before] = [Date.now(), socket.bytesRead]
  return {
    socket,
    address: request.ip,
    takesFiles: takesFiles(app, request),
    since,
    before,
    moved: { at: since, bytes: before },
  }
}

type Limits = WebApp<string>['limits']

/** Slow senders of files must leave room: for one another at one address, and for everyone else. */
function isCrowded(arriving: ReadonlySet<Arriving>, address: string, limits: Limits): boolean {
  const uploads = [...arriving].filter((one) => one.takesFiles)
  return (
    uploads.length >= limits.uploads ||
    uploads.filter((one) => one.address === address).length >= limits.uploadsOfAddress
  )
}

/** Nothing for a whole `arrival`, too little on the whole, or too long altogether. */
function isTooSlow(one: Arriving, now: number, limits: Limits): boolean {
  const { bytesRead: bytes } = one.socket
  if (bytes > one.moved.bytes) one.moved = { at: now, bytes }
  const took = now - one.since
  if (took <= limits.arrival) return false
  if (!one.takesFiles || took > limits.longestArrival) return true
  return now - one.moved.at > limits.arrival || (bytes - one.before) / took < limits.bytesPerSecond / 1000
}
