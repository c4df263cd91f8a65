/** What a pdf writes down: a name with its stroke, a word or number as it stands, a string as bytes, a list, a dictionary. */
export type PdfValue = string | Buffer | readonly PdfValue[] | PdfDictionary
export type PdfDictionary = ReadonlyMap<string, PdfValue>

const space = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y
const word = /\/?[^\0\t\n\f\r ()<>[\]{}/%]*/y

/** No honest dictionary that is read this way goes deeper. */
const deepest = 8

interface Reading {
  readonly value: PdfValue
  readonly end: number
}

/** The dictionary written at a place in a pdf's letters; undefined where there is none. */
export function dictionaryAt(letters: string, at: number): PdfDictionary | undefined {
  const value = read(letters, at, 0)?.value
  return value instanceof Map ? value : undefined
}

/** The list or anything else written at a place. */
export function valueAt(letters: string, at: number): PdfValue | undefined {
  return read(letters, at, 0)?.value
}

function read(letters: string, from: number, depth: number): Reading | undefined {
  const at = behind(space, letters, from)
  if (depth > deepest || at >= letters.length) return undefined
  if (letters.startsWith('<<', at)) return dictionary(letters, at + 2, depth)
  if (letters[at] === '[') return list(letters, at + 1, depth)
  if (letters[at] === '<') return hexString(letters, at + 1)
  if (letters[at] === '(') return literal(letters, at + 1)
  const end = behind(word, letters, at)
  return end > at ? { value: letters.slice(at, end), end } : undefined
}

function behind(pattern: RegExp, letters: string, from: number): number {
  pattern.lastIndex = from
  return from + (pattern.exec(letters)?.[0].length ?? 0)
}

function list(letters: string, from: number, depth: number): Reading | undefined {
  const values: PdfValue[] = []
  for (let at = from; ; ) {
    at = behind(space, letters, at)
    if (letters[at] === ']') return { value: values, end: at + 1 }
    const one = read(letters, at, depth + 1)
    if (!one) return undefined
    values.push(one.value)
    at = one.end
  }
}

/** A value made of several words, as a reference, is kept as its first. */
function dictionary(letters: string, from: number, depth: number): Reading | undefined {
  const values = new Map<string, PdfValue>()
  let key: string | undefined
  for (let at = from; ; ) {
    at = behind(space, letters, at)
    if (letters.startsWith('>>', at)) return { value: values, end: at + 2 }
    const one = read(letters, at, depth + 1)
    if (!one) return undefined
    if (typeof one.value === 'string' && one.value.startsWith('/') && !expects(values, key)) key = one.value
    else if (key !== undefined && !values.has(key)) values.set(key, one.value)
    at = one.end
  }
}

/** Whether a key still stands without its value. */
function expects(values: PdfDictionary, key: string | undefined): boolean {
  return key !== undefined && !values.has(key)
}

function hexString(letters: string, from: number): Reading | undefined {
  const end = letters.indexOf('>', from)
  if (end < 0) return undefined
  const digits = letters.slice(from, end).replace(/[^\da-f]/giu, '')
  return { value: Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex'), end: end + 1 }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
const piece = /\\(?:([0-7]{1,3})|(\r\n|[\s\S]))|[()]|\r\n?|[^\\()\r]+/y

function literal(letters: string, from: number): Reading | undefined {
  let text = ''
  let open = 1
  for (let at = from; at < letters.length; ) {
    piece.lastIndex = at
    const [whole, octal, escaped] = piece.exec(letters) ?? ['']
    if (whole === '') return undefined
    at += whole.length
    if (whole === '(') open++
    if (whole === ')' && --open === 0) return { value: Buffer.from(text, 'latin1'), end: at }
    if (octal !== undefined) text += String.fromCharCode(Number.parseInt(octal, 8) & 255)
    else if (escaped !== undefined) text += /[\r\n]/u.test(escaped) ? '' : (escapes[escaped] ?? escaped)
    else text += whole.startsWith('\r') ? '\n' : whole
  }
  return undefined
}
