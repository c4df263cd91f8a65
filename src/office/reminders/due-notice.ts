import type { PlainDate } from '#law/calendar/plain-date.ts'
import { dateInWords } from '#law/calendar/plain-date.ts'
import type { Listed } from '../applications/work-list/classify.ts'
import { type Message, type Recipient, recipientText } from './message.ts'

const words = {
  'due-soon': (due: string) => `您经办的一件申请即将到期，应于${due}前答复。`,
  'due-today': (due: string) => `您经办的一件申请今日（${due}）到期，请在今日送达答复。`,
  overdue: (due: string) => `您经办的一件申请已经超过答复期限（${due}）。`,
} as const

/**
 * Told once when a case comes near its last day, once on that day, once when it has passed; again only where the day moved.
 * The number alone says which case: it is in the link, and opens nothing without signing in.
 */
export function dueNotice(
  to: Recipient,
  { urgency, due }: Pick<Listed, 'urgency' | 'due'>,
  { number, href }: { readonly number: string; readonly href: string },
): Message | null {
  if (due === null || !isNear(urgency)) return null
  return {
    key: `due/${number}/${due}/${urgency}/${recipientText(to)}`,
    to,
    subject: '依申请公开：办理期限提醒',
    text: `${words[urgency](dateInWords(due satisfies PlainDate))}\n请登录工作台办理：${href}`,
  }
}

function isNear(urgency: Listed['urgency']): urgency is keyof typeof words {
  return Object.hasOwn(words, urgency)
}
