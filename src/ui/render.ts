import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A whole page as text. Everything a component was given as data is escaped. */
export function render<Props>(page: VNode<Props>): string {
  return `<!doctype html>${renderToString(page)}`
}
