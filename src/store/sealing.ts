import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const nonceBytes = 12
const tagBytes = 16

/** AES-256-GCM under a key of 32 bytes: nonce, text, tag. Bound to `about`: for anything else it opens no more. */
export function sealed(key: Uint8Array, text: string, about: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

/** Throws where it was sealed about something else, with another key, or was changed. */
export function opened(key: Uint8Array, whole: Buffer, about: string): string {
  const decipher = createDecipheriv('aes-256-gcm', key, whole.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(Buffer.from(about))
    .setAuthTag(whole.subarray(-tagBytes))
  const text = decipher.update(whole.subarray(nonceBytes, -tagBytes))
  return Buffer.concat([text, decipher.final()]).toString('utf8')
}

/** Seals words for somebody to carry about and bring back. */
export interface Seal {
  seal(text: string): string
  /** Undefined where it was not sealed with this key about the same, or was changed. */
  open(whole: string): string | undefined
}

export function sealWith(key: Uint8Array, about: string): Seal {
  return {
    seal: (text) => sealed(key, text, about).toString('base64url'),
    open(whole) {
      try {
        return opened(key, Buffer.from(whole, 'base64url'), about)
      } catch {
        return undefined
      }
    },
  }
}
