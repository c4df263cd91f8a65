import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleActSchema } from '#office/authorities/people/acts.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { type CaseDeskSite, caseDeskSite, mistakesIn, sendForm } from '../../../tests/rooms/case-desk.ts'
import { type Browser, signedInBrowser } from '../../../tests/sign-in/desk-site.ts'

let site: CaseDeskSite
let clerk: Browser
let reviewer: Browser
let secrecy: Browser
let leader: Browser
beforeAll(async () => {
  site = await caseDeskSite()
  ;[clerk, reviewer, secrecy, leader] = (await Promise.all(
    (['handler', 'reviewer', 'secrecyReviewer', 'leader'] as const).map((role, at) =>
      signedInBrowser(site, role, `10.9.0.${at}`),
    ),
  )) as [Browser, Browser, Browser, Browser]
})
afterAll(() => site.close())

const intakeForm = {
  channel: 'signed-post',
  came: '2026-03-02',
  kind: 'person',
  applicant: '李某',
  phone: '0375-1234567',
  count: '1',
  'content-0': '2025年公益性岗位补贴发放明细',
  form: 'paper',
  way: 'post',
}

const scan = { name: '申请表.txt', bytes: '申请公开2025年公益性岗位补贴发放明细\n李某\n' }

/** Takes a step through its page and gives where the browser is sent. */
async function step(from: Browser, number: string, name: string, fields: Record<string, string> = {}) {
  const page = `/desk/applications/${number}/steps/${name}`
  const answer = await sendForm(site, from, page, { on: '2026-03-02', ...fields })
  expect([name, answer.status, mistakesIn(answer.body)]).toEqual([name, 303, []])
  return answer.to
}

async function draft(number: string, fields: Record<string, string>) {
  return clerk.submit(`/desk/applications/${number}/steps/draft`, {
    version: '99',
    on: '2026-03-02',
    count: '1',
    'part-0-what': '2025年公益性岗位补贴发放明细',
    'part-0-option': 'granted|条例第三十六条第（二）项',
    do: 'send',
    ...fields,
  })
}

async function registered(changes: Record<string, string> = {}): Promise<string> {
  const { to } = await sendForm(site, clerk, '/desk/applications/new', {
    ...intakeForm,
    ...changes,
    do: 'register',
  })
  return /applications\/([^/]+)\/receipt/u.exec(to)?.[1] ?? `not registered: ${to}`
}

const found = async (number: string) => site.rooms.cases.find(demoAuthorities.bureau, number)

describe('a paper letter', () => {
  it('becomes a served reply through four people, each on their own page', async () => {
    const check = await sendForm(site, clerk, '/desk/applications/new', { ...intakeForm, do: 'check' }, [
      scan,
    ])
    expect(check.status).toBe(200)
    expect(check.body).toContain('收到之日：2026年3月2日')
    expect(check.body).toContain('邮寄提交，签收之日为收到之日')
    expect(check.body).toContain('申请里没有写明：身份证明')
    const kept = /name="kept" value="([^"]+)"/u.exec(check.body)?.[1] ?? ''
    const { to } = await sendForm(site, clerk, '/desk/applications/new', {
      ...intakeForm,
      kept,
      do: 'register',
    })
    expect(to).toBe('/desk/applications/2026-1/receipt?fresh')
    const slip = await clerk.open(to)
    expect(slip.body).toContain('2026年3月30日前答复')
    expect(slip.body).toMatch(/[0-9A-Z]{4}(-[0-9A-Z]{4}){4}/u)

    const drafted = await draft('2026-1', { version: String((await found('2026-1'))?.acts.length) })
    expect([drafted.to, mistakesIn(drafted.body)]).toEqual(['/desk/applications/2026-1?done=draft', []])
    const read = await reviewer.open('/desk/applications/2026-1/steps/approve')
    expect(read.body).toContain('政府信息公开告知书')
    expect(read.body).toContain('没有发现问题')
    await step(reviewer, '2026-1', 'approve')
    await step(secrecy, '2026-1', 'review-secrecy', { conclusion: '不涉及国家秘密，可以公开' })
    await step(leader, '2026-1', 'sign')
    await step(clerk, '2026-1', 'serve', { channel: 'post', proof: 'EMS1234567890' })

    const done = await clerk.open('/desk/applications/2026-1?done=serve')
    expect(done.body).toContain('已办理：送达')
    for (const word of ['已办结', '予以公开', '答复发出', '签发', '保密审查通过', '李建国', '王芳', '陈志强'])
      expect(done.body).toContain(word)
    const record = await found('2026-1')
    expect(record?.files.map(({ name, purpose }) => [name, purpose])).toEqual([['申请表.txt', 'paper-form']])
    expect(record?.file).toMatchObject({ stage: 'closed', closing: { outcome: 'granted' } })
    expect(site.troubles).toEqual([])
  }, 60_000)

  it('leaves papers to print: the letter, the proof of service, the envelope', async () => {
    const { body } = await clerk.open('/desk/applications/2026-1')
    const links = [...body.matchAll(/href="(\/desk\/applications\/2026-1\/letters\/[^"]+)"/gu)].map(
      ([, url = '']) => url,
    )
    expect(new Set(links.map((url) => url.split('/').at(-1)))).toEqual(
      new Set(['docx', 'pdf', 'proof-of-service', 'envelope']),
    )
    for (const url of links) expect([url, (await clerk.open(url)).status]).toEqual([url, 200])
  }, 60_000)
})

describe('the form of an application', () => {
  it('comes back with its words and its files when something is wrong', async () => {
    const answer = await sendForm(
      site,
      clerk,
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
    const answer = await sendForm(site, clerk, '/desk/applications/new', {
      ...intakeForm,
      came: '2026-03-03',
      do: 'register',
    })
    expect(mistakesIn(answer.body)[0]).toMatch(/^came: 填写的日期晚于今天/u)
  })

  it('registers once, however often the button is pressed', async () => {
    const page = await clerk.open('/desk/applications/new')
    const key = /name="key" value="([^"]+)"/u.exec(page.body)?.[1] ?? ''
    const send = () =>
      sendForm(site, clerk, '/desk/applications/new', {
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
    const { body } = await sendForm(site, clerk, '/desk/applications/new', { ...intakeForm, do: 'check' })
    expect(body).toContain('可能已经收到过')
    expect(body).toContain('可能是重复申请（条例第三十六条第（六）项）')
    expect(body).toContain('/desk/applications/2026-1"')
  })

  it('grows by an entry without losing the others', async () => {
    const { body, status } = await sendForm(site, clerk, '/desk/applications/new', {
      ...intakeForm,
      do: 'add',
    })
    expect(status).toBe(200)
    expect(body).toContain('name="content-1"')
    expect(body).toContain('2025年公益性岗位补贴发放明细')
  })
})

describe('a step', () => {
  it('shows what others did meanwhile, and goes on from there', async () => {
    const number = await registered({ applicant: '两个人' })
    const seen = String((await found(number))?.acts.length)
    const search = { places: '档案室', terms: '补贴', found: '没有找到' }
    await step(clerk, number, 'record-search', search)
    const page = `/desk/applications/${number}/steps/record-search`
    const late = await sendForm(site, clerk, page, {
      on: '2026-03-02',
      ...search,
      places: '公文系统',
      version: seen,
    })
    expect(late.status).toBe(422)
    expect(mistakesIn(late.body)[0]).toContain('这件申请有了新的记录')
    expect(late.body).toContain('检索（张敏）')
    expect(late.body).toContain('公文系统')
    const version = /name="version" value="(\d+)"/u.exec(late.body)?.[1] ?? ''
    const again = await sendForm(site, clerk, page, { on: '2026-03-02', ...search, version })
    expect(again.status).toBe(303)
  })

  it('that is not open says why and shows no form', async () => {
    const number = await registered({ applicant: '不能办' })
    const early = await clerk.open(`/desk/applications/${number}/steps/serve`)
    expect(early.body).toContain('这一步在「待送达」环节办理')
    expect(early.body).not.toContain('name="proof"')
    const sent = await sendForm(site, clerk, `/desk/applications/${number}/steps/serve`, {
      on: '2026-03-02',
      version: String((await found(number))?.acts.length),
      channel: 'hand',
      proof: '回证',
    })
    expect(mistakesIn(sent.body)[0]).toContain('这一步在「待送达」环节办理')
  })

  it('of another role is refused in words, and changes nothing', async () => {
    const number = await registered({ applicant: '越权' })
    const before = (await found(number))?.acts.length
    const version = String(before)
    const sent = await sendForm(site, leader, `/desk/applications/${number}/steps/record-search`, {
      on: '2026-03-02',
      version,
      places: '档案室',
      terms: '补贴',
    })
    expect(mistakesIn(sent.body)[0]).toContain('您的角色不办理这一步')
    expect((await found(number))?.acts.length).toBe(before)
  })

  it('keeps files that came with a form whose words were wrong', async () => {
    const number = await registered({ applicant: '留文件' })
    const page = `/desk/applications/${number}/steps/record-search`
    const wrong = await sendForm(site, clerk, page, { on: '2026-03-02', places: '', terms: '补贴' }, [scan])
    expect(mistakesIn(wrong.body)).toEqual(['places: 请填写检索范围。'])
    const kept = /name="kept" value="([^"]+)"/u.exec(wrong.body)?.[1] ?? ''
    await step(clerk, number, 'record-search', { places: '档案室', terms: '补贴', kept })
    const [file] = (await found(number))?.files ?? []
    expect([file?.name, file?.purpose]).toEqual(['申请表.txt', 'search'])
    const opened = await clerk.open(`/desk/applications/${number}/files/${file?.id}`)
    expect([opened.status, opened.body]).toEqual([200, scan.bytes])
  })
})

describe('a draft', () => {
  it('names each thing the law still misses at its own piece, and is shown as a letter first', async () => {
    const number = await registered({ applicant: '缺理由' })
    const version = String((await found(number))?.acts.length)
    const parts = {
      version,
      count: '2',
      'part-1-what': '讨论记录',
      'part-1-option': 'denied.processInformation|条例第十六条第二款',
    }
    const missing = await draft(number, parts)
    expect(mistakesIn(missing.body)).toEqual([
      'part-1-reason: 第 2 项：没有写明理由；除予以公开外，每一项都要写明事实和理由。',
    ])
    expect(missing.body).toContain('讨论记录')
    const shown = await draft(number, { ...parts, 'part-1-reason': '尚在讨论', do: 'preview' })
    expect(shown.body).toContain('政府信息部分公开告知书')
    expect(shown.body).toContain('年报表三计入：')
    expect((await found(number))?.file.stage).toBe('open')
  })

  it('shows the next reader what changed since the edition sent back', async () => {
    const number = await registered({ applicant: '退回' })
    const version = async () => String((await found(number))?.acts.length)
    await draft(number, { version: await version() })
    await step(reviewer, number, 'send-back', { because: '请改为不予公开' })
    const again = await clerk.open(`/desk/applications/${number}/steps/draft`)
    expect(again.body).toContain('请改为不予公开')
    await draft(number, {
      version: await version(),
      'part-0-option': 'denied.internalAffairs|条例第十六条第一款',
      'part-0-reason': '属于内部工作流程',
    })
    const { body } = await reviewer.open(`/desk/applications/${number}/steps/approve`)
    expect(body).toMatch(/<ins>[^<]*属于内部工作流程/u)
    expect(body).toMatch(/<del>[^<]*可以公开/u)
  })

  it('warns its readers of numbers that belong to a person', async () => {
    const number = await registered({ applicant: '有手机号' })
    await draft(number, {
      version: String((await found(number))?.acts.length),
      'part-0-option': 'denied.internalAffairs|条例第十六条第一款',
      'part-0-reason': '承办人13912345678认为属于内部事务',
    })
    const { body } = await reviewer.open(`/desk/applications/${number}/steps/approve`)
    expect(body).toContain('疑似手机号 139******78')
  })
})

describe('what is handed out', () => {
  it('is shown with what it hides, and leaves only with a reason (leak gate)', async () => {
    const number = await registered({ applicant: '有附件' })
    const list = { name: '名单.txt', bytes: '张三，手机 13912345678\n' }
    const page = `/desk/applications/${number}`
    const added = await sendForm(site, clerk, page, { purpose: 'given' }, [list], `${page}/files`)
    expect(added.to).toBe(`${page}?done=files#files`)
    await draft(number, { version: String((await found(number))?.acts.length) })
    const read = await reviewer.open(`${page}/steps/approve`)
    expect(read.body).toContain('附件「名单.txt」里有 1 处页面上看不到的内容')
    await step(reviewer, number, 'approve')
    await step(secrecy, number, 'review-secrecy', { conclusion: '可以公开' })
    await step(leader, number, 'sign')

    const fields = { on: '2026-03-02', channel: 'hand', proof: '送达回证' }
    const held = await sendForm(site, clerk, `${page}/steps/serve`, fields)
    expect(mistakesIn(held.body)[0]).toMatch(/^leaksAccepted: 拟提供的附件里还有.*「名单.txt」1 处/u)
    expect((await found(number))?.file.stage).toBe('to-serve')
    await step(clerk, number, 'serve', { ...fields, leaksAccepted: '申请人本人的电话' })
    expect((await found(number))?.file.stage).toBe('closed')
  }, 60_000)
})

describe('several at once', () => {
  it('are given to one handler, and what cannot be is counted', async () => {
    const numbers = [await registered({ applicant: '批量一' }), await registered({ applicant: '批量二' })]
    const { body } = await reviewer.open('/desk/applications?tab=open')
    const token = /name="_token" value="([^"]+)"/u.exec(body)?.[1] ?? ''
    const handler = /<option value="([^"]+)">张敏/u.exec(body)?.[1] ?? ''
    const sent = new URLSearchParams({ _token: token, handler, back: '/desk/applications?tab=open' })
    for (const number of [...numbers, '2026-1']) sent.append('number', number)
    const answer = await site.app.fastify.inject({
      method: 'POST',
      url: '/desk/applications/assign',
      headers: {
        origin: 'https://gk.example.gov.cn',
        cookie: [...reviewer.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: sent.toString(),
    })
    expect(answer.headers.location).toBe('/desk/applications?tab=open&done=2&wrong=1')
    for (const number of numbers) expect((await found(number))?.file.dossier.handler).toBe(handler)
  })

  it('have their slips printed on one page', async () => {
    const { body, status } = await clerk.open(
      '/desk/applications/receipts?number=2026-1&number=2026-2&number=none',
    )
    expect(status).toBe(200)
    expect(body.match(/政府信息公开申请接收回执/gu)).toHaveLength(2)
  })

  it('are taken along as a workbook', async () => {
    const { status, headers } = await clerk.open('/desk/applications/export?tab=open')
    expect(status).toBe(200)
    expect(headers['content-disposition']).toContain('.xlsx')
  })
})

describe('work handed over', () => {
  const person = '/desk/people/demo-handler'
  const handOver = (to: string) => leader.submit(person, { to, because: '岗位调整' }, `${person}/hand-over`)

  it('takes the open cases to the successor, and stays where there is none who may have them', async () => {
    const number = await registered({ applicant: '移交' })
    await step(reviewer, number, 'assign', { handler: 'demo-handler' })
    expect((await handOver('demo-leader')).status).toBe(422)
    expect((await found(number))?.file.dossier.handler).toBe('demo-handler')

    await secondHandler('second', '钱进')
    expect((await handOver('second')).to).toContain('?done=hand-over')
    const record = await found(number)
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
