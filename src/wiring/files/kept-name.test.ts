import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keptName } from './kept-name.ts'

it.each([
  ['申请书.docx', '申请书.docx'],
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  ['C:\\Users\\张三\\名单.xlsx', '名单.xlsx'],
  ['a\u202Efdp.exe.pdf', 'afdp.exe.pdf'],
  ['a\0\r\nSet-Cookie: x.pdf', 'aSet-Cookie_ x.pdf'],
  ['CON.pdf', '_CON.pdf'],
  ['com1.tar.pdf', '_com1.tar.pdf'],
  ['...htaccess.txt', 'htaccess.txt'],
  ['a.pdf. .', 'a.pdf'],
  ['.pdf', 'pdf'],
  ['\uD800.pdf', 'pdf'],
  ['', '未命名文件'],
  [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(78)}.pdf`],
  ['=cmd|calc.pdf', '=cmd_calc.pdf'],
  ['说明（第2稿）‘终’.pdf', '说明（第2稿）‘终’.pdf'],
])('%j is kept as %j', (name, kept) => {
  expect(keptName(name)).toBe(kept)
})

it('whatever it is called, a name is one that every system and every header takes, and is kept as it is once kept', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const kept = keptName(name)
      expect(kept).not.toMatch(/[/\\<>:"|?*\p{C}]|^[\s.]|[\s.]$/u)
      expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(255)
      expect(kept).not.toBe('')
      expect(() => encodeURIComponent(kept)).not.toThrow()
      expect(keptName(kept)).toBe(kept)
    }),
    { numRuns: 1000 },
  )
})
