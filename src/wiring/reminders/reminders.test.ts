import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { announcedCalendar } from '#law/calendar/days.ts'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { defaultSettings } from '#law/settings/settings.ts'
import { foldCase } from '#office/applications/case/fold.ts'
import { receive } from '#office/applications/commands/receipt.ts'
import type { Situation } from '#office/applications/commands/situation.ts'
import { defaultApplicationSettings } from '#office/applications/settings.ts'
import { authorityIdSchema } from '#office/authorities/authority.ts'
import { begin, fileOf, lawsuit, who } from '#office/remedies/playing/play.fixture.ts'
import { demoPersonId } from '#store/people/demo-people.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { type TestOffice, testOffice } from '../../../tests/sign-in/office.ts'
import { remindersOf } from './reminders.ts'

interface Got {
  readonly path: string
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: string
}

const mails: string[] = []
const posts: Got[] = []
let office: TestOffice
const smtp = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData: (stream, _session, done) => {
    void text(stream).then((mail) => {
      mails.push(mail)
      done()
    })
  },
})
const web = createServer((request, response) => {
  void text(request).then((body) => {
    posts.push({ path: request.url ?? '', headers: request.headers, body })
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ errcode: 0 }))
  })
})

beforeAll(async () => {
  office = await testOffice('demo-off')
  await new Promise<void>((done) => smtp.listen(0, '127.0.0.1', done))
  await new Promise<void>((done) => web.listen(0, '127.0.0.1', done))
})
afterAll(async () => {
  await new Promise<void>((done) => smtp.close(() => done()))
  web.close()
  await office.close()
})

const day = '2026-11-24' as PlainDate
const situation: Situation = {
  day,
  calendar: announcedCalendar,
  settings: defaultSettings,
  office: defaultApplicationSettings,
  mark: '卫人社',
  publishedThrough: null,
}

/** The words of a mail, in whichever of the two ways they travelled. */
function bodyOf(mail: string): string {
  const [head = '', body = ''] = mail.split(/\r\n\r\n/u)
  if (/base64/iu.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  const bytes = body
    .replace(/=\r\n/gu, '')
    .replace(/=([0-9A-F]{2})/gu, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** An application received twenty working days before, by the real step. */
function dueToday() {
  const received = '2026-10-27' as PlainDate
  const decided = receive(
    {
      delivery: { channel: 'counter', handedInOn: received },
      kind: 'person',
      applicant: '赵明',
      contact: { identity: '', phone: '', address: '', email: '' },
      contents: ['就业补助资金发放明细'],
      wanted: { form: 'paper', way: 'post' },
    },
    situation,
  )
  const file = decided.ok ? foldCase(decided.acts(1).map((act) => ({ ...act, by: 'clerk' }))) : undefined
  if (file === undefined) throw new Error('the application was refused')
  return file
}

/** A lawsuit whose copy came on 10 November, registered by 张敏: the answer is due on the 25th. */
function sued() {
  const clerk = who(demoPersonId('handler'), 'handler')
  return fileOf(begin({ ...lawsuit, on: '2026-11-10' as PlainDate, party: '赵明' }, undefined, clerk))
}

/** What a demand says stays in the house: the reminder knows its state alone. */
function demanded(state: 'open' | 'explained') {
  return { year: 2025, on: '2026-11-10' as PlainDate, until: '2026-11-30' as PlainDate, reasons: 2, state }
}

it('tells each person and each chat in the morning how many cases wait, and not a word of what they are about', async () => {
  const port = (server: { address(): AddressInfo | string | null }) => (server.address() as AddressInfo).port
  const hook = `http://127.0.0.1:${port(web)}`
  const { way, scratch } = office
  // Half past eight in Beijing on a Tuesday.
  let now = Date.parse('2026-11-24T00:29:00Z')
  const reminders = remindersOf(
    {
      db: scratch.store.db,
      way: { staff: way.staff, today: () => day, now: () => now },
      cases: { open: async () => [dueToday()], situation: async () => situation },
      openRemedies: async () => [sued()],
      demands: async () => [demanded('open'), demanded('explained')],
      authority: authorityIdSchema.parse(demoAuthorities.bureau),
      origin: 'https://gk.example.gov.cn',
    },
    {
      from: '08:30',
      mail: {
        server: `smtp://127.0.0.1:${port(smtp.server)}`,
        user: '',
        password: '',
        sender: 'gk@example.gov.cn',
        to: {
          jingban: 'jingban@example.gov.cn',
          zhuguan: 'zhuguan@example.gov.cn',
          nobody: 'nobody@example.gov.cn',
        },
      },
      webhooks: [
        { kind: 'wecom', name: '办公室群', url: `${hook}/wecom?key=k` },
        { kind: 'dingtalk', name: '钉钉群', url: `${hook}/ding?access_token=t`, secret: 'SEC1' },
        { kind: 'signed', name: '平台', url: `${hook}/signed`, secret: 'whsec_c2VjcmV0' },
      ],
    },
  )
  await reminders.draw()
  await reminders.deliver()
  expect([mails.length, posts.length]).toEqual([0, 0])

  now += 60_000
  for (let again = 0; again < 3; again++) {
    await reminders.draw()
    await reminders.deliver()
  }
  reminders.close()
  expect([mails.length, posts.length]).toEqual([3, 3])

  const decoded = mails.map(bodyOf)
  expect(decoded.some((body) => body.includes('今日到期：1件'))).toBe(true)
  expect(decoded.some((body) => body.includes('请在今日送达答复'))).toBe(true)
  expect(decoded.some((body) => /行政复议、行政诉讼：\s+三个工作日内到期：1件/u.test(body))).toBe(true)
  const sentTo = (account: string) =>
    mails.filter((mail) => mail.includes(`To: ${account}@example.gov.cn`)).map(bodyOf)
  expect([sentTo('jingban').length, sentTo('zhuguan').length]).toEqual([2, 1])
  expect(sentTo('jingban').join()).toContain('主管部门要求更正：1件')
  expect(sentTo('jingban').join()).not.toContain('待认可')
  expect(sentTo('zhuguan').join()).toMatch(/监督检查：\s+已说明、待认可的更正要求：1件/u)
  expect(sentTo('zhuguan').join()).not.toContain('主管部门要求更正')
  expect(posts.every(({ body }) => body.includes('主管部门要求更正：1件'))).toBe(true)
  const told = [...decoded, ...posts.map(({ body }) => body)].join('\n')
  expect(told).not.toMatch(/赵明|补助|明细/u)

  const ding = posts.find(({ path }) => path.startsWith('/ding'))
  const asked = new URL(ding?.path ?? '', hook).searchParams
  const stamp = asked.get('timestamp')
  expect(asked.get('sign')).toBe(createHmac('sha256', 'SEC1').update(`${stamp}\nSEC1`).digest('base64'))
  const signed = posts.find(({ path }) => path === '/signed')
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = signed?.headers ?? {}
  const expected = createHmac('sha256', 'secret').update(`${id}.${at}.${signed?.body}`).digest('base64')
  expect(signature).toBe(`v1,${expected}`)
})
