/** What stands in the left and in the right column of one line. */
export type Halves = readonly [string, string]

interface Token {
  readonly text: string
  /** Column in characters: tools that lay out text count characters, not display widths. */
  readonly from: number
  readonly to: number
}

/** Splits lines in two columns. The right column's start drifts down a sheet, so each line has its own. */
export function halvesOf(lines: readonly string[]): readonly Halves[] {
  const rows = lines.map(tokensOf)
  const cuts = rows.map(provenCut)
  const origins = cuts.map((cut, at) => cut && cut - (rows[at]?.[0]?.from ?? 0))
  return lines.map((line, at) => {
    const cut = cuts[at] ?? cutNear(rows[at] ?? [], nearestOf(origins, at))
    return [line.slice(0, cut), line.slice(cut)]
  })
}

function tokensOf(line: string): readonly Token[] {
  return [...line.matchAll(/\S+(?: \S+)*/gu)].flatMap(({ 0: text, index }) => wordsOf(text, index))
}

/** One space parts two columns only between numbers or a number and a label. */
function wordsOf(text: string, from: number): readonly Token[] {
  const numbers = text.split(' ').filter(isNumber).length
  const words = numbers > 1 ? text.matchAll(/\S+/gu) : text.matchAll(/.+/gu)
  return [...words].map(({ 0: word, index }) => ({
    text: word,
    from: from + index,
    to: from + index + word.length,
  }))
}

function isNumber(text: string): boolean {
  return /^\d[\d.,]*$/u.test(text)
}

/** Where the right half begins, when the line itself proves it. */
function provenCut(tokens: readonly Token[]): number | undefined {
  return balancedCut(tokens) ?? mirroredCut(tokens) ?? proseCut(tokens)
}

/** As many numbers on the left as on the right: the right side begins after the last number of the left. */
function balancedCut(tokens: readonly Token[]): number | undefined {
  const numbers = tokens.filter((token) => isNumber(token.text))
  const half = numbers.length / 2
  if (half === 0 || !Number.isInteger(half)) return undefined
  const last = numbers[half - 1]
  const at = last ? tokens.indexOf(last) : -1
  const right = tokens[at + 1]
  const labels = (side: readonly Token[]) => side.filter((token) => !isNumber(token.text)).length
  const alike = labels(tokens.slice(0, at + 1)) === labels(tokens.slice(at + 1))
  return right && alike ? right.from : undefined
}

/** The same words twice. */
function mirroredCut(tokens: readonly Token[]): number | undefined {
  const half = tokens.length / 2
  if (!Number.isInteger(half) || half === 0) return undefined
  const mirrored = tokens.slice(0, half).every((token, at) => token.text === tokens[half + at]?.text)
  return mirrored ? tokens[half]?.from : undefined
}

/** Prose in both columns leaves one gap, about the middle. */
function proseCut(tokens: readonly Token[]): number | undefined {
  const [left, right] = tokens
  if (tokens.length !== 2 || !left || !right || left.from > 1 || right.from < 30) return undefined
  return /\p{Script=Han}/u.test(left.text) && /\p{Script=Han}/u.test(right.text) ? right.from : undefined
}

/** Column where the right half of a neighbouring line would begin, had it no indent. */
function nearestOf(origins: readonly (number | undefined)[], at: number): number | undefined {
  for (let distance = 1; distance < origins.length; distance++) {
    const found = origins[at - distance] ?? origins[at + distance]
    if (found !== undefined) return found
  }
  return undefined
}

/** How much further left a line may begin its right half than its neighbour does. */
const drift = 5

function cutNear(tokens: readonly Token[], origin: number | undefined): number {
  if (origin === undefined) return Number.MAX_SAFE_INTEGER
  return tokens.find((token) => token.from >= origin - drift)?.from ?? Number.MAX_SAFE_INTEGER
}
