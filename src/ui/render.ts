import { randomBytes } from 'node:crypto'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

const doctype = '<!doctype html>'

/** A whole page as text. Everything a component was given as data is escaped. */
export function render<Props>(page: VNode<Props>): string {
  return `${doctype}${renderToString(page)}`
}

/** A part of a page that is drawn already, as text and as the bytes that are sent. */
export interface DrawnPart {
  readonly html: string
  readonly bytes: Buffer
}

/** Stands where a drawn part goes in. Nobody can guess it, so no data can pretend to be one. */
const place = `drawn-part-${randomBytes(16).toString('hex')}`
let parts: Buffer[] | undefined

/** A whole page as bytes. Its drawn parts go in as they are: a large one is neither copied through text nor encoded again. */
export function renderBytes<Props>(page: VNode<Props>): Buffer {
  const own: Buffer[] = []
  const text = collecting(own, () => renderToString(page))
  const between = text.split(place).map((piece) => Buffer.from(piece))
  const all = between.flatMap((piece, at) => [piece, ...own.slice(at, at + 1)])
  return Buffer.concat([Buffer.from(doctype), ...all])
}

/** Draws a part for itself. */
export function drawPart<Props>(part: VNode<Props>): DrawnPart {
  const html = collecting(undefined, () => renderToString(part))
  return { html, bytes: Buffer.from(html) }
}

/** What a component puts in for a drawn part: its place while a page is drawn to bytes, itself otherwise. */
export function putIn({ html, bytes }: DrawnPart): string {
  if (!parts) return html
  parts.push(bytes)
  return place
}

/** Drawing is never interrupted, so what is collected meanwhile belongs to this page. */
function collecting(own: Buffer[] | undefined, draw: () => string): string {
  const before = parts
  parts = own
  try {
    return draw()
  } finally {
    parts = before
  }
}
