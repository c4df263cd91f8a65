import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CaseDeskSite, caseDeskSite, mistakesIn, sendForm } from '../../../tests/rooms/case-desk.ts'
import { type Clerks, clerksAt, scan } from '../../../tests/rooms/clerks.ts'

let site: CaseDeskSite
let desk: Clerks
beforeAll(async () => {
  site = await caseDeskSite()
  desk = await clerksAt(site)
})
afterAll(() => site.close())

describe('a step', () => {
  it('shows what others did meanwhile, and goes on from there', async () => {
    const number = await desk.registered({ applicant: '两个人' })
    const seen = await desk.versionOf(number)
    const search = { places: '档案室', terms: '补贴', found: '没有找到' }
    await desk.step(desk.clerk, number, 'record-search', search)
    const page = `/desk/applications/${number}/steps/record-search`
    const late = await sendForm(site, desk.clerk, page, {
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
    const again = await sendForm(site, desk.clerk, page, { on: '2026-03-02', ...search, version })
    expect(again.status).toBe(303)
  })

  it('that is not open says why and shows no form', async () => {
    const number = await desk.registered({ applicant: '不能办' })
    const early = await desk.clerk.open(`/desk/applications/${number}/steps/serve`)
    expect(early.body).toContain('这一步在「待送达」环节办理')
    expect(early.body).not.toContain('name="proof"')
    const sent = await sendForm(site, desk.clerk, `/desk/applications/${number}/steps/serve`, {
      on: '2026-03-02',
      version: await desk.versionOf(number),
      channel: 'hand',
      proof: '回证',
    })
    expect(mistakesIn(sent.body)[0]).toContain('这一步在「待送达」环节办理')
  })

  it('that asks others for an opinion shows what the letter will quote, without who asked', async () => {
    const about = '金丝雀丁请公开2024年就业补助资金发放明细'
    const number = await desk.registered({ applicant: '金丝雀丁', 'content-0': about })
    const { body } = await desk.clerk.open(`/desk/applications/${number}/steps/consult`)
    expect(body).toContain('<li>（申请人信息略）请公开2024年就业补助资金发放明细</li>')
    expect((await desk.clerk.open(`/desk/applications/${number}/steps/assign`)).body).not.toContain(
      '（申请人信息略）',
    )
  })

  it('of another role is refused in words, and changes nothing', async () => {
    const number = await desk.registered({ applicant: '越权' })
    const before = (await desk.found(number))?.acts.length
    const version = String(before)
    const sent = await sendForm(site, desk.leader, `/desk/applications/${number}/steps/record-search`, {
      on: '2026-03-02',
      version,
      places: '档案室',
      terms: '补贴',
    })
    expect(mistakesIn(sent.body)[0]).toContain('您的角色不办理这一步')
    expect((await desk.found(number))?.acts.length).toBe(before)
  })

  it('keeps files that came with a form whose words were wrong', async () => {
    const number = await desk.registered({ applicant: '留文件' })
    const page = `/desk/applications/${number}/steps/record-search`
    const wrong = await sendForm(site, desk.clerk, page, { on: '2026-03-02', places: '', terms: '补贴' }, [
      scan,
    ])
    expect(mistakesIn(wrong.body)).toEqual(['places: 请填写检索范围。'])
    const kept = /name="kept" value="([^"]+)"/u.exec(wrong.body)?.[1] ?? ''
    await desk.step(desk.clerk, number, 'record-search', { places: '档案室', terms: '补贴', kept })
    const [file] = (await desk.found(number))?.files ?? []
    expect([file?.name, file?.purpose]).toEqual(['申请表.txt', 'search'])
    const opened = await desk.clerk.open(`/desk/applications/${number}/files/${file?.id}`)
    expect([opened.status, opened.body]).toEqual([200, scan.bytes])
  })
})

describe('a draft', () => {
  it('names each thing the law still misses at its own piece, and is shown as a letter first', async () => {
    const number = await desk.registered({ applicant: '缺理由' })
    const version = await desk.versionOf(number)
    const parts = {
      version,
      count: '2',
      'part-1-what': '讨论记录',
      'part-1-option': 'denied.processInformation|条例第十六条第二款',
    }
    const missing = await desk.draft(number, parts)
    expect(mistakesIn(missing.body)).toEqual([
      'part-1-reason: 第 2 项：没有写明理由；除予以公开外，每一项都要写明事实和理由。',
    ])
    expect(missing.body).toContain('讨论记录')
    const shown = await desk.draft(number, { ...parts, 'part-1-reason': '尚在讨论', do: 'preview' })
    expect(shown.body).toContain('政府信息部分公开告知书')
    expect(shown.body).toContain('年报表三计入：')
    expect((await desk.found(number))?.file.stage).toBe('open')
  })

  it('shows the next reader what changed since the edition sent back', async () => {
    const number = await desk.registered({ applicant: '退回' })
    const version = () => desk.versionOf(number)
    await desk.draft(number, { version: await version() })
    await desk.step(desk.reviewer, number, 'send-back', { because: '请改为不予公开' })
    const again = await desk.clerk.open(`/desk/applications/${number}/steps/draft`)
    expect(again.body).toContain('请改为不予公开')
    await desk.draft(number, {
      version: await version(),
      'part-0-option': 'denied.internalAffairs|条例第十六条第一款',
      'part-0-reason': '属于内部工作流程',
    })
    const { body } = await desk.reviewer.open(`/desk/applications/${number}/steps/approve`)
    expect(body).toMatch(/<ins>[^<]*属于内部工作流程/u)
    expect(body).toMatch(/<del>[^<]*可以公开/u)
  })

  it('warns its readers of numbers that belong to a person', async () => {
    const number = await desk.registered({ applicant: '有手机号' })
    await desk.draft(number, {
      version: await desk.versionOf(number),
      'part-0-option': 'denied.internalAffairs|条例第十六条第一款',
      'part-0-reason': '承办人13912345678认为属于内部事务',
    })
    const { body } = await desk.reviewer.open(`/desk/applications/${number}/steps/approve`)
    expect(body).toContain('疑似手机号 139******78')
  })
})

describe('what is handed out', () => {
  it('is shown with what it hides, and leaves only with a reason (leak gate)', async () => {
    const number = await desk.registered({ applicant: '有附件' })
    const list = { name: '名单.txt', bytes: '张三，手机 13912345678\n' }
    const page = `/desk/applications/${number}`
    const added = await sendForm(site, desk.clerk, page, { purpose: 'given' }, [list], `${page}/files`)
    expect(added.to).toBe(`${page}?done=files#files`)
    await desk.draft(number, { version: await desk.versionOf(number) })
    const read = await desk.reviewer.open(`${page}/steps/approve`)
    expect(read.body).toContain('附件「名单.txt」里有 1 处页面上看不到的内容')
    await desk.step(desk.reviewer, number, 'approve')
    await desk.step(desk.secrecy, number, 'review-secrecy', { conclusion: '可以公开' })
    await desk.step(desk.leader, number, 'sign')

    const fields = { on: '2026-03-02', channel: 'hand', proof: '送达回证' }
    const held = await sendForm(site, desk.clerk, `${page}/steps/serve`, fields)
    expect(mistakesIn(held.body)[0]).toMatch(/^leaksAccepted: 拟提供的附件里还有.*「名单.txt」1 处/u)
    expect((await desk.found(number))?.file.stage).toBe('to-serve')
    await desk.step(desk.clerk, number, 'serve', { ...fields, leaksAccepted: '申请人本人的电话' })
    expect((await desk.found(number))?.file.stage).toBe('closed')
  }, 60_000)
})
