/** A name begins with /, a string is ( or <, a number or word is itself. */
export type Token = string

// One token at a time, by the grammar of ISO 32000 7.2: spaces and remarks, brackets, names, anything else.
const lexeme =
  /[\0\t\n\f\r ]+|%[^\r\n]*|<<|>>|<[^>]*>?|\[|\]|\(|\/[^\0\t\n\f\r ()<>[\]{}/%]*|[^\0\t\n\f\r ()<>[\]{}/%]+|[\s\S]/y

export interface ScannedObject {
  readonly tokens: readonly Token[]
  /** Where the bytes of its stream begin; undefined for an object without. */
  readonly streamAt: number | undefined
  readonly end: number
}

/** The number and generation of the object that begins here; looked for a little way back, since digits may go on for ever. */
export function numbersBefore(letters: string, start: number): readonly [number, number] {
  const before = letters.slice(Math.max(0, start - 40), start)
  const [, number, generation] = /(\d{1,8})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+obj$/u.exec(before) ?? []
  return [Number(number ?? 0), Number(generation ?? 0)]
}

/** Brackets within brackets; readers go down one by one. */
const deepest = 5000

/** Tokens kept of one object; names behind them are still told to `seen`. */
const mostKept = 50_000

/**
 * Reads one object from a place in a pdf's letters, as far as it goes: to its stream, to `endobj`, or to where nothing is
 * open any more when `alone`. Undefined when the letters end within it, 'too-deep' where too much is open.
 */
export function scanObject(
  letters: string,
  from: number,
  alone: boolean,
  seen: (token: Token, before: Token) => void,
): ScannedObject | 'too-deep' | undefined {
  const tokens: Token[] = []
  let depth = 0
  let before = ''
  let at = from
  while (at < letters.length) {
    lexeme.lastIndex = at
    const text = lexeme.exec(letters)?.[0] ?? ''
    const next = at + text.length
    const kind = text.charCodeAt(0)
    at = text === '(' ? endOfString(letters, next) : next
    if (kind <= 32 || kind === 37) continue
    if (text === 'stream' && depth <= 0 && before === '>>')
      return { tokens, streamAt: afterLine(letters, next), end: next }
    if (depth <= 0 && (text === 'endobj' || text === 'startxref'))
      return { tokens, streamAt: undefined, end: next }
    const token = kind === 47 ? plainName(text) : kind === 60 && text !== '<<' ? '<' : text
    if (token === '<<' || token === '[') depth++
    if (token === '>>' || token === ']') depth--
    if (depth > deepest) return 'too-deep'
    seen(token, before)
    before = token
    if (tokens.length < mostKept) tokens.push(token)
    if (alone && depth <= 0) return { tokens, streamAt: undefined, end: at }
  }
  return undefined
}

/** Names may spell letters as #4A. */
function plainName(text: string): string {
  return text.includes('#')
    ? text.replace(/#([0-9a-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
}

const bracket = /[()\\]/g

/** Strings hold brackets in pairs, and escaped ones. */
function endOfString(letters: string, from: number): number {
  let open = 1
  bracket.lastIndex = from
  for (let match = bracket.exec(letters); match; match = bracket.exec(letters)) {
    if (match[0] === '\\') bracket.lastIndex++
    else open += match[0] === '(' ? 1 : -1
    if (open === 0) return bracket.lastIndex
  }
  return letters.length
}

function afterLine(letters: string, at: number): number {
  if (letters[at] === '\r' && letters[at + 1] === '\n') return at + 2
  return letters[at] === '\n' || letters[at] === '\r' ? at + 1 : at
}

/** What stands behind a key in the outermost dictionary; undefined where there is no such key. */
export function valueBehind(tokens: readonly Token[], key: string): readonly Token[] | undefined {
  let depth = 0
  for (const [at, token] of tokens.entries()) {
    if (token === '>>' || token === ']') depth--
    if (depth === 1 && token === key) return tokens.slice(at + 1)
    if (token === '<<' || token === '[') depth++
  }
  return undefined
}

/** A whole number behind a key; undefined for anything else, as a reference to another object. */
export function numberOf(tokens: readonly Token[], key: string): number | undefined {
  const [value = '', generation = '', r] = valueBehind(tokens, key) ?? []
  if (!/^\d{1,15}$/u.test(value) || (/^\d+$/u.test(generation) && r === 'R')) return undefined
  return Number(value)
}
