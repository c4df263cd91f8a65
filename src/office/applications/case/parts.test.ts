import { describe, expect, it } from 'vitest'
import { outcomes } from '#law/outcomes/outcomes.ts'
import { partsOf } from '../playing/payloads.fixture.ts'
import { givesSomething, isGroundOf, partFacts, rowsOpenTo } from './parts.ts'

describe('a piece of a reply', () => {
  const fits = (outcome: string, ground: string) => partFacts.safeParse({ outcome, ground }).success

  it('rests on a ground its outcome declares', () => {
    expect(fits('denied.enforcementFile', partsOf('属于行政执法案卷')[0].ground)).toBe(true)
    expect(fits('denied.enforcementFile', '条例第十四条')).toBe(false)
    expect(fits('denied.enforcementFile', '')).toBe(false)
  })

  it('has none exactly where its outcome declares none', () => {
    const groundless = outcomes.flatMap(({ id, grounds }) =>
      grounds.length === 0 && id !== 'partial' ? [id] : [],
    )
    for (const id of groundless) {
      expect(isGroundOf('', id), id).toBe(true)
      expect(isGroundOf('条例第十四条', id), id).toBe(false)
    }
  })

  it('is never 部分公开, which pieces make together, nor anything the form does not know', () => {
    expect(partFacts.safeParse({ outcome: 'partial', ground: '条例第三十七条' }).error?.issues).toMatchObject(
      [{ path: ['outcome'], message: '不是一项内容的办理结果' }],
    )
    expect(fits('denied.otherwise', '条例第十四条')).toBe(false)
  })
})

describe('what pieces make together', () => {
  it('is what they share, 部分公开 once something is given, else a choice among theirs', () => {
    const rows = (...said: readonly string[]) => rowsOpenTo(partsOf(said))
    expect(rows('予以公开/2', '予以公开/1')).toEqual(['granted'])
    expect(rows('予以公开/2', '属于国家秘密')).toEqual(['partial'])
    expect(rows('属于国家秘密', '重复申请')).toEqual(['denied.stateSecret', 'notProcessed.repeated'])
  })

  it('gives something new out unless all that is given was public before', () => {
    const gives = (...said: readonly string[]) => givesSomething(partsOf(said))
    expect([
      gives('予以公开/2'),
      gives('予以公开/1'),
      gives('属于国家秘密'),
      gives('予以公开/1', '予以公开/2'),
    ]).toEqual([true, false, false, true])
  })
})
