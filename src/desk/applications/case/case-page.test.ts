import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CaseDeskSite, caseDeskSite, mistakesIn, sendForm } from '../../../../tests/rooms/case-desk.ts'
import { type Clerks, clerksAt, intakeForm, scan } from '../../../../tests/rooms/clerks.ts'

let site: CaseDeskSite
let desk: Clerks
beforeAll(async () => {
  site = await caseDeskSite()
  desk = await clerksAt(site)
})
afterAll(() => site.close())

const at = (number: string, rest = '') => `/desk/applications/${number}${rest}`

/** As a scanner settles a file that waited; no scanner runs here. */
async function refusedByScanner(number: string): Promise<void> {
  const { db } = site.office.scratch.store
  for (const { id } of (await desk.found(number))?.files ?? []) {
    const because = { reason: 'virus', name: 'Eicar' }
    await db
      .updateTable('files')
      .set({ state: 'refused', reason: JSON.stringify(because) })
      .where('id', '=', id)
      .execute()
  }
}

describe('the page of a case', () => {
  it('says at its head that the proof a step was taken with is none', async () => {
    const number = await desk.registered({ applicant: '凭证有毒' })
    await sendForm(site, desk.clerk, at(number), { purpose: 'proof' }, [scan], at(number, '/files'))
    expect((await desk.clerk.open(at(number))).body).not.toContain('没有通过安全检查')
    await refusedByScanner(number)
    const { body } = await desk.clerk.open(at(number))
    expect(body).toContain('材料「申请表.txt」（送达、缴费凭证）没有通过安全检查，不能打开')
    expect(body).toContain('现在没有凭证')
    expect(body).toContain('查出病毒（Eicar）')
  })

  it('says who sent a draft back and why, and shows reviewers what is handed out', async () => {
    const number = await desk.registered({ applicant: '退回' })
    await sendForm(site, desk.clerk, at(number), { purpose: 'given' }, [scan], at(number, '/files'))
    await desk.draft(number, { version: await desk.versionOf(number) })
    const [file] = (await desk.found(number))?.files ?? []
    const reading = await desk.reviewer.open(at(number, '/steps/approve'))
    expect(reading.body).toContain(`href="${at(number, `/files/${file?.id}`)}"`)
    await desk.step(desk.reviewer, number, 'send-back', { because: '请写明依据哪一条' })
    const { body } = await desk.clerk.open(at(number))
    expect(body).toContain('李建国退回修改')
    expect(body).toContain('请写明依据哪一条')
  })

  it('gives the sheets of its file as Word, and the record of a search once something was looked for', async () => {
    const number = await desk.registered({ applicant: '归档用表' })
    expect((await desk.clerk.open(at(number))).body).not.toContain(at(number, '/sheets/search-record'))
    const search = { places: '档案室', terms: '补贴', found: '没有找到' }
    await desk.step(desk.clerk, number, 'record-search', search)
    const { body } = await desk.clerk.open(at(number))
    for (const kind of ['approval', 'search-record', 'catalogue']) {
      expect(body).toContain(at(number, `/sheets/${kind}`))
      const sheet = await desk.clerk.open(at(number, `/sheets/${kind}`))
      expect([kind, sheet.status, sheet.body.slice(0, 2)]).toEqual([kind, 200, 'PK'])
    }
  })

  it('shows whoever agrees to an extension how long and why', async () => {
    const number = await desk.registered({ applicant: '延期' })
    await desk.step(desk.clerk, number, 'propose-extension', { days: '１５', reason: '需逐一核对' })
    const { body } = await desk.reviewer.open(at(number, '/steps/extend'))
    expect(body).toContain('延长 15 个工作日（2026-03-02 提出）')
    expect(body).toContain('原因：需逐一核对')
  })

  it('puts before the drafter what was answered, in the words of those who were asked', async () => {
    const number = await desk.registered({ applicant: '起草依据' })
    const asked = { department: '就业科', question: '请检索', until: '2026-03-09' }
    await desk.step(desk.clerk, number, 'ask-department', asked)
    await desk.step(desk.clerk, number, 'take-department-answer', {
      department: '就业科',
      answer: '建议隐去姓名',
    })
    const party = { who: 'third-party', name: '某公司', question: '是否同意公开' }
    await desk.step(desk.clerk, number, 'consult', party)
    const objects = { party: 'third-party/甲', opinion: 'objects', reasons: '含有经营数据' }
    await desk.step(desk.clerk, number, 'take-opinion', objects)
    const { body } = await desk.clerk.open(at(number, '/steps/draft'))
    expect(body).toContain('协办，2026-03-02 回复：建议隐去姓名')
    expect(body).toContain('不同意公开：含有经营数据')
  })
})

describe('intake', () => {
  it('refuses a day to come before it tells when an answer would be due', async () => {
    const form = { ...intakeForm, came: '2027-01-05', do: 'check' }
    const { status, body } = await sendForm(site, desk.clerk, '/desk/applications/new', form)
    expect([status, mistakesIn(body)[0]?.slice(0, 14)]).toEqual([422, 'came: 填写的日期晚于今'])
  })
})

describe('the list', () => {
  it('says that nothing meets the conditions rather than that there is nothing to do', async () => {
    const { body } = await desk.clerk.open('/desk/applications?tab=open&q=没有这样的词')
    expect(body).toContain('没有符合条件的申请')
  })

  it('comes back to its own tab where nothing was ticked', async () => {
    const back = encodeURIComponent('/desk/applications?tab=open')
    const { to } = await desk.clerk.open(`/desk/applications/receipts?back=${back}`)
    expect(to).toBe('/desk/applications?tab=open&wrong=nothing')
  })
})
