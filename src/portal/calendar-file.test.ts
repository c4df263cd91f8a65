import { expect, test } from 'vitest'
import { parsePlainDate } from '#law/calendar/plain-date.ts'
import { calendarFile } from './calendar-file.ts'

const on = parsePlainDate('2026-12-31')
const site = { authority: '某局', name: '某局', domain: 'rsj.example.gov.cn', contact: { office: '办公室' } }

test('a reminder is a whole day with an alarm in its morning, wherever the calendar is read', () => {
  if (on === undefined) throw new Error('a day')
  const answer = calendarFile(site, [{ on, title: '答复期限', detail: '见网站', id: '2026-1-reply' }], 0)
  if (answer.kind !== 'file') throw new Error('a file')
  const text = new TextDecoder().decode(answer.file.bytes)
  expect(text).toContain('DTSTART;VALUE=DATE:20261231')
  expect(text).toContain('DTEND;VALUE=DATE:20270101')
  expect(text).toContain('UID:2026-1-reply@rsj.example.gov.cn')
  expect(text).toMatch(/TRIGGER(;RELATED=START)?:PT9H/u)
  expect(text).toContain('SUMMARY:答复期限')
})
