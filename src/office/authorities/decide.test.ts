import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { addDays } from '#law/calendar/plain-date.ts'
import { ancestorsOn, authorityOn, livingOn } from './as-of.ts'
import type { Authorities } from './authority.ts'
import { decideAuthority } from './decide.ts'
import { actOf, authority, day, type Line, treeOf } from './example-tree.fixture.ts'
import { foldAuthorities } from './fold.ts'
import { authorityRefusalSentence } from './refusal.ts'

const lines: Line[] = parse(readFileSync(new URL('./examples/weidong.yaml', import.meta.url), 'utf8'), {
  schema: 'failsafe',
})
const tree = treeOf(lines)

function refusalOf(line: Line, on: Authorities = tree) {
  const decision = decideAuthority(on, actOf(line))
  return decision.ok ? null : decision.refusal
}

describe('a change to the tree is refused', () => {
  const cases: readonly (readonly [string, Line, string])[] = [
    [
      'when the number is in use',
      { 登记: '设立', 编号: 'wd', 类型: 'county', 生效: '2026-01-01', 名称: '某区人民政府' },
      'already-established',
    ],
    [
      'before the authority exists',
      { 登记: '更名', 编号: 'wd-rsj', 生效: '2009-01-01', 名称: '某局' },
      'not-living',
    ],
    [
      'after it was dissolved',
      { 登记: '更名', 编号: 'wd-renshi', 生效: '2011-01-01', 名称: '某局' },
      'not-living',
    ],
    [
      'before its last change',
      { 登记: '更名', 编号: 'wd-wsj', 生效: '2018-01-01', 名称: '某委' },
      'before-last-change',
    ],
    [
      'when nothing changes',
      { 登记: '更名', 编号: 'wd-wsj', 生效: '2026-01-01', 名称: '卫东区卫生健康委员会', 前缀: 'WD-WS' },
      'nothing-changes',
    ],
    [
      'when the name is taken',
      { 登记: '更名', 编号: 'wd-wsj', 生效: '2026-01-01', 名称: '卫东区司法局' },
      'taken',
    ],
    [
      'when the name will be taken later',
      {
        登记: '设立',
        编号: 'x',
        类型: 'department',
        生效: '2013-01-01',
        名称: '卫东区卫生健康委员会',
        上级: 'wd',
      },
      'taken',
    ],
    [
      'when the catalogue prefix is taken',
      { 登记: '更名', 编号: 'wd-sfj', 生效: '2026-01-01', 名称: '卫东区司法局', 前缀: 'WD-RSJ' },
      'taken',
    ],
    [
      'when the parent is gone',
      { 登记: '设立', 编号: 'x', 类型: 'authorised', 生效: '2026-01-01', 名称: '某大队', 上级: 'wd-renshi' },
      'place-not-living',
    ],
    [
      'when the superior is unknown',
      { 登记: '划转', 编号: 'wd-rsj', 生效: '2026-01-01', 上级: 'wd', 业务上级: 'nowhere' },
      'place-not-living',
    ],
    [
      'when such a body cannot stand there',
      { 登记: '设立', 编号: 'x', 类型: 'county', 生效: '2026-01-01', 名称: '某县人民政府', 上级: 'wd-rsj' },
      'wrong-parent',
    ],
    [
      'when it would stand under itself',
      { 登记: '划转', 编号: 'pds-sw', 生效: '2026-01-01', 上级: 'pds-sw' },
      'circular',
    ],
    ['while others stand under it', { 登记: '撤销', 编号: 'wd', 生效: '2026-01-01' }, 'still-has-children'],
    [
      'when it would succeed itself',
      { 登记: '撤销', 编号: 'wd-sfs', 生效: '2026-01-01', 承继: 'wd-sfs' },
      'own-successor',
    ],
    [
      'when the successor is gone',
      { 登记: '撤销', 编号: 'wd-sfs', 生效: '2026-01-01', 承继: 'wd-renshi' },
      'place-not-living',
    ],
  ]
  test.each(cases)('%s', (_when, line, reason) => {
    const refusal = refusalOf(line)
    expect(refusal?.reason).toBe(reason)
    if (refusal) expect(authorityRefusalSentence(refusal, (id) => `「${id}」`)).toMatch(/[；，].+。$/u)
  })
})

test('a name is free again once its holder is dissolved', () => {
  const line = { 登记: '设立', 编号: 'x', 类型: 'department', 名称: '卫东区人事局', 上级: 'wd' }
  expect(refusalOf({ ...line, 生效: '2010-02-28' })?.reason).toBe('taken')
  expect(refusalOf({ ...line, 生效: '2010-03-01' })).toBe(null)
})

test('a former name is free from the day of the new one', () => {
  const line = { 登记: '设立', 编号: 'x', 类型: 'department', 名称: '卫东区卫生局', 上级: 'wd' }
  expect(refusalOf({ ...line, 生效: '2014-05-31' })?.reason).toBe('taken')
  expect(refusalOf({ ...line, 生效: '2014-06-01' })).toBe(null)
})

test('a circle that would only close on a later day is refused too', () => {
  const offices = treeOf([
    ...lines,
    { 登记: '设立', 编号: 'a', 类型: 'vertical', 生效: '2020-01-01', 名称: '甲分局', 上级: '无' },
    { 登记: '设立', 编号: 'b', 类型: 'vertical', 生效: '2020-01-01', 名称: '乙分局', 上级: '无' },
    { 登记: '划转', 编号: 'a', 生效: '2025-01-01', 上级: 'b' },
  ])
  const line = { 登记: '划转', 编号: 'b', 生效: '2024-01-01', 上级: 'a' }
  expect(refusalOf(line, offices)).toEqual({ reason: 'circular', on: '2025-01-01' })
})

test('two changes on one day make one version of that day', () => {
  const changed = treeOf([
    ...lines,
    { 登记: '更名', 编号: 'wd-rsj', 生效: '2026-01-01', 名称: '卫东区人社局' },
    { 登记: '划转', 编号: 'wd-rsj', 生效: '2026-01-01', 上级: 'wd' },
  ])
  expect(changed.get(authority('wd-rsj'))?.versions.map(({ from }) => from)).toEqual([
    '2010-03-01',
    '2026-01-01',
  ])
  expect(authorityOn(changed, authority('wd-rsj'), day('2026-01-01'))).toMatchObject({
    name: '卫东区人社局',
    superior: null,
  })
})

test('an act that nobody decided is a bug and throws', () => {
  expect(() =>
    foldAuthorities([actOf({ 登记: '更名', 编号: 'x', 生效: '2026-01-01', 名称: '某局' })]),
  ).toThrow(/x/u)
})

/** Few bodies, few days, few names: so that random changes collide. */
const ids = ['a', 'b', 'c', 'd', 'e']
const start = day('2025-01-01')
const anyLine = fc.record({
  登记: fc.constantFrom('设立', '设立', '更名', '划转', '撤销'),
  编号: fc.constantFrom(...ids),
  类型: fc.constant('vertical'),
  生效: fc.integer({ min: 0, max: 6 }).map((after) => addDays(start, after)),
  名称: fc.constantFrom('甲局', '乙局', '丙局', '丁局'),
  上级: fc.constantFrom('无', ...ids),
  承继: fc.constantFrom('无', ...ids),
})

test('whatever is asked for, on no day is there a circle, a shared name or a body under nothing', () => {
  let circles = 0
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 4, maxLength: 24 }), (lines) => {
      let grown: Authorities = new Map()
      for (const line of lines) {
        const decision = decideAuthority(grown, actOf(line))
        if (decision.ok) grown = foldAuthorities(decision.acts, grown)
        else if (decision.refusal.reason === 'circular') circles++
      }
      for (let after = 0; after < 8; after++) {
        const on = addDays(start, after)
        const living = livingOn(grown, on)
        expect(new Set(living.map(({ name }) => name)).size).toBe(living.length)
        for (const { id, parent } of living) {
          expect(ancestorsOn(grown, id, on).map((above) => above.id)).not.toContain(id)
          if (parent) expect(authorityOn(grown, parent, on)).not.toBe(null)
        }
      }
    }),
    { numRuns: 1_000 },
  )
  expect(circles).toBeGreaterThan(100)
})
