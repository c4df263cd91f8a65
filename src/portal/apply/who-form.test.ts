import { describe, expect, it } from 'vitest'
import { readWho, type WhoForm } from './who-form.ts'

const sound: WhoForm = {
  kind: 'person',
  name: '张三',
  identity: '11010519491231002X',
  phone: '13800000000',
  email: '',
  address: '',
}
const read = (change: Partial<WhoForm>) => readWho({ ...sound, ...change })
const wrong = (change: Partial<WhoForm>) => {
  const result = read(change)
  return result.ok ? [] : result.mistakes.map(({ field }) => field)
}

describe('who applies', () => {
  it.each([
    ['护照：e12345678', '护照E12345678'],
    ['律师执业证： 1410 4202', '律师执业证14104202'],
    ['证件号码：11010519491231002x', '11010519491231002X'],
  ])(
    'has its paper %j taken as %j, with the name of the paper where it is not the usual one',
    (identity, taken) => {
      const result = read({ identity })
      expect(result.ok && result.value.contact.identity).toBe(taken)
    },
  )

  it('is taken as people write and paste it', () => {
    const pasted = {
      name: ' 张\u200b三　',
      identity: '身份证号：1101 0519 4912 3100 2x',
      phone: '手机：１３８ 0000 0000',
      email: ' Zhang＠Example.com，',
      address: '河南省　平顶山市\n卫东区１号',
    }
    expect(read(pasted)).toEqual({
      ok: true,
      value: {
        kind: 'person',
        name: '张三',
        contact: {
          identity: '11010519491231002X',
          phone: '138 0000 0000',
          email: 'zhang@example.com',
          address: '河南省 平顶山市 卫东区1号',
        },
      },
    })
  })

  it('must say kind, name, number and one way to be reached, each told at its field', () => {
    expect(wrong({ kind: '', name: ' ', identity: '', phone: '' })).toEqual([
      'kind',
      'name',
      'identity',
      'phone',
    ])
    expect(wrong({ kind: 'martian' })).toEqual(['kind'])
  })

  it.each([
    { phone: '', email: 'a@example.com' },
    { phone: '', address: '卫东区1号' },
  ])('may choose the way to be reached: %j', (change) => {
    expect(wrong(change)).toEqual([])
  })

  it.each([
    ['110105194912310021', ['identity']],
    ['110105194913310025', ['identity']],
    ['91350100M000100Y43', []],
    ['91350100M000100Y44', ['identity']],
    ['护照E12345678', []],
    ['H0123456789', []],
  ])('has its number %s looked at for slips of the pen alone', (identity, fields) => {
    expect(wrong({ identity })).toEqual(fields)
  })

  it.each([
    ['123', ['phone']],
    ['0375-1234567 转 8', []],
    ['+86 138-0000-0000', []],
  ])('may be telephoned at %s', (phone, fields) => {
    expect(wrong({ phone })).toEqual(fields)
  })

  it('is never too much for the register', () => {
    const long = '长'.repeat(3000)
    expect(wrong({ name: long, address: long, email: `${long}@a.cn`, identity: long })).toEqual([
      'name',
      'identity',
      'email',
      'address',
    ])
  })
})
