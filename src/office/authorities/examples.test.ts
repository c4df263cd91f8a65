import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { plainDate } from '../acts/schemas.ts'
import { authorityOn, carriedOnBy, lastKnownOn, livingOn } from './as-of.ts'
import { authorityIdSchema } from './authority.ts'
import { childrenOn } from './children.ts'
import { authority, day, type Line, treeOf } from './example-tree.fixture.ts'
import { reconsiderationOrgansOf } from './reconsideration.ts'
import { relationOn } from './relation.ts'
import { supervisesAnyone, supervisingAuthorityOn } from './supervision.ts'

const lines: Line[] = parse(readFileSync(new URL('./examples/weidong.yaml', import.meta.url), 'utf8'), {
  schema: 'failsafe',
})
const tree = treeOf(lines)

function examples<T>(name: string, row: z.ZodType<T>): T[] {
  const text = readFileSync(new URL(`./examples/${name}.yaml`, import.meta.url), 'utf8')
  return z.array(row).min(1).parse(parse(text))
}

const reconsideration = z.strictObject({
  机关: authorityIdSchema,
  日期: plainDate,
  复议机关: z.array(z.string()).optional(),
  依据: z.array(z.string()).optional(),
  缺: z.string().optional(),
  说明: z.string().optional(),
})

describe('the organs one may ask for reconsideration', () => {
  test.each(examples('reconsideration', reconsideration))(
    '$机关 on $日期: $复议机关 $说明',
    ({ 机关, 日期, 复议机关, 依据, 缺 }) => {
      const found = reconsiderationOrgansOf(tree, 机关, 日期)
      if (found.ok) {
        expect(found.organs.map(({ name }) => name)).toEqual(复议机关)
        expect(found.organs.map(({ article }) => article.article)).toEqual(依据)
      } else {
        expect(复议机关).toBe(undefined)
        expect(found.reason === 'link-missing' ? found.link : undefined).toBe(缺)
      }
    },
  )
})

const relation = z.object({
  我方: authorityIdSchema,
  对方: authorityIdSchema,
  日期: plainDate,
  关系: z.enum(['本机关', '下级', '上级', '其他']),
  说明: z.string().optional(),
})
const relationWords = { own: '本机关', child: '下级', parent: '上级', other: '其他' }

describe('how one authority stands to another', () => {
  test.each(examples('relation', relation))(
    '$我方 sees $对方 on $日期 as $关系 $说明',
    ({ 我方, 对方, 日期, 关系 }) => {
      expect(relationWords[relationOn(tree, 我方, 对方, 日期)]).toBe(关系)
    },
  )
})

describe('an authority on a day', () => {
  test('carries the name it had then', () => {
    const names = ['2014-05-31', '2014-06-01', '2019-02-28', '2019-03-01'].map(
      (on) => authorityOn(tree, authority('wd-wsj'), day(on))?.name,
    )
    expect(names).toEqual([
      '卫东区卫生局',
      '卫东区卫生和计划生育委员会',
      '卫东区卫生和计划生育委员会',
      '卫东区卫生健康委员会',
    ])
  })

  test('is nothing before it was established and from the day it was dissolved', () => {
    const living = ['1985-12-31', '1986-01-01', '2010-02-28', '2010-03-01'].map(
      (on) => authorityOn(tree, authority('wd-laodong'), day(on)) !== null,
    )
    expect(living).toEqual([false, true, true, false])
    expect(lastKnownOn(tree, authority('wd-laodong'), day('2025-01-01'))?.name).toBe('卫东区劳动和社会保障局')
  })

  test('leaves its powers to its successor', () => {
    expect(carriedOnBy(tree, authority('wd-renshi'), day('2010-02-28'))).toBe('wd-renshi')
    expect(carriedOnBy(tree, authority('wd-renshi'), day('2010-03-01'))).toBe('wd-rsj')
  })

  test('has the children that stand under it that day', () => {
    const under = (on: string) => childrenOn(tree, authority('wd-rsj'), day(on)).map(({ id }) => id)
    expect(under('2020-12-31')).toEqual(['wd-jiancha'])
    expect(under('2021-01-01')).toEqual([])
    expect(livingOn(tree, day('2009-12-31')).map(({ id }) => id)).not.toContain('wd-rsj')
  })
})

describe('the supervising authority (条例 art. 3)', () => {
  test.each([
    ['wd-rsj', 'wd-ban'],
    ['dongan', 'wd-ban'],
    ['wd-yiyuan', 'wd-ban'],
    ['wd-ban', 'pds-ban'],
    ['wd', 'pds-ban'],
    ['wd-sw', 'pds-sw'],
    ['pds', null],
    ['pds-ban', null],
  ])('of %s is %s', (id, expected) => {
    expect(supervisingAuthorityOn(tree, authority(id), day('2025-06-01'))).toBe(expected)
  })

  test('may be another body where the area named one', () => {
    const moved = treeOf([
      ...lines,
      { 登记: '划转', 编号: 'dongan', 生效: '2022-01-01', 上级: 'wd', 主管: 'wd-sfj' },
    ])
    expect(supervisingAuthorityOn(moved, authority('dongan'), day('2021-12-31'))).toBe('wd-ban')
    expect(supervisingAuthorityOn(moved, authority('dongan'), day('2022-01-01'))).toBe('wd-sfj')
    expect(supervisesAnyone(moved, authority('wd-sfj'), day('2022-01-01'))).toBe(true)
    expect(supervisesAnyone(tree, authority('wd-sfj'), day('2022-01-01'))).toBe(false)
  })
})
