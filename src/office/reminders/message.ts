/**
 * Something to tell a person or a group, without a word of what a case is about: it travels over lines and machines that are
 * not the office's. `key` is what it is about and when: the same key is told once.
 */
export interface Message {
  readonly key: string
  readonly to: Recipient
  readonly subject: string
  readonly text: string
}

export type Recipient =
  /** A person, by account; where the message goes is in the office's configuration. */
  | { readonly kind: 'mail'; readonly account: string }
  /** A group chat or a machine, by the name it has in the configuration. */
  | { readonly kind: 'webhook'; readonly name: string }

/** One text for one recipient, for keys. */
export function recipientText(to: Recipient): string {
  return to.kind === 'mail' ? `mail/${to.account}` : `webhook/${to.name}`
}
