import { describe, expect, test } from 'vitest'
import { contentsIn, missingOf, readIntake } from './intake-form.ts'

const written = {
  channel: 'signed-post',
  came: '2025-09-25',
  kind: 'person',
  applicant: '李某',
  phone: '0375-1234567',
  count: '2',
  'content-0': '2025年公益性岗位补贴发放表',
  'content-1': '',
  form: 'paper',
  way: 'post',
}

describe('an application written down at the desk', () => {
  test('has the day its channel leaves behind', () => {
    const deliveryBy = (changes: object) => {
      const read = readIntake({ ...written, ...changes })
      return read.ok ? read.intake.delivery : read.mistakes
    }
    expect(deliveryBy({})).toEqual({ channel: 'signed-post', signedForOn: '2025-09-25' })
    expect(deliveryBy({ channel: 'oral' })).toEqual({ channel: 'oral', handedInOn: '2025-09-25' })
    expect(deliveryBy({ channel: 'fax' })).toEqual({ channel: 'fax', arrivedOn: '2025-09-25' })
    expect(deliveryBy({ channel: 'email', confirmed: '2025-09-26' })).toEqual({
      channel: 'email',
      arrivedOn: '2025-09-25',
      confirmedOn: '2025-09-26',
    })
  })

  test('is whole without what the law asks for by correction', () => {
    const read = readIntake({ ...written, applicant: '', phone: '' })
    expect(read.ok && missingOf(read.intake)).toEqual(['申请人的姓名或者名称', '身份证明', '联系方式'])
  })

  test('never loses a name that is too long', () => {
    const read = readIntake({ ...written, applicant: '甲'.repeat(201) })
    expect(!read.ok && read.mistakes.map(({ message }) => message)).toEqual([
      '姓名或者名称最多 200 个字；请缩短。',
    ])
  })

  test('tells everything wrong with it at once', () => {
    const read = readIntake({ channel: 'web', came: '9月25日' })
    expect(!read.ok && read.mistakes.map(({ field }) => field)).toEqual([
      'channel',
      'came',
      'kind',
      'content-0',
    ])
  })

  test('keeps a day of confirmation that is none as a mistake, not as a silence', () => {
    const read = readIntake({ ...written, channel: 'fax', confirmed: '2025-09-31' })
    expect(!read.ok && read.mistakes.map(({ field }) => field)).toEqual(['confirmed'])
  })

  test('grows by a box and never without end', () => {
    expect(contentsIn({ ...written, do: 'add' })).toHaveLength(3)
    expect(contentsIn({ count: '5000', do: 'add' })).toHaveLength(30)
  })
})
