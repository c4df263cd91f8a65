import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { on } from '../playing/play.fixture.ts'
import { answers, play, type Story } from '../playing/story.fixture.ts'

const read = (name: string): readonly Story[] =>
  parse(readFileSync(new URL(`./${name}.yaml`, import.meta.url), 'utf8'))

describe.each(['plain', 'waiting', 'ending'])('%s', (name) => {
  it.each(read(name))('$情形', (story) => {
    const { played, refusals } = play(story)
    for (const [at, act] of (story.经过 ?? []).entries()) {
      const where = `${act.日} ${act.谁} ${act.办}`
      if (act.拒绝 === undefined) expect(refusals[at], where).toBeNull()
      else expect(refusals[at], where).toContain(act.拒绝)
    }
    expect(answers(played, on(story.今天))).toMatchObject(story.结果)
  })
})
