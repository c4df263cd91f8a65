import { describe, expect, test } from 'vitest'
import { parsePlainDate } from '../calendar/plain-date.ts'
import { type Authority, reconsiderationOrgans } from './organ.ts'

const organsOf = (authority: Authority, tree: readonly Authority[], date = '2025-01-01') => {
  const on = parsePlainDate(date)
  if (on === undefined) throw new Error(`no such day: ${date}`)
  return reconsiderationOrgans(authority, (id) => tree.find((node) => node.id === id), on)
}
const named = (found: ReturnType<typeof organsOf>) =>
  found.ok ? found.organs.map(({ name }) => name) : found

const city: Authority = { id: 'city', name: '平顶山市人民政府', kind: 'government', above: 'province' }
const district: Authority = { id: 'district', name: '卫东区人民政府', kind: 'government', above: 'city' }

describe('the organ that reviews', () => {
  test('is the authority itself only where the law says so, though the tree need not hold it', () => {
    const province: Authority = { id: 'province', name: '河南省人民政府', kind: 'provincial-government' }
    const found = organsOf(province, [])
    expect(found).toMatchObject({ ok: true, stateCouncilRuling: true })
    expect(named(found)).toEqual(['河南省人民政府'])
    expect(organsOf(district, [district, city])).toMatchObject({
      organs: [{ name: '平顶山市人民政府' }],
      stateCouncilRuling: false,
    })
  })

  test('is missing where the tree names no link, or one that leads nowhere', () => {
    const missing = { ok: false, reason: 'link-missing', authority: '某镇政府', link: 'above' }
    const town: Authority = { id: 'town', name: '某镇政府', kind: 'government' }
    // A node without an id would be what a link that is not there finds.
    expect(reconsiderationOrgans(town, () => district, parsePlainDate('2025-01-01') ?? raise())).toEqual(
      missing,
    )
    expect(organsOf({ ...town, above: 'nowhere' }, [district, city])).toEqual(missing)
  })

  test('of a branch is also the government of its seat, where it has one', () => {
    const branch: Authority = {
      id: 'branch',
      name: '卫东分局',
      kind: 'branch',
      above: 'city',
      superior: 'city',
    }
    expect(named(organsOf(branch, [city, district]))).toEqual(['平顶山市人民政府'])
    expect(named(organsOf({ ...branch, seat: 'district' }, [city, district]))).toEqual([
      '平顶山市人民政府',
      '卫东区人民政府',
    ])
  })

  test('of two, neither makes a ruling of the State Council possible', () => {
    const justice: Authority = {
      id: 'j',
      name: '司法局',
      kind: 'justice-department',
      above: 'city',
      superior: 'district',
    }
    expect(organsOf(justice, [city, district])).toMatchObject({ stateCouncilRuling: false })
  })
})

function raise(): never {
  throw new Error('a day')
}
