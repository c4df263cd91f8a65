import { expect, test } from 'vitest'
import { authorityActSchema } from './acts.ts'
import { actOf } from './example-tree.fixture.ts'
import { peopleActSchema } from './people/acts.ts'
import { appointment } from './people/office.fixture.ts'

const established = { 登记: '设立', 编号: 'a', 类型: 'county', 生效: '2025-01-01', 名称: '某区人民政府' }

test('acts come back from JSON as they were', () => {
  const act = actOf(established)
  expect(authorityActSchema.parse(JSON.parse(JSON.stringify(act)))).toEqual(act)
  const appointed = appointment({ who: 'lin', role: 'handler' })
  expect(peopleActSchema.parse(JSON.parse(JSON.stringify(appointed)))).toEqual(appointed)
})

test.each([
  ['a day that does not exist', { 生效: '2025-02-29' }],
  ['a kind of authority that does not exist', { 类型: 'ministry-of-truth' }],
  ['a name that is blank', { 名称: '  ' }],
  ['a wrong credit code', { 信用代码: '91350100M000100Y4Z' }],
])('%s does not enter', (_what, change) => {
  expect(() => actOf({ ...established, ...change })).toThrow()
})

test('an account is kept in lower case, and only plain letters, digits, dots and hyphens make one', () => {
  const act = { kind: 'person.registered', person: 'p', name: '林晓', on: '2025-01-01' }
  expect(peopleActSchema.parse({ ...act, account: ' Lin.Xiao ' })).toMatchObject({ account: 'lin.xiao' })
  for (const account of ['li', '1lin', '林晓', 'lin xiao', 'x'.repeat(33)])
    expect(peopleActSchema.safeParse({ ...act, account }).success, account).toBe(false)
})

test('a role that does not exist is not given', () => {
  expect(() => appointment({ who: 'lin', role: 'king' })).toThrow()
})
