import type { Mark } from './lexicon.ts'
import type { Figure, Token, Word } from './tokens.ts'

/** A figure with the words around it, or a run of words without one. */
export interface Item {
  /** Words since the last stop or figure; heads joined by 、 before one figure are all in it. */
  readonly before: readonly Token[]
  readonly figure?: Figure
  /** Words behind the figure up to the next stop or figure. */
  readonly after: readonly Token[]
  /** The words of the clause so far, earlier figures of the clause included. */
  readonly clause: readonly Token[]
  /** The stop the item follows: ，；、（ or nothing at the start. */
  readonly opener: string
  readonly depth: number
  /** What stood before the bracket the item is in. */
  readonly outer: readonly Token[]
  readonly at: number
  readonly end: number
}

interface Frame {
  before: Token[]
  after: Token[] | undefined
  clause: Token[]
  opener: string
  readonly outer: readonly Token[]
}

const newFrame = (opener: string, outer: readonly Token[]): Frame => ({
  before: [],
  after: undefined,
  clause: [],
  opener,
  outer,
})

/** Bounds for texts made to exhaust a reader: no sentence written for people comes near them. */
const deepest = 6
const nearest = (tokens: readonly Token[]): readonly Token[] => tokens.slice(-60)

/** Cuts the tokens of one sentence into items. What stands in brackets is cut by itself, and the words outside go on. */
export function itemsOf(tokens: readonly Token[]): readonly Item[] {
  const items: Item[] = []
  const frames: Frame[] = [newFrame('', [])]
  for (const token of tokens) {
    const frame = frames.at(-1)
    if (frame === undefined) break
    if (token.kind === 'stop') stop(token, frames, frame, items)
    else if (token.kind === 'figure' && isCounted(token, frame)) count(token, frame, frames.length - 1, items)
    else {
      frame.before.push(token)
      frame.after?.push(token)
    }
    if (token.kind !== 'stop') frame.clause.push(token)
  }
  for (const [depth, frame] of frames.entries()) flush(frame, depth, items)
  return items
}

function stop(token: Token, frames: Frame[], frame: Frame, items: Item[]): void {
  const depth = frames.length - 1
  if ('（('.includes(token.text) && depth < deepest) {
    frames.push(newFrame('（', nearest([...frame.outer, ...frame.clause])))
  } else if ('）)'.includes(token.text) && depth > 0) {
    flush(frame, depth, items)
    frames.pop()
  } else if (token.text === '、' && frame.after === undefined && frame.before.length > 0) {
    frame.before.push(token)
  } else if ('，,；;、：:'.includes(token.text)) {
    flush(frame, depth, items)
    frame.opener = token.text
    if (token.text !== '、') frame.clause = []
  }
}

/** A figure needs a measure word, unless it is what 数量为 or a colon announces. */
function isCounted(figure: Figure, frame: Frame): boolean {
  if (figure.unit !== '') return true
  const last = frame.before.at(-1)
  return last?.kind === 'word' && /(?:数|数量|数为|数量为|总数)$/u.test(last.text)
}

function count(figure: Figure, frame: Frame, depth: number, items: Item[]): void {
  const after: Token[] = []
  const before = frame.before
  items.push({
    before,
    figure,
    after,
    clause: nearest(frame.clause),
    opener: frame.opener,
    depth,
    outer: frame.outer,
    at: before[0]?.at ?? figure.at,
    end: figure.end,
  })
  frame.before = []
  frame.after = after
}

function flush(frame: Frame, depth: number, items: Item[]): void {
  const { before } = frame
  const last = before.at(-1)
  if (before[0] !== undefined && last !== undefined) {
    items.push({
      before,
      after: [],
      clause: nearest(frame.clause),
      opener: frame.opener,
      depth,
      outer: frame.outer,
      at: before[0].at,
      end: last.end,
    })
  }
  frame.before = []
  frame.after = undefined
}

export function isWord(token: Token): token is Word {
  return token.kind === 'word'
}

/** True where one of the tokens is a word with this mark. */
export function marked(tokens: readonly Token[], ...marks: readonly Mark[]): boolean {
  return tokens.some(
    (token) => token.kind === 'word' && token.role.role === 'mark' && marks.includes(token.role.mark),
  )
}
