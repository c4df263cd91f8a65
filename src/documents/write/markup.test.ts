import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { expect, it } from 'vitest'
import { jsonMarkup, markup } from './markup.ts'

it('shows any text as it is and lets none become a tag or an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'<>"\'&/= aon甲;#x') }), (text) => {
      const seen = { tags: 0, attributes: {} as Record<string, string>, text: '' }
      const parser = new Parser({
        onopentag: (_, attributes) => {
          seen.tags++
          seen.attributes = attributes
        },
        ontext: (piece) => {
          seen.text += piece
        },
      })
      parser.end(markup`<p title="${text}">${text}</p>`.html)
      expect(seen).toEqual({ tags: 1, attributes: { title: text }, text })
    }),
  )
})

it('keeps data inside its script element', () => {
  const { html } = jsonMarkup({ text: '</script><!--' })
  expect(html).not.toContain('<')
  expect(JSON.parse(html)).toEqual({ text: '</script><!--' })
})
