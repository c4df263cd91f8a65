import { isIPv6 } from 'node:net'
import type { FastifyReply } from 'fastify'
import type { Caller } from '#office/sign-in/door.ts'
import type { WebApp } from '#web/app.ts'
import { cookieName, cookieOptions } from '#web/cookies.ts'

/** The address that tries are counted under: IPv6 by its /64 prefix, which one subscriber has whole. */
export function networkAddress(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(ip)?.[1]
  if (mapped) return mapped
  if (!isIPv6(ip)) return ip
  const [head = '', tail] = (ip.split('%')[0] ?? '').toLowerCase().split('::')
  const groups = head === '' ? [] : head.split(':')
  const ending = tail ? tail.split(':') : []
  const missing = tail === undefined ? 0 : 8 - groups.length - ending.length
  const all = [...groups, ...Array.from({ length: missing }, () => '0'), ...ending]
  return `${all.slice(0, 4).map(plainGroup).join(':')}::/64`
}

function plainGroup(group: string): string {
  return Number.parseInt(group, 16).toString(16)
}

export function callerOf({ request }: FastifyReply): Caller {
  return { address: networkAddress(request.ip) }
}

/** The session cookie's value as the browser sent it; empty where it sent none. */
export function tokenHeld(app: Pick<WebApp<never>, 'https'>, { request }: FastifyReply): string {
  return request.cookies[cookieName('session', app.https)] ?? ''
}

export function keepToken(app: Pick<WebApp<never>, 'https'>, reply: FastifyReply, token: string): void {
  reply.setCookie(cookieName('session', app.https), token, cookieOptions('session', app.https))
}

/** What the browser kept of the desk goes too; the reader's choice of 长辈版 stays. */
export function forgetToken(app: Pick<WebApp<never>, 'https'>, reply: FastifyReply): void {
  reply.clearCookie(cookieName('session', app.https), cookieOptions('session', app.https))
  reply.header('Clear-Site-Data', '"cache", "storage"')
}
