import { h, type VNode } from 'preact'
import { expect, test } from 'vitest'
import { Kept } from './kept.tsx'
import { render, renderBytes } from './render.ts'

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

test('a page drawn to bytes is byte for byte the page drawn to text, kept parts within kept parts included', () => {
  const [outer, inner] = [{}, {}]
  const part = (of: object, children: () => VNode) => h(Kept, { of, as: 'x', children })
  const page = () =>
    h('main', null, [
      part(outer, () => h('p', null, ['外 <', part(inner, () => h('b', null, '内'))])),
      h('i', null, '之间'),
      part(inner, () => h('b', null, '内')),
      '末尾',
    ])
  for (let round = 0; round < 2; round++) expect(renderBytes(page()).toString()).toBe(render(page()))
})

test('what breaks while it is drawn leaves nothing behind for the next page', () => {
  const broken = h(Kept, {
    of: {},
    as: 'x',
    children: () => {
      throw new Error('broken')
    },
  })
  expect(() =>
    renderBytes(h('main', null, [h(Kept, { of: {}, as: 'y', children: () => h('b', null, 1) }), broken])),
  ).toThrow('broken')
  expect(render(h(Kept, { of: {}, as: 'z', children: () => h('b', null, 2) }))).toContain('<b>2</b>')
})
