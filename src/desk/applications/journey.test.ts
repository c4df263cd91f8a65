import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleActSchema } from '#office/authorities/people/acts.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { type CaseDeskSite, caseDeskSite, mistakesIn, sendForm } from '../../../tests/rooms/case-desk.ts'
import { type Clerks, clerksAt, intakeForm, scan } from '../../../tests/rooms/clerks.ts'

let site: CaseDeskSite
let desk: Clerks
beforeAll(async () => {
  site = await caseDeskSite()
  desk = await clerksAt(site)
})
afterAll(() => site.close())

describe('a paper letter', () => {
  it('becomes a served reply through four people, each on their own page', async () => {
    const check = await sendForm(site, desk.clerk, '/desk/applications/new', { ...intakeForm, do: 'check' }, [
      scan,
    ])
    expect(check.status).toBe(200)
    expect(check.body).toContain('收到之日：2026年3月2日')
    expect(check.body).toContain('邮寄提交，签收之日为收到之日')
    expect(check.body).toContain('申请里没有写明：身份证明')
    const kept = /name="kept" value="([^"]+)"/u.exec(check.body)?.[1] ?? ''
    const { to } = await sendForm(site, desk.clerk, '/desk/applications/new', {
      ...intakeForm,
      kept,
      do: 'register',
    })
    expect(to).toBe('/desk/applications/2026-1/receipt?fresh')
    const slip = await desk.clerk.open(to)
    expect(slip.body).toContain('2026年3月30日前答复')
    expect(slip.body).toMatch(/[0-9A-Z]{4}(-[0-9A-Z]{4}){4}/u)

    const drafted = await desk.draft('2026-1', { version: await desk.versionOf('2026-1') })
    expect([drafted.to, mistakesIn(drafted.body)]).toEqual(['/desk/applications/2026-1?done=draft', []])
    const read = await desk.reviewer.open('/desk/applications/2026-1/steps/approve')
    expect(read.body).toContain('政府信息公开告知书')
    expect(read.body).toContain('没有发现问题')
    await desk.step(desk.reviewer, '2026-1', 'approve')
    await desk.step(desk.secrecy, '2026-1', 'review-secrecy', { conclusion: '不涉及国家秘密，可以公开' })
    await desk.step(desk.leader, '2026-1', 'sign')
    await desk.step(desk.clerk, '2026-1', 'serve', { channel: 'post', proof: 'EMS1234567890' })

    const done = await desk.clerk.open('/desk/applications/2026-1?done=serve')
    expect(done.body).toContain('已办理：送达')
    for (const word of ['已办结', '予以公开', '答复发出', '签发', '保密审查通过', '李建国', '王芳', '陈志强'])
      expect(done.body).toContain(word)
    const record = await desk.found('2026-1')
    expect(record?.files.map(({ name, purpose }) => [name, purpose])).toEqual([['申请表.txt', 'paper-form']])
    expect(record?.file).toMatchObject({ stage: 'closed', closing: { outcome: 'granted' } })
    expect(site.troubles).toEqual([])
  }, 60_000)

  it('leaves papers to print: the letter, the proof of service, the envelope', async () => {
    const { body } = await desk.clerk.open('/desk/applications/2026-1')
    const links = [...body.matchAll(/href="(\/desk\/applications\/2026-1\/letters\/[^"]+)"/gu)].map(
      ([, url = '']) => url,
    )
    expect(new Set(links.map((url) => url.split('/').at(-1)))).toEqual(
      new Set(['docx', 'pdf', 'proof-of-service', 'envelope']),
    )
    for (const url of links) expect([url, (await desk.clerk.open(url)).status]).toEqual([url, 200])
  }, 60_000)
})

describe('the form of an application', () => {
  it('comes back with its words and its files when something is wrong', async () => {
    const answer = await sendForm(
      site,
      desk.clerk,
      '/desk/applications/new',
      { ...intakeForm, channel: '', applicant: '王某某', came: '2026-13-01' },
      [scan],
    )
    expect(answer.status).toBe(422)
    expect(mistakesIn(answer.body)).toEqual([
      'channel: 请选择怎样收到的。',
      'came: 请填写提交、签收或者到达的日期，形如 2026-03-02。',
    ])
    expect(answer.body).toContain('value="王某某"')
    expect(answer.body).toContain('2025年公益性岗位补贴发放明细')
    expect(answer.body).toContain('申请表.txt')
  })

  it('refuses a day that has not come, at its field', async () => {
    const answer = await sendForm(site, desk.clerk, '/desk/applications/new', {
      ...intakeForm,
      came: '2026-03-03',
      do: 'register',
    })
    expect(mistakesIn(answer.body)[0]).toMatch(/^came: 填写的日期晚于今天/u)
  })

  it('registers once, however often the button is pressed', async () => {
    const page = await desk.clerk.open('/desk/applications/new')
    const key = /name="key" value="([^"]+)"/u.exec(page.body)?.[1] ?? ''
    const send = () =>
      sendForm(site, desk.clerk, '/desk/applications/new', {
        ...intakeForm,
        applicant: '按两次',
        key,
        do: 'register',
      })
    const [first, second] = [await send(), await send()]
    expect(first.to).toMatch(/receipt/u)
    expect(second.to).toBe(first.to)
  })

  it('says before registering what came already, and how often the applicant did', async () => {
    const { body } = await sendForm(site, desk.clerk, '/desk/applications/new', {
      ...intakeForm,
      do: 'check',
    })
    expect(body).toContain('可能已经收到过')
    expect(body).toContain('可能是重复申请（条例第三十六条第（六）项）')
    expect(body).toContain('/desk/applications/2026-1"')
  })

  it('grows by an entry without losing the others', async () => {
    const { body, status } = await sendForm(site, desk.clerk, '/desk/applications/new', {
      ...intakeForm,
      do: 'add',
    })
    expect(status).toBe(200)
    expect(body).toContain('name="content-1"')
    expect(body).toContain('2025年公益性岗位补贴发放明细')
  })
})

describe('several at once', () => {
  it('are given to one handler, and what cannot be is counted', async () => {
    const numbers = [
      await desk.registered({ applicant: '批量一' }),
      await desk.registered({ applicant: '批量二' }),
    ]
    const { body } = await desk.reviewer.open('/desk/applications?tab=open')
    const token = /name="_token" value="([^"]+)"/u.exec(body)?.[1] ?? ''
    const handler = /<option value="([^"]+)">张敏/u.exec(body)?.[1] ?? ''
    const sent = new URLSearchParams({ _token: token, handler, back: '/desk/applications?tab=open' })
    for (const number of [...numbers, '2026-1']) sent.append('number', number)
    const answer = await site.app.fastify.inject({
      method: 'POST',
      url: '/desk/applications/assign',
      headers: {
        origin: 'https://gk.example.gov.cn',
        cookie: [...desk.reviewer.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: sent.toString(),
    })
    expect(answer.headers.location).toBe('/desk/applications?tab=open&done=2&wrong=1')
    for (const number of numbers) expect((await desk.found(number))?.file.dossier.handler).toBe(handler)
  })

  it('have their slips printed on one page', async () => {
    const { body, status } = await desk.clerk.open(
      '/desk/applications/receipts?number=2026-1&number=2026-2&number=none',
    )
    expect(status).toBe(200)
    expect(body.match(/政府信息公开申请接收回执/gu)).toHaveLength(2)
  })

  it('are taken along as a workbook', async () => {
    const { status, headers } = await desk.clerk.open('/desk/applications/export?tab=open')
    expect(status).toBe(200)
    expect(headers['content-disposition']).toContain('.xlsx')
  })
})

describe('work handed over', () => {
  const person = '/desk/people/demo-handler'
  const handOver = (to: string) =>
    desk.leader.submit(person, { to, because: '岗位调整' }, `${person}/hand-over`)

  it('takes the open cases to the successor, and stays where there is none who may have them', async () => {
    const number = await desk.registered({ applicant: '移交' })
    await desk.step(desk.reviewer, number, 'assign', { handler: 'demo-handler' })
    expect((await handOver('demo-leader')).status).toBe(422)
    expect((await desk.found(number))?.file.dossier.handler).toBe('demo-handler')

    await secondHandler('second', '钱进')
    expect((await handOver('second')).to).toContain('?done=hand-over')
    const record = await desk.found(number)
    expect(record?.file.dossier.handler).toBe('second')
    expect(record?.acts.at(-1)).toMatchObject({ kind: 'application.assigned', by: 'demo-leader' })
    const { people } = await site.office.way.staff.now()
    expect(people.persons.get(personIdSchema.parse('second'))?.name).toBe('钱进')
    expect((await handOver('second')).body).toContain('名下没有未办结的工作')
  })
})

/** One more handler of the bureau. */
async function secondHandler(id: string, name: string) {
  const on = '2026-03-02'
  const term = {
    term: id,
    role: 'handler',
    authority: demoAuthorities.bureau,
    from: on,
    until: null,
    deputyFor: null,
  }
  const acts = [
    peopleActSchema.parse({ kind: 'person.registered', person: id, name, account: id, on }),
    peopleActSchema.parse({ kind: 'person.appointed', person: id, ...term }),
  ]
  await site.office.way.staff.record({ by: 'test', at: site.office.clock.now }, () => ({ ok: true, acts }))
}
