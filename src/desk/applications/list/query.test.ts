import { describe, expect, test } from 'vitest'
import { isNarrowed, listHref, listQuery } from './query.ts'

describe('the list in the address', () => {
  test('is one’s own work where nothing else is asked for', () => {
    expect(listQuery.parse({})).toEqual({
      page: 1,
      tab: 'mine',
      q: '',
      stage: undefined,
      from: undefined,
      to: undefined,
    })
  })

  test('comes back from its address as it went in', () => {
    const asked = listQuery.parse({
      tab: 'open',
      q: ' 补贴 ',
      stage: 'to-sign',
      from: '2025-09-01',
      page: '3',
    })
    const href = listHref(asked, { page: 3 })
    expect(href).toBe(
      `/desk/applications?tab=open&q=${encodeURIComponent('补贴')}&stage=to-sign&from=2025-09-01&page=3`,
    )
    expect(listQuery.parse(Object.fromEntries(new URLSearchParams(href.split('?')[1])))).toEqual(asked)
  })

  test('is narrowed by words, a stage or a day, not by its tab', () => {
    const asked = [
      { tab: 'open' },
      { q: '补贴' },
      { stage: 'to-sign' },
      { from: '2025-09-01' },
      { to: '2025-09-01' },
    ]
    expect(asked.map((one) => isNarrowed(listQuery.parse(one)))).toEqual([false, true, true, true, true])
  })

  test('takes nonsense for nothing asked', () => {
    const asked = listQuery.parse({
      tab: 'all',
      stage: '__proto__',
      from: '2025-02-30',
      page: '-1',
      q: ['a', 'b'],
    })
    expect(asked).toEqual(listQuery.parse({}))
  })
})
