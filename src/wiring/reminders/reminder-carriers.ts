import { createHash, createHmac } from 'node:crypto'
import { createTransport } from 'nodemailer'
import type { Carrier } from '#store/outbox/deliver.ts'
import type { MailSettings, ReminderSettings, Webhook } from './reminder-settings.ts'

const patience = 20_000

/** Takes each message the way its recipient is reached. Rejects where no such way is configured any more. */
export function carriersOf({ mail, webhooks }: ReminderSettings): { readonly carry: Carrier; close(): void } {
  const byMail = mail && mailCarrier(mail)
  const carry: Carrier = async (message) => {
    const { to } = message
    if (to.kind === 'mail') {
      if (!byMail) throw new Error('no mail server is configured')
      return byMail.carry(message)
    }
    const hook = webhooks.find(({ name }) => name === to.name)
    if (hook === undefined) throw new Error(`no webhook ${to.name} is configured`)
    return carryToWebhook(hook, message)
  }
  return { carry, close: () => byMail?.close() }
}

function mailCarrier({ server, user, password, sender, to }: MailSettings) {
  const transport = createTransport({
    url: server,
    ...(user === '' ? {} : { auth: { user, pass: password } }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const carry: Carrier = async ({ key, to: recipient, subject, text, madeAt }) => {
    const address = recipient.kind === 'mail' ? to[recipient.account] : undefined
    if (address === undefined) throw new Error('no address is configured for this account')
    await transport.sendMail({
      from: sender,
      to: address,
      subject,
      text,
      date: new Date(madeAt),
      messageId: `<${idOf(key)}@${sender.slice(sender.indexOf('@') + 1)}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  }
  return { carry, close: () => transport.close() }
}

/** Always the same for the same message, so that a receiver who meets it twice knows it. */
function idOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 32)
}

async function carryToWebhook(hook: Webhook, message: Parameters<Carrier>[0]): Promise<void> {
  const { url, headers, body } = requests[hook.kind](hook, message, Date.now())
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  })
  if (!answer.ok) throw new Error(`${hook.name} answered ${answer.status}`)
  if (hook.kind === 'signed') return
  // Both chats answer 200 to what they refuse, and say so inside.
  const said: unknown = await answer.json()
  const code = typeof said === 'object' && said !== null && 'errcode' in said ? said.errcode : undefined
  if (code !== 0) throw new Error(`${hook.name} answered errcode ${String(code)}`)
}

interface Posted {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

type Request = (hook: Webhook, message: Parameters<Carrier>[0], now: number) => Posted

const chatText = ({ subject, text }: Parameters<Carrier>[0]) =>
  JSON.stringify({ msgtype: 'text', text: { content: `${subject}\n${text}` } })

const secretOf = (hook: Webhook) => ('secret' in hook ? hook.secret : '')

/** How each kind wants to be asked. */
const requests: Readonly<Record<Webhook['kind'], Request>> = {
  wecom: ({ url }, message) => ({ url, headers: {}, body: chatText(message) }),
  dingtalk: (hook, message, now) => {
    const sign = createHmac('sha256', secretOf(hook))
      .update(`${now}\n${secretOf(hook)}`)
      .digest('base64')
    const url = new URL(hook.url)
    url.searchParams.set('timestamp', String(now))
    url.searchParams.set('sign', sign)
    return { url: url.href, headers: {}, body: chatText(message) }
  },
  signed: (hook, message, now) => {
    const id = `msg_${idOf(message.key)}`
    const timestamp = String(Math.floor(now / 1_000))
    const body = JSON.stringify({
      type: 'reminder',
      timestamp: new Date(message.madeAt).toISOString(),
      data: { subject: message.subject, text: message.text },
    })
    const key = Buffer.from(secretOf(hook).replace(/^whsec_/u, ''), 'base64')
    const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signature}`,
    }
    return { url: hook.url, headers, body }
  },
}
