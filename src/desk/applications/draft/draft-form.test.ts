import { describe, expect, test } from 'vitest'
import { outcomes } from '#law/outcomes/outcomes.ts'
import { partsRead, readDraft } from './draft-form.ts'
import { outcomeGroups } from './outcome-groups.ts'

const two = {
  count: '2',
  on: '2025-10-20',
  'part-0-what': '补贴发放表',
  'part-0-option': 'granted|条例第三十六条第（二）项',
  'part-1-what': '讨论记录',
  'part-1-option': 'denied.processInformation|条例第十六条第二款',
  'part-1-reason': '尚在讨论',
}

describe('the form of a draft', () => {
  test('reads the pieces as they were sent', () => {
    const read = partsRead(readDraft({ ...two, do: 'send' }).parts)
    expect(read.ok && read.parts.map(({ what, outcome, reason }) => [what, outcome, reason])).toEqual([
      ['补贴发放表', 'granted', ''],
      ['讨论记录', 'denied.processInformation', '尚在讨论'],
    ])
  })

  test('grows and shrinks by its buttons and keeps what was written', () => {
    const whats = (press: string) => readDraft({ ...two, do: press }).parts.map(({ what }) => what)
    expect(whats('add')).toEqual(['补贴发放表', '讨论记录', ''])
    expect(whats('remove-0')).toEqual(['讨论记录'])
    expect(whats('preview')).toEqual(['补贴发放表', '讨论记录'])
    expect(readDraft({ do: 'remove-0' }).parts).toHaveLength(1)
  })

  test('is never longer than a letter, whatever is sent', () => {
    expect(readDraft({ count: '999999', do: 'add' }).parts).toHaveLength(40)
    expect(readDraft({ count: 'many' }).parts).toHaveLength(1)
  })

  test('names the pieces without a result', () => {
    const read = partsRead(readDraft({ ...two, 'part-1-option': 'partial|条例第三十七条' }).parts)
    expect(read).toEqual({
      ok: false,
      mistakes: [{ field: 'part-1-option', message: '请选择第 2 项的办理结果和依据。' }],
    })
  })
})

describe('the ways to decide a piece', () => {
  test('are all outcomes but 部分公开, on every ground', () => {
    const values = outcomeGroups.flatMap(({ options }) => options.map(({ value }) => value))
    const expected = outcomes
      .filter(({ id }) => id !== 'partial')
      .flatMap(({ id, grounds }) =>
        grounds.length === 0 ? [`${id}|`] : grounds.map((one) => `${id}|${one}`),
      )
    expect(values.toSorted()).toEqual(expected.toSorted())
  })

  test('stand under the headings of table three', () => {
    expect(outcomeGroups.map(({ label }) => label)).toMatchInlineSnapshot(`
      [
        "（一）予以公开",
        "（三）不予公开",
        "（四）无法提供",
        "（五）不予处理",
        "（六）其他处理",
      ]
    `)
  })
})
