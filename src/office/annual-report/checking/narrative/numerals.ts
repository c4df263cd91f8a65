const digits: Readonly<Record<string, number>> = Object.fromEntries(
  [...'零一二三四五六七八九'].map((letter, value) => [letter, value]),
)
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const same: Readonly<Record<string, string>> = { 〇: '零', 两: '二', 俩: '二' }

/** The value of a numeral written in Chinese: 两, 十二, 一百零三, 一万二千, 二〇二五. Undefined where it is none. */
export function numeralValue(text: string): number | undefined {
  const letters = [...text].map((letter) => same[letter] ?? letter)
  if (
    letters.length === 0 ||
    letters.some((letter) => !(letter in digits) && !(letter in powers) && letter !== '万')
  )
    return undefined
  if (letters.length > 1 && letters.every((letter) => letter in digits))
    return Number(letters.map((letter) => digits[letter]).join(''))
  const cut = letters.indexOf('万')
  if (cut < 0) return belowMyriad(letters)
  return belowMyriad(letters.slice(0, cut)) * 10_000 + belowMyriad(letters.slice(cut + 1))
}

function belowMyriad(letters: readonly string[]): number {
  let sum = 0
  let digit = 0
  for (const letter of letters) {
    const power = powers[letter]
    if (power === undefined) digit = digits[letter] ?? 0
    else {
      sum += (digit === 0 ? 1 : digit) * power
      digit = 0
    }
  }
  return sum + digit
}
