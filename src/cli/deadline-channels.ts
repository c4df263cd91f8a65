import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Channel, Delivery } from '#law/clocks/receipt.ts'

/** The words of --channel. */
const channels: Readonly<Record<string, Channel>> = {
  counter: 'counter',
  当面: 'counter',
  oral: 'oral',
  口头: 'oral',
  post: 'signed-post',
  'signed-post': 'signed-post',
  邮寄: 'signed-post',
  mail: 'ordinary-mail',
  'ordinary-mail': 'ordinary-mail',
  平信: 'ordinary-mail',
  web: 'web',
  网络: 'web',
  email: 'email',
  电子邮件: 'email',
  fax: 'fax',
  传真: 'fax',
}

export const channelNames = ['counter', 'oral', 'post', 'mail', 'web', 'email', 'fax'] as const

/**
 * How the application came in, for a --received and the day both sides confirmed it; undefined for an unknown channel.
 * Without a confirmation day the arrival is taken as confirmed at once: --received then already is 收到申请之日.
 */
export function deliveryOf(
  channel: string,
  received: PlainDate,
  confirmedOn: PlainDate | undefined,
): Delivery | undefined {
  const known = channels[channel]
  if (known === undefined) return undefined
  if (known === 'counter' || known === 'oral') return { channel: known, handedInOn: received }
  if (known === 'signed-post') return { channel: known, signedForOn: received }
  return { channel: known, arrivedOn: received, confirmedOn: confirmedOn ?? received }
}
