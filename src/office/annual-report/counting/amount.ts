/** Fen as 万元 in a decimal string without needless zeros: 168000 fen are 0.168. Exact at any size. */
export function amountInTenThousand(fen: number): string {
  const digits = String(fen).padStart(7, '0')
  const fraction = digits.slice(-6).replace(/0+$/u, '')
  return fraction === '' ? digits.slice(0, -6) : `${digits.slice(0, -6)}.${fraction}`
}
