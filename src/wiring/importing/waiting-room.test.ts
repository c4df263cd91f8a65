import { expect, it } from 'vitest'
import type { Viewer } from '#web/viewer.ts'
import { waitingRoom } from './waiting-room.ts'

const at = (authority: string) => ({ id: authority, name: '' })
const clerk: Viewer = { personId: 'clerk', person: '', role: '', authority: at('bureau') }
const hour = 3_600_000

it('gives a thing back to whoever put it there, at the same authority, and to nobody else', () => {
  const room = waitingRoom<string>()
  const id = room.put(clerk, 'paper')
  expect(room.find(clerk, id)).toBe('paper')
  expect(room.find({ ...clerk, personId: 'other' }, id)).toBeUndefined()
  expect(room.take({ ...clerk, authority: at('elsewhere') }, id)).toBeUndefined()
  expect(room.take(clerk, id)).toBe('paper')
  expect(room.take(clerk, id)).toBeUndefined()
})

it('keeps three for a person, and sends the oldest away for a fourth, but nobody else’s', () => {
  const left: string[] = []
  const room = waitingRoom<string>((what) => left.push(what))
  room.put({ ...clerk, personId: 'other' }, 'theirs')
  const [first] = ['1', '2', '3', '4'].map((what) => room.put(clerk, what))
  expect(left).toEqual(['1'])
  expect(room.find(clerk, first ?? '')).toBeUndefined()
})

it('forgets what nobody came back for within an hour, and tells of it when the next comes', () => {
  let now = 0
  const left: string[] = []
  const room = waitingRoom<string>(
    (what) => left.push(what),
    () => now,
  )
  const id = room.put(clerk, 'old')
  now = hour
  expect(room.find(clerk, id)).toBe('old')
  now = hour + 1
  expect(room.find(clerk, id)).toBeUndefined()
  room.put({ ...clerk, personId: 'other' }, 'new')
  expect(left).toEqual(['old'])
})

it('keeps a thing another hour from when it was last worked on', () => {
  let now = 0
  const room = waitingRoom<string>(
    () => {},
    () => now,
  )
  const id = room.put(clerk, 'worked on')
  now = hour - 1
  room.renew(clerk, id)
  now = 2 * hour - 1
  expect(room.find(clerk, id)).toBe('worked on')
  room.renew({ ...clerk, personId: 'other' }, id)
  now = 2 * hour
  expect(room.find(clerk, id)).toBeUndefined()
})
