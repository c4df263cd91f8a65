import type { Envelope } from '#office/applications/letters/sheets/envelope.ts'
import { printable } from '../printable.ts'

/** What stands on the label of an envelope, printable, the postcode a digit a box. */
export interface Label {
  readonly title: string
  readonly author: string
  readonly boxes: readonly string[]
  readonly address: string
  /** 某某 收. */
  readonly name: string
  readonly contents: string
  readonly sender: readonly string[]
  /** Below the label, not on it. */
  readonly hint: string
}

/** Replies go by the post and not by a courier, and the applicant pays nothing (国办公开办函〔2016〕235号). */
export function labelOf({ recipient, sender, contents }: Envelope): Label {
  const from = printable(`${sender.address}　${sender.name}`)
  return {
    title: '信封标签',
    author: printable(sender.name),
    boxes: Array.from({ length: 6 }, (_, at) => recipient.postcode.charAt(at)),
    address: printable(recipient.address),
    name: `${printable(recipient.name)}（收）`,
    contents: printable(contents),
    sender: [from, `邮政编码：${sender.postcode === '' ? '　　　　　　' : printable(sender.postcode)}`],
    hint: '沿虚线剪下，贴在信封正面；交邮政企业以挂号信或者特快专递寄出，不要求收件人付费。',
  }
}
