import { describe, expect, test } from 'vitest'
import { type PlainDate, parsePlainDate } from '../calendar/plain-date.ts'
import { defaultSettings } from '../settings/settings.ts'
import { citationText } from '../source.ts'
import { type Delivery, type Receipt, receiptOf } from './receipt.ts'

const day = (text: string): PlainDate => {
  const date = parsePlainDate(text)
  if (date === undefined) throw new Error(`no such day: ${text}`)
  return date
}
const came = day('2025-09-25')
const confirmed = day('2025-09-28')

const told = (receipt: Receipt) => [
  receipt.state === 'received' ? receipt.on : `${receipt.since}起未收到`,
  receipt.state === 'received' ? receipt.because : receipt.todo,
  citationText(receipt.article),
]

describe('the day of receipt', () => {
  const deliveries: readonly (readonly [Delivery, string, string, string])[] = [
    [
      { channel: 'counter', handedInOn: came },
      '2025-09-25',
      '当面提交，提交之日为收到之日',
      '第三十一条第（一）项',
    ],
    [
      { channel: 'oral', handedInOn: came },
      '2025-09-25',
      '口头申请当场代为填写，视同当面提交',
      '第三十一条第（一）项',
    ],
    [
      { channel: 'signed-post', signedForOn: came },
      '2025-09-25',
      '邮寄提交，签收之日为收到之日',
      '第三十一条第（二）项',
    ],
    [
      { channel: 'ordinary-mail', arrivedOn: came, confirmedOn: confirmed },
      '2025-09-28',
      '平常信函，与申请人确认之日为收到之日',
      '第三十一条第（二）项',
    ],
    ...(['web', 'email', 'fax'] as const).map(
      (channel) =>
        [
          { channel, arrivedOn: came, confirmedOn: confirmed },
          '2025-09-28',
          '互联网渠道或者传真，双方确认之日为收到之日',
          '第三十一条第（三）项',
        ] as const,
    ),
  ]

  test.each(deliveries)('$0.channel', (delivery, on, because, article) => {
    const receipt = receiptOf(delivery)
    expect(told(receipt)).toEqual([on, because, expect.stringMatching(`${article}$`)])
    expect(receipt.article).toMatchObject({ article })
  })

  test('is open until the applicant was spoken to, and what to do about it is said', () => {
    for (const channel of ['ordinary-mail', 'web', 'email', 'fax'] as const) {
      expect(receiptOf({ channel, arrivedOn: came }), channel).toMatchObject({
        state: 'unconfirmed',
        since: '2025-09-25',
        todo: '请当日与申请人确认收到；联系不上的，记录联系经过，恢复联系并确认之日为收到之日',
      })
    }
  })

  test('is the day of arrival by web where an office decided so, never of an ordinary letter', () => {
    const settings = { ...defaultSettings, 'clock.webReceipt': 'arrival' } as const
    const web = receiptOf({ channel: 'web', arrivedOn: came, confirmedOn: confirmed }, settings)
    expect(web).toMatchObject({
      state: 'received',
      on: '2025-09-25',
      because: '按本机关设定，到达之日为收到之日',
      article: { article: '第三十一条第（三）项' },
    })
    expect(receiptOf({ channel: 'ordinary-mail', arrivedOn: came }, settings).state).toBe('unconfirmed')
  })
})
