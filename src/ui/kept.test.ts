import { h } from 'preact'
import { expect, test } from 'vitest'
import { Kept } from './kept.tsx'
import { render } from './render.ts'

test('a kept part is drawn once for each thing and each way of drawing it, and stays escaped', () => {
  const [one, other] = [{}, {}]
  let drawn = 0
  const draw = (of: object, as: string) =>
    render(
      h(Kept, {
        of,
        as,
        children: () => {
          drawn += 1
          return h('b', null, `<i>${drawn}</i>`)
        },
      }),
    )
  expect(draw(one, 'a')).toContain('<b>&lt;i>1&lt;/i></b>')
  expect(draw(one, 'a')).toBe(draw(one, 'a'))
  expect(drawn).toBe(1)
  expect(draw(other, 'a')).toContain('2')
  expect(draw(one, 'b')).toContain('3')
})
