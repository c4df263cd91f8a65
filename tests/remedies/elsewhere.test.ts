import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actsOfRemedy } from '#office/acts/importing/acts-of-rows.ts'
import { type Browser, tokenIn } from '../sign-in/desk-site.ts'
import { appendOf, day } from '../store/acts.ts'
import { browserFor, bureau, type RemedySite, remedySite } from './remedy-site.ts'

let site: RemedySite
let handler: Browser
let leader: Browser
const path = '/desk/remedies/%E8%AF%89%E8%AE%BC2026-1'

beforeAll(async () => {
  site = await remedySite()
  handler = await browserFor(site, 'handler', 1)
  leader = await browserFor(site, 'leader', 2)
})
afterAll(() => site.close())

async function send(who: Browser, url: string, typed: Readonly<Record<string, string>>) {
  const { body } = await who.open(url)
  const unseen = [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/gu)]
  const held = Object.fromEntries(unseen.map(([, name = '', value = '']) => [name, value]))
  return who.post(url, { ...held, ...typed, _token: tokenIn(body) })
}

describe('a lawsuit against a decision that is not in this register', () => {
  it('is registered with what it is about in words, and has no list of evidence', async () => {
    const answer = await send(handler, '/desk/remedies/new?track=litigation', {
      on: '2026-02-12',
      court: '卫东区人民法院',
      procedure: 'ordinary',
      party: '钱二',
      after: 'nothing',
      target: 'elsewhere',
      what: '卫人社公复〔2023〕2号',
    })
    expect(answer.to).toBe(`${path}?done=new`)
    expect((await handler.open(`${path}/evidence`)).status).toBe(404)
  })

  it('says the fifteen days, moved off the weekend', async () => {
    // 27 February 2026 is a Friday; the day after it is worked in exchange for the holiday.
    expect((await handler.open(`${path}/days`)).body).toContain('最迟 2026年2月27日（星期五）')
  })

  it('cannot be signed while a place is left for a person to fill', async () => {
    const draft = { on: '2026-02-20', plea: 'uphold', reasons: '答复合法。' }
    expect((await send(handler, `${path}/steps/draft-answer`, draft)).status).toBe(303)
    const { body } = await leader.open(`${path}/steps/sign-answer`)
    expect(body).toContain('全文还有空白（收到申请、办理和答复的经过和依据），不能签发')
    const back = { on: '2026-02-20', because: '补写经过' }
    expect((await send(leader, `${path}/steps/return-answer`, back)).status).toBe(303)
    const again = await handler.open(`${path}/steps/draft-answer`)
    expect(again.body).toContain('答复合法。')
    const whole = { ...draft, course: '2023年3月1日收到申请，3月20日答复。' }
    expect((await send(handler, `${path}/steps/draft-answer`, whole)).status).toBe(303)
    expect((await send(leader, `${path}/steps/sign-answer`, { on: '2026-02-21' })).status).toBe(303)
  })
})

describe('a remedy taken over from last year’s spreadsheet', () => {
  it('stands in the list, can be described, ended, and is counted in this year', async () => {
    const row = { id: '卫政复〔2025〕9号', block: 'reconsideration', received: day('2025-12-08') } as const
    const acts = actsOfRemedy({ ...row, closing: null })
    await site.store.append(bureau, appendOf('remedies/old', 0, acts))
    const at = `/desk/remedies/${encodeURIComponent(row.id)}`
    expect((await handler.open('/desk/remedies')).body).toContain(row.id)
    const described = { on: '2026-03-02', forum: '卫东区人民政府', party: '孙三' }
    expect((await send(handler, `${at}/steps/describe`, described)).status).toBe(303)
    const result = { on: '2026-02-06', form: 'maintained', document: '卫政复决字〔2025〕9号' }
    expect((await send(handler, `${at}/steps/record-result`, result)).status).toBe(303)
    const { body } = await handler.open(at)
    expect(body).toContain('结果维持（2026-02-06 生效）')
    const cells = JSON.parse((await handler.open('/desk/annual-report/2026/files/json')).body).cells
    expect(cells['remedies/reconsideration/upheld']).toBe(1)
    const before = JSON.parse((await handler.open('/desk/annual-report/2025/files/json')).body).cells
    expect(before['remedies/reconsideration/pending']).toBe(1)
  })
})
