import { isIP } from 'node:net'
import { z } from 'zod'

/** A network wider than this is a slip of the pen, and believing it would let strangers write their own address. */
const widest: Readonly<Record<4 | 6, number>> = { 4: 8, 6: 16 }

/** An address or a network as CIDR, such as `10.1.2.3` or `10.1.2.0/24`. */
export const networkSchema = z.string().trim().refine(isNetwork, '应为地址或网段，如 10.1.2.3 或 10.1.2.0/24')

function isNetwork(text: string): boolean {
  const [address = '', prefix, more] = text.split('/')
  const family = isIP(address)
  if (more !== undefined || (family !== 4 && family !== 6)) return false
  if (prefix === undefined) return true
  const bits = /^\d{1,3}$/u.test(prefix) ? Number(prefix) : Number.NaN
  return bits >= widest[family] && bits <= (family === 4 ? 32 : 128)
}

/** Networks as written on a command line, set apart by commas; undefined where one is none. */
export function networksIn(written: string): readonly string[] | undefined {
  const read = z.array(networkSchema).safeParse(written.split(','))
  return read.success ? read.data : undefined
}
