import { describe, expect, it } from 'vitest'
import { partOf } from '../playing/payloads.fixture.ts'
import { day } from '../playing/play.fixture.ts'
import { received } from '../playing/step.fixture.ts'
import { baseOf } from './examples/example.fixture.ts'
import { draftContext, proceduralLetter } from './procedural.fixture.ts'
import { letterAsSigned, signedWords, signedWordsSchema } from './signed-words.ts'
import { replyLetter } from './write.ts'

describe('the words of a signed reply', () => {
  const paper = { parts: [partOf('予以公开/2')], counts: 'granted' } as const
  const on = day('2025-10-22')
  const kept = (letter: ReturnType<typeof replyLetter>) =>
    letterAsSigned(signedWordsSchema.parse(structuredClone(signedWords(letter))), '1号', on)

  it.each([{}, { 法院: '平顶山市新华区人民法院' }])('make the same letter again: %o', (机关) => {
    const { sender } = baseOf({ 机关 })
    const letter = replyLetter(paper, draftContext(received, { sender, attachments: ['明细.xlsx', '说明'] }))
    expect(kept(letter)).toStrictEqual({ ...letter, number: '1号', on })
  })

  it('have a remedy only where there was one', () => {
    const letter = proceduralLetter('receipt', received)
    expect(kept(letter)).toStrictEqual({ ...letter, number: '1号', on })
  })
})
