import { dateInWords } from '#law/calendar/plain-date.ts'
import { contactNote, type LetterModel, type Paragraph } from '#office/applications/letters/letter.ts'
import { page } from '../gb9704.ts'
import { printable } from '../printable.ts'
import { pitchFor } from './fitting.ts'
import { nameLines, widthOf } from './width.ts'

/** What a letter's model does not say. */
export interface LetterLook {
  /** 发文机关标志: the full name or its standard short form (GB/T 9704-2012 10.1). */
  readonly letterhead: string
}

export interface LetterRun {
  readonly text: string
  /** A person still has to write here. */
  readonly blank: boolean
}

export interface LetterBlock {
  readonly kind: 'addressee' | 'heading' | 'body'
  readonly runs: readonly LetterRun[]
  /** On the page of what follows: a heading with its text, the last words with the signature. */
  readonly withNext: boolean
}

/** A letter ready to be set: every text printable, nothing left to decide but the drawing. */
export interface LetterParts {
  readonly title: string
  readonly titleLines: readonly string[]
  readonly author: string
  readonly letterhead: Letterhead
  /** 文号; empty for a draft and for letters without one. */
  readonly number: string
  readonly blocks: readonly LetterBlock[]
  readonly attachments: readonly LetterAttachment[]
  readonly signature: Signature
  /** 附注; empty where there is nobody to ask. */
  readonly note: string
  /** Distance of two lines, pt. */
  readonly linePitch: number
}

/** 附件：1. … with its name hanging beside the marks (7.3.4). */
interface LetterAttachment {
  /** 附件： on the first, else empty. */
  readonly label: string
  /** Its number, of several. */
  readonly index: string
  readonly name: string
}

interface Letterhead {
  readonly lines: readonly string[]
  /** pt. */
  readonly size: number
}

interface Signature {
  readonly name: readonly string[]
  readonly date: string
  /** Characters free on the left of the column that name and date are centred in. */
  readonly indent: number
}

export function letterParts(letter: LetterModel, { letterhead }: LetterLook): LetterParts {
  const { title, number, addressee, paragraphs, attachments, remedy, sender, on } = letter
  const words = remedy === null ? paragraphs : [...paragraphs, [remedy]]
  const parts = {
    title: printable(title),
    titleLines: titleLines(printable(title)),
    author: printable(sender.name),
    letterhead: headed(printable(letterhead)),
    number: printable(number ?? ''),
    blocks: kept([addressed(addressee), ...words.flatMap(blocksOf)]),
    attachments: attachments.map((name, at) => ({
      label: at === 0 ? '附件：' : '',
      index: attachments.length > 1 ? `${at + 1}. ` : '',
      name: printable(name),
    })),
    signature: signed(printable(sender.name), dateInWords(on)),
    note: sender.contact.trim() === '' ? '' : printable(contactNote(sender)),
  }
  return { ...parts, linePitch: pitchFor(parts) }
}

type Words = Omit<LetterBlock, 'withNext'>

/** The signature never stands alone on a page, nor with a single line that belongs to the words before it. */
function kept(blocks: readonly Words[]): readonly LetterBlock[] {
  const last = blocks.length - 1
  const short =
    widthOf((blocks[last]?.runs ?? []).map(({ text }) => text).join('')) < page.charactersPerLine - 2
  return blocks.map((block, at) => ({
    ...block,
    withNext: block.kind === 'heading' || at === last || (short && at === last - 1),
  }))
}

function addressed(to: LetterModel['addressee']): Words {
  return { kind: 'addressee', runs: [...runsOf([to]), { text: '：', blank: false }] }
}

/** A person may write several lines into one place of a letter: each is a paragraph on paper. */
function blocksOf(paragraph: Paragraph): readonly Words[] {
  const lines: LetterRun[][] = [[]]
  for (const run of paragraph) {
    const [first = '', ...others] = typeof run === 'string' ? run.split(/\s*\n\s*/u) : ['']
    lines.at(-1)?.push(...runsOf([typeof run === 'string' ? first : run]))
    for (const line of others) lines.push([...runsOf([line])])
  }
  return lines
    .filter((runs) => runs.length > 0)
    .map((runs) => ({ kind: isHeading(runs) ? 'heading' : 'body', runs }))
}

function runsOf(paragraph: Paragraph): readonly LetterRun[] {
  return paragraph
    .map((run) =>
      typeof run === 'string'
        ? { text: printable(run), blank: false }
        : { text: `＿＿（${run.blank}）`, blank: true },
    )
    .filter(({ text }) => text !== '')
}

/** 一、… that ends without a stop stands above its text, in 黑体 (7.3.3). */
function isHeading(runs: readonly LetterRun[]): boolean {
  const text = runs.map((run) => run.text).join('')
  return /^[一二三四五六七八九十]+、/u.test(text) && !/[。；：]$/u.test(text)
}

/** Letters of 2号 on a line. */
const titleWidth = 20

/** A title too long for its line breaks before what is in brackets, never inside a word. */
function titleLines(title: string): readonly string[] {
  const at = title.indexOf('（')
  return title.length > titleWidth && at > 0 ? [title.slice(0, at), title.slice(at)] : [title]
}

const largest = 36
/** A name that would have to be smaller on one line stands on two; one without a place to part gets smaller all the same. */
const smallest = 22
const textWidth = (page.textWidth / 25.4) * 72

/** As large as its line takes, in whole points, so that it never breaks by itself; a very long name in two lines. */
function headed(text: string): Letterhead {
  const lines = nameLines(text, textWidth / smallest)
  const widest = Math.max(1, ...lines.map(widthOf))
  return { lines, size: Math.min(largest, Math.floor(textWidth / widest)) }
}

/** Characters free on the right of the date under a seal (7.3.5.1). */
const rightOfDate = 4

/** The name stands centred over the date; a name too long for that pushes both to the left. */
function signed(name: string, date: string): Signature {
  const lines = nameLines(name, page.charactersPerLine)
  const column = Math.max(widthOf(date) + 2 * rightOfDate, ...lines.map((line) => widthOf(line) + 1))
  return { name: lines, date, indent: Math.max(0, page.charactersPerLine - column) }
}
