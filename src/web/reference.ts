import { randomUUID } from 'node:crypto'

/** Letters and figures that nobody confuses when read out on the telephone (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A new reference number for one request, such as `7K3F-9QXA`: 40 random bits, shown on error pages and in the log. They are
 * the end of a UUID, for which Node draws many bits at once: asking the system anew cost a tenth of a small answer.
 */
export function newReference(): string {
  const bits = Number.parseInt(randomUUID().slice(-10), 16)
  const letters = Array.from({ length: 8 }, (_, at) => alphabet[Math.floor(bits / 32 ** at) % 32]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}
