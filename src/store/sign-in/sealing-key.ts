import { createHmac } from 'node:crypto'
import { keyFile } from '../key-file.ts'
import { opened, sealed } from '../sealing.ts'

/** Seals the secrets of second factors and hides what strangers type as an account. */
export interface SealingKey {
  /** Bound to the person: a sealed secret moved to another row opens no more. */
  seal(secret: string, person: string): string
  /** Throws where it was sealed for someone else, with another key, or was changed. */
  open(sealed: string, person: string): string
  /** The same word for the same text, from which the text cannot be found without the key. */
  pseudonym(text: string): string
}

/**
 * The office's key, made on first use. It lies in the data folder and never in the database: no administrator of either the
 * office or the database alone can read anyone's second factor (SecureDrop SEC-01-001).
 */
export async function sealingKey(data: string): Promise<SealingKey> {
  return sealingWith(await keyFile(data, 'second-factors'))
}

function sealingWith(key: Buffer): SealingKey {
  return {
    seal: (secret, person) => sealed(key, secret, person).toString('base64url'),
    open: (whole, person) => opened(key, Buffer.from(whole, 'base64url'), person),
    pseudonym: (text) => createHmac('sha256', key).update(`account\n${text}`).digest('hex').slice(0, 32),
  }
}
