import { plain } from '../../reading/letters.ts'
import { numeralValue } from './numerals.ts'
import type { Role, Vocabulary } from './vocabulary.ts'

export interface Word {
  readonly kind: 'word'
  readonly role: Role
  readonly text: string
  readonly at: number
  readonly end: number
}

export interface Figure {
  readonly kind: 'figure'
  readonly value: number
  /** 件, 条, 元, %, or empty where the text gives none. Money is always in 元. */
  readonly unit: string
  /** 余, 多, 约, 近: no exact number. */
  readonly about: boolean
  /** Digits behind the decimal point, for percentages. */
  readonly decimals: number
  readonly text: string
  readonly at: number
  readonly end: number
}

export type Token =
  | Word
  | Figure
  | {
      readonly kind: 'year'
      readonly value: number
      readonly text: string
      readonly at: number
      readonly end: number
    }
  | { readonly kind: 'stop'; readonly text: string; readonly at: number; readonly end: number }
  | { readonly kind: 'other'; readonly text: string; readonly at: number; readonly end: number }

/** A sentence as printed but without spaces, and letter by letter with plain digits and simplified characters. */
export interface Text {
  readonly shown: string
  readonly plain: string
}

export function textOf(printed: string): Text {
  const shown = printed.replace(/(?<!\d)\s+|\s+(?!\d)/gu, '')
  const parts = shown.split(keptStops).map((part) => (keptStops.test(part) ? part : plain(part)))
  const letters = parts.join('')
  return { shown, plain: letters.length === shown.length ? letters : letterByLetter(shown) }
}

/** Full-width stops stay as they are: 5，434 is two figures, 5,434 one. */
const keptStops = /([，；：（）！？])/u

/** Where a letter would become two, it stays, so that every letter keeps its place. */
function letterByLetter(shown: string): string {
  return Array.from({ length: shown.length }, (_, i) => {
    const letter = shown.charAt(i)
    const other = keptStops.test(letter) ? letter : plain(letter)
    return other.length === 1 ? other : letter
  }).join('')
}

const stops = '，,；;。、：:（）()！!？?[]【】〔〕《》“”"「」…'

/** Reads a text once from left to right: figures, years, known words (the longest first), stops and the rest. */
export function tokensOf({ plain: text }: Text, vocabulary: Vocabulary): readonly Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    const numeric = mayBeFigure(text, at) ? (yearAt(text, at) ?? figureAt(text, at)) : undefined
    const token = numeric ?? wordAt(text, at, vocabulary) ?? letterAt(text, at)
    const last = tokens.at(-1)
    if (token.kind === 'other' && last?.kind === 'other' && last.end === token.at)
      tokens[tokens.length - 1] = { ...last, text: last.text + token.text, end: token.end }
    else tokens.push(token)
    at = token.end
  }
  return tokens
}

const numerals = '〇零一二三四五六七八九十百千万两'

/** Most letters begin no figure, and three patterns need not be tried on each. */
function mayBeFigure(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code >= 48 && code <= 57) || numerals.includes(text.charAt(at))
}

/** True where a text holds anything that a figure could be read from. */
export function holdsFigure(text: string): boolean {
  return /\p{N}/u.test(text) || countInLetters.test(text)
}

function yearAt(text: string, at: number): Token | undefined {
  const year = sticky(/(20[012]\d)年度?(?!\d{1,2}月)/uy, text, at)
  return year && { kind: 'year', value: Number(year[1]), text: year[0], at, end: at + year[0].length }
}

const measures =
  '(?:件次|人次|万元|亿元|元|%|个百分点|件|起|条(?!例|款)|份(?!额)|宗|次(?!数)|例(?!如)|个(?!人|月|性|工作日)|项(?!目)|部(?!门|分|署)|期|场|篇|家|名|页|处|户|卷)'
const arabic = new RegExp(
  `(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(万|亿)?(余|多)?(${measures})?(以上|左右)?`,
  'uy',
)
const han = new RegExp(`([${numerals}]{1,12})(余|多)?(${measures})(以上|左右)?`, 'uy')
const countInLetters = new RegExp(`[${numerals}](?:余|多)?${measures}`, 'u')
const factors: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 }

function figureAt(text: string, at: number): Token | undefined {
  const before = text.charAt(at - 1)
  const found = sticky(arabic, text, at)
  if (found && !/[第\d.\-/〔]/u.test(before)) {
    const [whole, digits = '', fraction = '', factor = '', about, unit = '', around] = found
    const money = moneyUnit(unit)
    const value = Number(digits.replaceAll(',', '') + fraction) * (factors[factor] ?? 1) * money.factor
    const inexact = about !== undefined || around !== undefined || /[约近超逾]/u.test(before)
    return {
      kind: 'figure',
      value: Math.round(value * 1e6) / 1e6,
      unit: money.unit,
      about: inexact || (factor === '万' && money.unit !== '元'),
      decimals: Math.max(0, fraction.length - 1),
      text: whole,
      at,
      end: at + whole.length,
    }
  }
  if (found) return { kind: 'other', text: found[0], at, end: at + found[0].length }
  return numeralAt(text, at, before)
}

/** A numeral in letters counts only with a measure word: 一是, 三审三校, 每一件 and 第十条 are no counts. */
function numeralAt(text: string, at: number, before: string): Token | undefined {
  const found = sticky(han, text, at)
  const value = found && numeralValue(found[1] ?? '')
  if (!found || value === undefined || /[第每同这那某任另各]/u.test(before)) return undefined
  const money = moneyUnit(found[3] ?? '')
  return {
    kind: 'figure',
    value: value * money.factor,
    unit: money.unit,
    about: found[2] !== undefined || found[4] !== undefined || /[约近超逾]/u.test(before),
    decimals: 0,
    text: found[0],
    at,
    end: at + found[0].length,
  }
}

function moneyUnit(unit: string): { readonly unit: string; readonly factor: number } {
  if (unit === '万元') return { unit: '元', factor: 10_000 }
  if (unit === '亿元') return { unit: '元', factor: 100_000_000 }
  return { unit, factor: 1 }
}

function wordAt(text: string, at: number, vocabulary: Vocabulary): Token | undefined {
  const found = vocabulary.get(text.charAt(at))?.find(([word]) => text.startsWith(word, at))
  return found && { kind: 'word', role: found[1], text: found[0], at, end: at + found[0].length }
}

function letterAt(text: string, at: number): Token {
  const letter = text.charAt(at)
  return { kind: stops.includes(letter) ? 'stop' : 'other', text: letter, at, end: at + 1 }
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}
