/** Text that is already HTML. Only this file makes it, so nothing reaches a page unescaped. */
export interface Markup {
  readonly html: string
}

type Part = Markup | string | number | undefined | readonly Part[]

/** HTML with holes: strings and numbers are escaped, markup and lists of it stand as they are. */
export function markup(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { html: String.raw({ raw: pieces }, ...parts.map(htmlOf)) }
}

function htmlOf(part: Part): string {
  if (part === undefined) return ''
  if (typeof part === 'number') return String(part)
  if (typeof part === 'string') return escaped(part)
  return 'html' in part ? part.html : part.map(htmlOf).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Control characters have no place in a page and are dropped. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (letter) => entities[letter] ?? letter).replace(/(?![\t\n])\p{Cc}/gu, '')
}

/** Data for a script element: no `<` is left that could close it. */
export function jsonMarkup(data: unknown): Markup {
  return { html: JSON.stringify(data).replaceAll('<', '\\u003c') }
}

/** A stylesheet of our own; it holds no text from outside. */
export function styleMarkup(css: string): Markup {
  return { html: css }
}
