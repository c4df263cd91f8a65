import type { PlainDate } from '../calendar/plain-date.ts'
import { defaultSettings, type Settings } from '../settings/settings.ts'
import { type Citation, cite } from '../source.ts'

/** How an application came in, with the dates that channel leaves behind. */
export type Delivery =
  | { readonly channel: 'counter' | 'oral'; readonly handedInOn: PlainDate }
  | { readonly channel: 'signed-post'; readonly signedForOn: PlainDate }
  | { readonly channel: ConfirmedChannel; readonly arrivedOn: PlainDate; readonly confirmedOn?: PlainDate }

/** Channels whose day of receipt needs a word with the applicant. */
export type ConfirmedChannel = 'ordinary-mail' | 'web' | 'email' | 'fax'
export type Channel = Delivery['channel']

export type Receipt =
  | {
      readonly state: 'received'
      readonly on: PlainDate
      readonly because: string
      readonly article: Citation
    }
  /** No clock runs yet; `todo` says what starts it. */
  | {
      readonly state: 'unconfirmed'
      readonly since: PlainDate
      readonly todo: string
      readonly article: Citation
    }

/**
 * The day an application is received (条例 art. 31): handed in, signed for, or confirmed by both sides. An oral
 * application is written down by the clerk at once (art. 29) and counts as handed in.
 */
export function receiptOf(delivery: Delivery, settings: Settings = defaultSettings): Receipt {
  switch (delivery.channel) {
    case 'counter':
      return received(delivery.handedInOn, '当面提交，提交之日为收到之日', '第三十一条第（一）项')
    case 'oral':
      return received(delivery.handedInOn, '口头申请当场代为填写，视同当面提交', '第三十一条第（一）项')
    case 'signed-post':
      return received(delivery.signedForOn, '邮寄提交，签收之日为收到之日', '第三十一条第（二）项')
    case 'ordinary-mail':
      return confirmed(delivery, '平常信函，与申请人确认之日为收到之日', '第三十一条第（二）项')
    default:
      if (settings['clock.webReceipt'] === 'arrival') {
        return received(delivery.arrivedOn, '按本机关设定，到达之日为收到之日', '第三十一条第（三）项')
      }
      return confirmed(delivery, '互联网渠道或者传真，双方确认之日为收到之日', '第三十一条第（三）项')
  }
}

function received(on: PlainDate, because: string, article: string): Receipt {
  return { state: 'received', on, because, article: cite('regulation', article) }
}

function confirmed(
  delivery: Extract<Delivery, { arrivedOn: PlainDate }>,
  because: string,
  article: string,
): Receipt {
  if (delivery.confirmedOn !== undefined) return received(delivery.confirmedOn, because, article)
  // 国办公开办函〔2015〕207号: an applicant who cannot be reached is logged and the clock starts when contact resumes.
  const todo = '请当日与申请人确认收到；联系不上的，记录联系经过，恢复联系并确认之日为收到之日'
  return { state: 'unconfirmed', since: delivery.arrivedOn, todo, article: cite('regulation', article) }
}
