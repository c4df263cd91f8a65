import { attribute, type XmlListener } from '../zip/xml-reader.ts'

/** Words that use a style, and which styles hide: styles may stand before or behind the text. */
export interface StyleUse {
  readonly listener: XmlListener
  readonly used: (style: string, where: string, text: string) => void
  readonly hidden: () => readonly { readonly where: string; readonly text: string }[]
}

export function newStyleUse(): StyleUse {
  const uses = new Map<string, { readonly where: string; readonly text: string }>()
  const hiding = new Set<string>()
  let style = ''
  return {
    listener: {
      open: (name, attributes) => {
        if (name === 'style') style = attribute(attributes, 'styleId') ?? ''
        if (name === 'vanish' && isOn(attribute(attributes, 'val'))) hiding.add(style)
      },
    },
    used: (id, where, text) => {
      if (!uses.has(id) && text.trim() !== '') uses.set(id, { where, text })
    },
    hidden: () => [...uses].flatMap(([id, use]) => (hiding.has(id) ? [use] : [])),
  }
}

/** A switch of Word is on unless it says otherwise. */
export function isOn(value: string | undefined): boolean {
  return !['0', 'false', 'off'].includes(value ?? '')
}
