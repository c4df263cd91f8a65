import { test } from 'vitest'
import { agree } from './agree.ts'

test('the law and a day-by-day oracle agree on the reply date of 100,000 random cases', () => {
  process.stdout.write(`${JSON.stringify(agree(100_000))}\n`)
})
