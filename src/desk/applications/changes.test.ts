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

/** Answered by post through all four people. */
async function answered(applicant: string): Promise<string> {
  const number = await desk.registered({ applicant })
  await desk.draft(number, { version: await desk.versionOf(number) })
  await desk.step(desk.reviewer, number, 'approve')
  await desk.step(desk.secrecy, number, 'review-secrecy', { conclusion: '可以公开' })
  await desk.step(desk.leader, number, 'sign')
  await desk.step(desk.clerk, number, 'serve', { channel: 'post', proof: 'EMS1' })
  return number
}

const at = (number: string, step = '') => `/desk/applications/${number}${step === '' ? '' : `/steps/${step}`}`
const change = { outcome: 'denied.stateSecret', because: '原来归错了行' }

describe('a change proposed by the handler', () => {
  it('is shown with what it would do, lies with the reviewer, and takes effect when confirmed', async () => {
    const number = await answered('更正归类')
    await desk.step(desk.clerk, number, 'propose-outcome', change)
    const page = await desk.clerk.open(at(number))
    for (const word of [
      '待复核的更正',
      '现在归入',
      '予以公开',
      '改为归入',
      '不予公开-属于国家秘密',
      '张敏',
      '原来归错了行',
    ])
      expect(page.body).toContain(word)
    expect(page.body).toContain('复核同意之前数字不变')
    expect(page.body).toContain('由审核人办理')
    expect(page.body).toContain(at(number, 'withdraw-change'))
    expect(page.body).not.toContain(`href="${at(number, 'confirm-change')}"`)

    const list = await desk.reviewer.open('/desk/applications?tab=confirm')
    expect(list.body).toContain(`复核同意更正 ${number}`)
    expect(list.body).toContain('待复核的更正')
    expect((await desk.reviewer.open('/desk/applications?tab=mine')).body).toContain(`复核同意更正 ${number}`)
    expect((await desk.reviewer.open('/desk')).body).toContain(at(number))
    expect((await desk.clerk.open('/desk/applications?tab=ended')).body).not.toContain(at(number))

    const read = await desk.reviewer.open(at(number, 'confirm-change'))
    expect(read.body).toContain('原来归错了行')
    expect(read.body).toContain(at(number, 'reject-change'))
    await desk.step(desk.reviewer, number, 'confirm-change')
    expect((await desk.found(number))?.file).toMatchObject({ closing: { outcome: 'denied.stateSecret' } })
    const done = await desk.clerk.open(at(number))
    expect(done.body).toContain('办结：不予公开-属于国家秘密')
    expect(done.body).toContain('复核同意，更正办理结果的归类')
    expect(done.body).not.toContain('现在归入')
    expect((await desk.clerk.open('/desk/applications?tab=ended')).body).toContain(at(number))
  }, 60_000)

  it('is sent back with its reason, which its proposer reads on the case', async () => {
    const number = await answered('退回更正')
    await desk.step(desk.clerk, number, 'propose-outcome', change)
    const empty = await sendForm(site, desk.reviewer, at(number, 'reject-change'), { on: '2026-03-02' })
    expect(mistakesIn(empty.body)).toEqual(['because: 请填写退回原因。'])
    await desk.step(desk.reviewer, number, 'reject-change', { because: '答复写的就是予以公开' })
    const { body } = await desk.clerk.open(at(number))
    expect(body).toContain('2026年3月2日提出的更正（办理结果的归类）已被退回')
    expect(body).toContain('答复写的就是予以公开')
    expect((await desk.found(number))?.file).toMatchObject({ closing: { outcome: 'granted' } })
  }, 60_000)

  it('that says nothing new, or comes beside another, is refused in words', async () => {
    const number = await answered('没有变化')
    const same = await sendForm(site, desk.clerk, at(number, 'propose-outcome'), {
      on: '2026-03-02',
      outcome: 'granted',
      because: '一样',
    })
    expect(mistakesIn(same.body)).toEqual(['outcome: 与原来的办理结果相同；没有需要更正的内容。'])
    await desk.step(desk.clerk, number, 'propose-anew', { because: '依据写错' })
    const page = await desk.clerk.open(at(number, 'propose-outcome'))
    expect(page.body).toContain('已经提出一项更正，正等待复核')
    expect(page.body).not.toContain('name="outcome"')
    await desk.step(desk.reviewer, number, 'confirm-change')
    expect((await desk.found(number))?.file.stage).toBe('open')
  }, 60_000)
})

describe('the day a reply reached the applicant', () => {
  it('is recorded by one person with the proof, and refused without it at the field of the file', async () => {
    const number = await answered('送达日期')
    const page = at(number, 'prove-delivery')
    const bare = await sendForm(site, desk.clerk, page, { on: '2026-03-02', proof: '签收' })
    expect(mistakesIn(bare.body)[0]).toMatch(/^file: 没有附上送达凭证/u)
    const proved = await sendForm(site, desk.clerk, page, { on: '2026-03-02', proof: '签收' }, [scan])
    expect([proved.status, mistakesIn(proved.body)]).toEqual([303, []])
    const same = await sendForm(site, desk.clerk, at(number, 'propose-delivery'), {
      on: '2026-03-02',
      deliveredOn: '2026-03-02',
      proof: '查询',
      because: '更正',
    })
    expect(mistakesIn(same.body)[0]).toMatch(/^deliveredOn: 与已经登记的送达日期相同/u)
  }, 60_000)
})

it('a reply is ordered anew where the decision is, and has no form of its own here', async () => {
  const number = await answered('没有决定')
  expect((await desk.clerk.open(at(number, 'order-anew'))).status).toBe(404)
  expect((await desk.clerk.open(at(number))).body).toContain('没有已登记的复议决定或者判决')
}, 60_000)
