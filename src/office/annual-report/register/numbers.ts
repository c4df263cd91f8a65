import type { WordReading } from './words.ts'

/** A count of acts: a whole number, not negative. */
export function readCount(text: string): WordReading<number> {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/(\d),(?=\d{3})/gu, '$1')
    .replace(/[件个份宗起]$/u, '')
  if (/^\d{1,9}(?:\.0+)?$/u.test(plain)) return { ok: true, value: Math.trunc(Number(plain)) }
  return { ok: false, message: `「${text}」不是数量，请写非负整数` }
}

/** An amount in yuan as whole fen, so that nothing is lost in binary fractions. */
export function readYuan(text: string): WordReading<number> {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^¥\s*/u, '')
    .replace(/(\d),(?=\d{3})/gu, '$1')
    .replace(/\s*元$/u, '')
  const parts = /^(\d{1,12})(?:\.(\d{1,2})0*)?$/u.exec(plain)
  if (!parts) return { ok: false, message: `「${text}」不是金额，请写以元为单位的数，最多两位小数` }
  return { ok: true, value: Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) }
}
