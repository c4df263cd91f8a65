import type { JSX } from 'preact'
import { type DrawnPart, drawPart, putIn } from './render.ts'

const drawnOf = new WeakMap<object, Map<string, DrawnPart>>()

interface Props {
  /** What is drawn, and nothing else than this may be drawn: the same object is taken to look the same for ever. */
  readonly of: object
  /** Which drawing of it; one object may be drawn in several ways. */
  readonly as: string
  readonly children: () => JSX.Element
}

/** Draws a large part of a page once for each thing it shows, instead of once a request. */
export function Kept({ of, as, children }: Props): JSX.Element {
  const drawings = drawnOf.get(of) ?? new Map<string, DrawnPart>()
  drawnOf.set(of, drawings)
  const drawn = drawings.get(as) ?? drawPart(children())
  drawings.set(as, drawn)
  // Safe: it was escaped by the same renderer when it was drawn.
  return <div class="kept" dangerouslySetInnerHTML={{ __html: putIn(drawn) }} />
}
