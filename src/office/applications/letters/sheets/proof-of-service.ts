import { label, type Sheet, signing, value } from './sheet.ts'

/** What a 送达回证 proves: which paper reached whom, how. */
export interface Service {
  /** The office that sends. */
  readonly sender: string
  /** The case's number and what it is about. */
  readonly application: { readonly number: string; readonly about: string }
  readonly letter: { readonly title: string; readonly number: string }
  readonly recipient: { readonly name: string; readonly address: string }
  /** 当面送达 and so on; empty while not decided. */
  readonly channel: string
}

/** 送达回证, to be signed by hand; the day of signature is the day of service (条例 art. 33, 国办公开办函〔2016〕235号). */
export function proofOfService(service: Service): Sheet {
  const { sender, application, letter, recipient, channel } = service
  const papers = `《${letter.title}》${letter.number === '' ? '' : `（${letter.number}）`}`
  const about = application.about === '' ? '' : `，申请公开“${application.about}”`
  return {
    title: '送达回证',
    author: sender,
    above: sender,
    columns: [36, 52, 28, 40],
    headRows: 0,
    rows: [
      {
        height: 20,
        cells: [label('案由'), value(`政府信息公开申请（编号：${application.number}）${about}`, 3)],
      },
      { height: 16, cells: [label('送达文书\n名称、文号'), value(papers, 3)] },
      {
        height: 14,
        cells: [label('受送达人'), value(recipient.name), label('送达方式'), value(channel)],
      },
      { height: 16, cells: [label('送达地点'), value(recipient.address, 3)] },
      { height: 30, cells: [label('收件人\n签名或者盖章'), signing('', '签名（盖章）', 3)] },
      { height: 26, cells: [label('代收人签名\n及代收理由'), signing('', '代收人', 3)] },
      { height: 24, cells: [label('见证人\n签名或者盖章'), signing('', '见证人', 3)] },
      { height: 20, cells: [label('送达人'), signing('', '送达人', 3)] },
      { height: 22, cells: [label('备注'), value('', 3)] },
    ],
    notes: [
      '邮寄送达的，备注栏填写邮件号，以交邮之日为答复日期；委托送达的，备注栏填写受托机关。受送达人拒绝签收的，由送达人在备注栏写明情况和日期，见证人签名。',
    ],
  }
}
