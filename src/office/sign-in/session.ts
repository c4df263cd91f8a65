import { hour, type Moment, minute } from './moment.ts'
import type { Session } from './records.ts'

export const sessionRules = {
  /** GB/T 22239-2019 三级 8.1.4.1 b) and ASVS 7.3.1, 7.3.2: an idle and an absolute end. */
  idle: 30 * minute,
  absolute: 12 * hour,
  /** Between password and second factor nobody needs long. */
  halfWay: 10 * minute,
  /** Small corrections of the clock end no session. */
  clockSlack: 1 * minute,
  /** `lastSeenAt` is written once in this time, not with every page. */
  recordEvery: 1 * minute,
} as const

/** What ends sessions at once (ASVS 7.4.2, 7.4.3, 8.3.2): moments the acts were recorded, null where it never happened. */
export interface PersonChanges {
  readonly rolesChangedAt: Moment | null
  readonly credentialsChangedAt: Moment | null
  readonly frozenAt: Moment | null
  /** 退出所有设备, or ended by an administrator. */
  readonly signedOutEverywhereAt: Moment | null
}

export type SessionEnd =
  | 'frozen'
  | 'signed-out-everywhere'
  | 'credentials-changed'
  | 'roles-changed'
  | 'too-old'
  | 'idle'
  | 'clock-went-back'

/**
 * Why a session is over, or null while it lives. A session that began in the very moment of a change ends too. Whoever changes
 * their own password goes on in a new session begun after it. Terms that begin or end by date need no act: permissions are
 * asked for the day with every request.
 */
export function sessionEnd(session: Session, changes: PersonChanges, now: Moment): SessionEnd | null {
  const { startedAt, lastSeenAt, strength } = session
  const since = (moment: Moment | null) => moment !== null && startedAt <= moment
  if (since(changes.frozenAt)) return 'frozen'
  if (since(changes.signedOutEverywhereAt)) return 'signed-out-everywhere'
  if (since(changes.credentialsChangedAt)) return 'credentials-changed'
  if (since(changes.rolesChangedAt)) return 'roles-changed'
  if (now - startedAt >= (strength === 'full' ? sessionRules.absolute : sessionRules.halfWay))
    return 'too-old'
  if (now - lastSeenAt >= sessionRules.idle) return 'idle'
  return now < startedAt - sessionRules.clockSlack ? 'clock-went-back' : null
}

/** The moment to write as `lastSeenAt`, or null while the written one is near enough. */
export function lastSeenToRecord(session: Session, now: Moment): Moment | null {
  return now - session.lastSeenAt >= sessionRules.recordEvery ? now : null
}

/** What the sign-in page says to someone whose session is over. */
export const sessionEndSentences: Readonly<Record<SessionEnd, string>> = {
  frozen: '您的账号已停用；如有疑问请联系本单位的管理员。',
  'signed-out-everywhere': '您已在所有设备上退出；请重新登录。',
  'credentials-changed': '您的密码或动态口令已更改；请重新登录。',
  'roles-changed': '您的任职有变动；请重新登录后继续。',
  'too-old': '登录已超过规定的时长；请重新登录。',
  idle: '您已有 30 分钟没有操作；请重新登录，已保存的内容不会丢失。',
  'clock-went-back': '服务器时间有调整；请重新登录。',
}
