import { canonicalAmount } from '../reading/values.ts'

/** Adds decimal strings exactly, without going through binary fractions. */
export function addAmounts(amounts: readonly string[]): string {
  const places = Math.max(0, ...amounts.map((amount) => amount.split('.')[1]?.length ?? 0))
  const sum = amounts.reduce((total, amount) => total + scaled(amount, places), 0n)
  const digits = sum.toString().padStart(places + 1, '0')
  return canonicalAmount(places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`)
}

function scaled(amount: string, places: number): bigint {
  const [whole = '0', fraction = ''] = amount.split('.')
  return BigInt(whole + fraction.padEnd(places, '0'))
}
