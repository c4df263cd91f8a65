import { expect, it } from 'vitest'
import { authorityActKinds } from '../acts/kinds/authorities.ts'
import { peopleActKinds } from '../acts/kinds/people.ts'
import { caseKinds } from '../applications/case/kinds.ts'
import { actWords } from './act-words.ts'

const ids = (kinds: readonly { readonly id: string }[]) => kinds.map(({ id }) => id)
const inRegister = [
  ...ids(authorityActKinds),
  ...ids(peopleActKinds),
  ...ids(caseKinds),
  'reconsideration.received',
  'remedy.received',
  'annual-report.released',
  'import.undone',
  'document.issued',
  'calendar.entered',
  'calendar.confirmed',
  'setting.chosen',
]

it.each(inRegister)('says in Chinese what %s is', (kind) => {
  expect(actWords(kind)).toMatch(/^\p{Script=Han}[^a-z]*$/u)
})

it('leaves a kind that nobody put into words as it stands in the register', () => {
  expect(actWords('no.such-kind')).toBe('登记（no.such-kind）')
})
