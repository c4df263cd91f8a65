/** One side of a letter's way. */
export interface PostalAddress {
  readonly name: string
  readonly address: string
  /** Six digits; empty where unknown, which leaves the boxes empty. */
  readonly postcode: string
}

/** The label of an envelope. */
export interface Envelope {
  readonly recipient: PostalAddress
  readonly sender: PostalAddress
  /** 内件, so that the receipt of the post says which paper was inside. */
  readonly contents: string
}

interface Mailing {
  readonly recipient: { readonly name: string; readonly address: string }
  readonly sender: { readonly name: string; readonly address: string }
  readonly letter: { readonly title: string; readonly number: string }
}

/** People write the postcode into the address, before or behind it: it goes into its boxes. */
export function envelope({ recipient, sender, letter }: Mailing): Envelope {
  return {
    recipient: { name: recipient.name, ...postal(recipient.address) },
    sender: { name: sender.name, ...postal(sender.address) },
    contents: `内件：${letter.title}${letter.number === '' ? '' : `（${letter.number}）`}`,
  }
}

const code = /(?:邮政编码|邮编)?[:：]?\s*(?<!\d)(\d{6})(?!\d)/u.source
/** Brackets around nothing but the postcode go with it; any others belong to the address. */
const postcode = new RegExp(`[（(]\\s*${code}\\s*[）)]|${code}`, 'u')

function postal(written: string): Pick<PostalAddress, 'address' | 'postcode'> {
  const found = postcode.exec(written)
  if (found === null) return { address: written.trim(), postcode: '' }
  const [whole, bracketed, bare] = found
  const rest = written.replace(whole, '')
  return { address: rest.replace(/^[\s，,；;]+|[\s，,；;]+$/gu, ''), postcode: bracketed ?? bare ?? '' }
}
