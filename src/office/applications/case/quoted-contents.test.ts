import { describe, expect, it } from 'vitest'
import { applicantIn, quotedContents } from './quoted-contents.ts'

const contact = {
  identity: '41040319900101123X',
  phone: '13800000000',
  address: '卫东区赵明路1号(东)',
  email: 'zhaoming@example.com',
}
const quoted = (...contents: readonly string[]) => quotedContents({ applicant: ' 赵明 ', contact, contents })

describe('what was asked for, as others may read it', () => {
  it('leaves out whoever asked, by name, number, telephone and letters, each piece for itself', () => {
    expect(
      quoted('赵明申请2024年明细', '身份证41040319900101123x，电话13800000000', '寄ZHAOMING@example.com'),
    ).toEqual([
      '（申请人信息略）申请2024年明细',
      '身份证（申请人信息略），电话（申请人信息略）',
      '寄（申请人信息略）',
    ])
  })

  it('leaves nothing of an address that holds the name, and takes its signs as they stand', () => {
    expect(quoted('寄到卫东区赵明路1号(东)，赵明收')).toEqual(['寄到（申请人信息略），（申请人信息略）收'])
    expect(quoted('zhaoming@exampleXcom')).toEqual(['zhaoming@exampleXcom'])
  })

  it('keeps the words whole where nothing is known of the applicant, or one letter only', () => {
    const contents = ['王某的2024年明细 ']
    expect(quotedContents({ applicant: '', contact: null, contents })).toEqual(contents)
    expect(quotedContents({ applicant: '王', contact: null, contents })).toEqual(contents)
  })
})

describe('words that go to others', () => {
  const found = (...texts: readonly string[]) => applicantIn({ applicant: '赵明', contact }, texts)

  it('are told to name the applicant, by name, number, telephone, mail or address, however grouped', () => {
    expect(found('是否同意公开合同单价')).toEqual([])
    expect(found('赵 明申请的合同', '电话138-0000 0000')).toEqual(['姓名或者名称', '电话'])
    expect(found('41040319900101123x', '寄卫东区赵明路1号(东)')).toEqual(['姓名或者名称', '证件号码', '地址'])
    expect(found('ZhaoMing@Example.com')).toEqual(['电子邮箱'])
  })

  it('name nobody where nothing is known of the applicant, or one letter only', () => {
    expect(applicantIn({ applicant: '', contact: null }, ['王某'])).toEqual([])
    expect(applicantIn({ applicant: '王', contact: null }, ['王某'])).toEqual([])
  })
})
