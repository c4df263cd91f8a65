import { randomBytes } from 'node:crypto'

/** Letters and figures that nobody confuses when read out on the telephone (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A new reference number for one request, such as `7K3F-9QXA`: 40 random bits, shown on error pages and in the log. */
export function newReference(): string {
  const letters = Array.from(randomBytes(8), (byte) => alphabet[byte & 31]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}
