import type { VNode } from 'preact'
import { render } from '#ui/render.ts'

/** Views of one thing that are kept; an address can be written in endless ways, so the longest unread go first. */
const most = 100

const drawn = new WeakMap<object, Map<string, Buffer>>()

/**
 * A page as bytes, drawn only once for as long as the object it was drawn from is the same: when that is replaced, what was
 * drawn from it goes too. `look` is all else the page depends on, such as the address and 长辈版.
 */
export function drawnOnce<Props>(from: object, look: string, page: VNode<Props>): Buffer {
  const kept = drawn.get(from) ?? new Map<string, Buffer>()
  drawn.set(from, kept)
  const bytes = kept.get(look) ?? Buffer.from(render(page))
  kept.delete(look)
  kept.set(look, bytes)
  const [oldest = look] = kept.keys()
  if (kept.size > most) kept.delete(oldest)
  return bytes
}
