import type { JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'

const drawnOf = new WeakMap<object, Map<string, string>>()

interface Props {
  /** What is drawn, and nothing else than this may be drawn: the same object is taken to look the same for ever. */
  readonly of: object
  /** Which drawing of it; one object may be drawn in several ways. */
  readonly as: string
  readonly children: () => JSX.Element
}

/** Draws a large part of a page once for each thing it shows, instead of once a request. */
export function Kept({ of, as, children }: Props): JSX.Element {
  const drawings = drawnOf.get(of) ?? new Map<string, string>()
  drawnOf.set(of, drawings)
  const drawn = drawings.get(as) ?? renderToString(children())
  drawings.set(as, drawn)
  // Safe: it was escaped by the same renderer a line above.
  return <div class="kept" dangerouslySetInnerHTML={{ __html: drawn }} />
}
