import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineOf, markOf, proseOf } from './typed.ts'

test.each([
  [' 张\u200b三 ', '张三'],
  ['１３号院　２单元', '13号院 2单元'],
  ['河南省\t平顶山市\n卫东区', '河南省 平顶山市 卫东区'],
  ['某某（河南）有限公司', '某某（河南）有限公司'],
  ['\u202e张三', '张三'],
])('a line %j is taken as %j', (from, to) => {
  expect(lineOf(from)).toBe(to)
})

test.each([
  ['４１０４０３１９９００１０１１２３４', '410403199001011234'],
  ['4104 0319 9001 0112 34', '410403199001011234'],
  ['身份证号：410403199001011234', '410403199001011234'],
  ['手机号码: 138 0000 0000；', '13800000000'],
  ['zhang@example.com，', 'zhang@example.com'],
  ['邮箱：ｚｈａｎｇ＠example.com', 'zhang@example.com'],
])('a mark %j is taken as %j', (from, to) => {
  expect(markOf(from)).toBe(to)
})

test('prose keeps its lines and loses what nobody sees', () => {
  expect(proseOf('一、名单\r\n\r\n\r\n\r\n二、\u200b金额\u3000\u3000合计 ')).toBe('一、名单\n\n二、金额 合计')
})

test('reading twice changes nothing more, whatever was pasted', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const read of [lineOf, proseOf, markOf]) expect(read(read(text))).toBe(read(text))
    }),
  )
})
