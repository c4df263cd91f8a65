import { beforeEach, describe, expect, test } from 'vitest'
import { applicationRows, cellName, formCells } from './cells.ts'
import { form2019 as printed2019 } from './form-2019.ts'
import { form2021 as printed2021 } from './form-2021.ts'

/** Copies of its own for every test, since what a form comes to is worked out once a form. */
let form2021 = printed2021
let form2019 = printed2019
beforeEach(() => {
  form2021 = structuredClone(printed2021)
  form2019 = structuredClone(printed2019)
})

const count = (form: typeof form2021, table: string) =>
  formCells(form).filter((cell) => cell.table === table).length

describe('the cells of a form', () => {
  test('are as many as it prints, in reading order, each at an address of its own', () => {
    expect(['disclosure', 'applications', 'remedies'].map((table) => count(form2021, table))).toEqual([
      10, 175, 15,
    ])
    expect(['disclosure', 'applications', 'remedies'].map((table) => count(form2019, table))).toEqual([
      22, 161, 15,
    ])
    for (const form of [form2021, form2019]) {
      const addresses = formCells(form).map(({ address }) => address)
      expect(new Set(addresses).size).toBe(addresses.length)
    }
    expect(formCells(form2021).map(({ table }) => table)).toEqual([
      ...Array.from({ length: 10 }, () => 'disclosure'),
      ...Array.from({ length: 175 }, () => 'applications'),
      ...Array.from({ length: 15 }, () => 'remedies'),
    ])
  })

  test('stand where their address says, and tell what may be written in them', () => {
    const at = (form: typeof form2021, address: string) =>
      formCells(form).find((cell) => cell.address === address)
    expect(at(form2021, 'disclosure/charges/amount')).toMatchObject({
      table: 'disclosure',
      row: 'charges',
      column: 'amount',
      unit: 'amount',
    })
    expect(at(form2021, 'applications/denied.thirdParty/person')).toMatchObject({
      row: 'denied.thirdParty',
      column: 'person',
      unit: 'count',
    })
    expect(at(form2021, 'remedies/directLitigation/upheld')).toMatchObject({
      row: 'directLitigation',
      column: 'upheld',
      unit: 'count',
    })
    // A column may have a unit of its own beside that of its row.
    expect(at(form2019, 'disclosure/procurement/items')?.unit).toBe('count')
    expect(at(form2019, 'disclosure/procurement/amount')?.unit).toBe('words')
  })

  test('are named as the form names them', () => {
    const names = [
      'disclosure/regulations/issued',
      'applications/denied.thirdParty/person',
      'applications/new/legal',
      'applications/partial/total',
      'remedies/reconsideration/upheld',
      'remedies/directLitigation/total',
    ] as const
    expect(names.map((address) => cellName(form2021, address))).toEqual([
      '表二「规章」本年制发件数',
      '表三「（三）不予公开 4.保护第三方合法权益」自然人',
      '表三「一、本年新收政府信息公开申请数量」法人或其他组织·法律服务机构',
      '表三「（二）部分公开」总计',
      '表四「行政复议」结果维持',
      '表四「行政诉讼·未经复议直接起诉」总计',
    ])
    expect(cellName(form2021, 'disclosure/procurement/items')).toBe('disclosure/procurement/items')
  })

  test('are the same list each time it is asked for, as are the rows', () => {
    expect(formCells(form2021)).toBe(formCells(form2021))
    expect(formCells(form2021)).not.toBe(formCells(form2019))
    expect(applicationRows(form2021.applications)).toBe(applicationRows(form2021.applications))
  })
})

test('the rows of table three stand under their headings, outermost first', () => {
  const rows = applicationRows(form2021.applications)
  expect([rows.length, applicationRows(form2019.applications).length]).toEqual([25, 23])
  const under = (id: string) => rows.find((row) => row.id === id)?.under.map(({ label }) => label)
  expect(under('new')).toEqual([])
  expect(under('granted')).toEqual(['三、本年度办理结果'])
  expect(under('denied.stateSecret')).toEqual(['三、本年度办理结果', '（三）不予公开'])
  expect(under('nextYear')).toBeUndefined()
})
