import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { MatterId, NewAct } from '#office/acts/act.ts'
import { applicationClosed } from '#office/acts/kinds/applications.ts'
import { reportReleased } from '#office/acts/kinds/reports.ts'
import type { Role } from '#office/authorities/people/roles.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { lineIn, type OfficeSite, officeSite, upload } from '../../../tests/journeys/office-site.ts'
import { type Browser, signedInBrowser, tokenIn } from '../../../tests/sign-in/desk-site.ts'
import { importingOf } from '../../wiring/importing/importing.ts'
import { today } from '../../wiring/today.ts'

let site: OfficeSite
let clerk: Browser
let at = 0
beforeAll(async () => {
  site = await officeSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  clerk = await signedInBrowser(site, 'handler', `10.6.0.${at++}`)
})

const report = '/desk/importing/report'
const register = '/desk/importing/register'
const seed = fileURLToPath(new URL('../../../examples/weidong-2025/seed-report.txt', import.meta.url))
const bureau = demoAuthorities.bureau

const header = '编号,收到日期,申请人类型,办结日期,办理结果\n'
const rows = (from: number, count: number, rest = '自然人,2025-03-20,予以公开') =>
  Array.from({ length: count }, (_, i) => `A${from + i},2025-03-0${1 + (i % 9)},${rest}\n`).join('')
const applications = (text: string) => [{ name: '依申请公开.csv', bytes: header + text }]

async function examined(text: string): Promise<{ readonly url: string; readonly body: string }> {
  const { to } = await upload(site, clerk, register, applications(text))
  expect(to).toMatch(/^\/desk\/importing\/register\//u)
  return { url: to, body: (await clerk.open(to)).body }
}

async function takenOver(text: string): Promise<string> {
  const { url } = await examined(text)
  const { to } = await clerk.submit(url, { action: 'take' })
  await expect.poll(async () => (await clerk.open(to ?? '')).body).toContain('已导入')
  return to ?? ''
}

function append(matter: MatterId, expectedVersion: number, act: NewAct) {
  const recordedAt = new Date().toISOString()
  return site.office.scratch.store.append(bureau, {
    matter,
    expectedVersion,
    recordedAt,
    by: 'test',
    record: { acts: [act] },
  })
}

let second = 0

/** What a second person says to a report brought in, on its own page. */
async function confirm(role: Role, step: string) {
  const from = role === 'handler' ? clerk : await signedInBrowser(site, role, `10.6.2.${second++}`)
  const url = '/desk/annual-report/2025/take-over'
  const { body } = await from.open(url)
  const version = /name="version" value="(\d+)"/u.exec(body)?.[1] ?? '1'
  return from.post(url, { _token: tokenIn(body), version, step })
}

describe('last year’s report', () => {
  const file = async () => [{ name: '2025年报.txt', bytes: new Uint8Array(await readFile(seed)) }]

  it('is shown as it was read, and public only after a yes and a second person’s', async () => {
    const { to } = await upload(site, clerk, report, await file())
    const { body } = await clerk.open(to)
    expect(body).toContain('卫东区人力资源和社会保障局')
    expect(body).toContain('175 个')
    expect(await site.importing.papers.taken(bureau)).toEqual([])
    const wrong = await clerk.submit(to, { action: 'take', year: '2026', published: '2026-13-01' })
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('请填写报告年度')
    expect(wrong.body).toContain('请填写公布日期')
    const yes = await clerk.submit(to, { action: 'take', year: '2025', published: '2026-01-15' })
    expect(yes.to).toBe('/desk/importing')
    expect(await site.importing.papers.taken(bureau)).toEqual([])
    expect(await site.importing.papers.unchecked(bureau)).toEqual([2025])
    expect((await clerk.open('/desk/importing')).body).toContain('2025 年度报告已提交接管')
    expect(await confirm('handler', 'confirm-take-over')).toMatchObject({ status: 403 })
    expect(await confirm('reviewer', 'confirm-take-over')).toMatchObject({ to: '/desk/annual-report/2025' })
    const [taken] = await site.importing.papers.taken(bureau)
    expect(taken).toMatchObject({ year: 2025, source: 'paper', published: '2026-01-15', correction: null })
    expect(taken?.recovered).toHaveLength(175)
    expect((await clerk.open(to)).to).toBe(report)
  })

  it('is not taken over twice', async () => {
    const { to } = await upload(site, clerk, report, await file())
    const again = await clerk.submit(to, { action: 'take', year: '2025', published: '' })
    expect(lineIn(again.body)).toMatch(/2025 年度报告已经在系统里；要换成这一份，请写明更正原因/u)
    expect((await clerk.submit(to, { action: 'drop' })).to).toBe(report)
    expect((await clerk.open(to)).to).toBe(report)
  })

  it('of another authority asks for a word first', async () => {
    const text = (await readFile(seed, 'utf8')).replaceAll('卫东区人力资源和社会保障局', '新华区民政局')
    const { to } = await upload(site, clerk, report, [
      { name: 'b.txt', bytes: text.replaceAll('2025', '2024') },
    ])
    const form = { action: 'take', year: '2024', published: '' }
    expect((await clerk.submit(to, form)).body).toContain('报告上的机关与本机关不同')
    expect((await clerk.submit(to, { ...form, own: 'yes' })).to).toBe('/desk/importing')
  })

  it('waits for its sender alone', async () => {
    const { to } = await upload(site, clerk, report, await file())
    const id = to.split('/').at(-1) ?? ''
    const viewer = { personId: 'demo-reviewer', person: '', role: '', authority: { id: bureau, name: '' } }
    expect(site.importing.papers.waiting(viewer, id)).toBeUndefined()
    expect(site.importing.papers.waiting({ ...viewer, personId: 'demo-handler' }, id)).toBeDefined()
    const elsewhere = { ...viewer, personId: 'demo-handler', authority: { id: 'other', name: '' } }
    expect(site.importing.papers.waiting(elsewhere, id)).toBeUndefined()
  })
})

describe('the office’s own register', () => {
  it('is answered row by row, with the nearest right word, and not taken over while one is wrong', async () => {
    const { url, body } = await examined(
      rows(1, 2) + rows(3, 1, '自然人,2025-03-20,予以公幵') + 'A1,2025-02-30,自然人,,\n',
    )
    expect(body).toContain('予以公开')
    expect(body).toContain('编号「A1」与第 2 行重复')
    expect(body).not.toContain('value="take"')
    const forged = await clerk.submit(url, { action: 'take' })
    expect(lineIn(forged.body)).toMatch(/登记簿里还有问题/u)
    expect(await site.importing.registers.list(bureau)).toEqual([])
  })

  it('says which header it took for which column', async () => {
    const written = '受理编号,收件时间,类别,答复时间,答复情况,经办科室\nB1,2025-3-1,自然人,,,一科\n'
    const { to } = await upload(site, clerk, register, [{ name: '依申请公开台账.csv', bytes: written }])
    const { body } = await clerk.open(to)
    expect(body).toMatch(/“收件时间”作为.*?value="received" selected/u)
    expect(body).toContain('经办科室')
  })

  it('is taken over, taken back whole, and may then come again', async () => {
    const first = await takenOver(rows(10, 3))
    const { body } = await examined(rows(10, 1))
    expect(body).toContain('编号「A10」已在登记簿中')
    const reviewer = await signedInBrowser(site, 'reviewer', '10.6.1.1')
    expect((await reviewer.submit(first, {}, `${first}/undo`)).to).toBe(first)
    expect((await clerk.open(first)).body).toContain('已撤销')
    const twice = await clerk.submit('/desk/importing', {}, `${first}/undo`)
    expect(lineIn(twice.body)).toMatch(/已经撤销过/u)
    await takenOver(rows(10, 3))
  })

  it('is not taken back once its matters were worked on', async () => {
    const run = await takenOver('A20,2025-03-01,自然人,,\nA21,2025-03-02,自然人,,\n')
    const id = run.split('/').at(-1)
    const closed = applicationClosed.act(today(), { outcome: 'granted' }, null)
    expect((await append(`applications/${id}.1`, 1, closed)).ok).toBe(true)
    const undone = await clerk.submit(run, {}, `${run}/undo`)
    expect(lineIn(undone.body)).toBe(
      '导入后其中 1 件又办理过，撤销会丢掉这些办理记录，所以没有撤销；请逐件更正。',
    )
    expect((await clerk.open(run)).body).toContain('已导入')
  })

  it('is read anew where something was recorded since the dry run', async () => {
    const { url } = await examined(rows(40, 2))
    await takenOver(rows(40, 1))
    const answer = await clerk.submit(url, { action: 'take' })
    expect(lineIn(answer.body)).toMatch(/已重新试读/u)
    expect((await clerk.open(url)).body).toContain('编号「A40」已在登记簿中')
  })

  it('brings nothing into a year whose report was drawn from this register', async () => {
    const [paper] = await site.importing.papers.taken(bureau)
    if (!paper) throw new Error('the report above was taken over')
    const { correction: _, ...facts } = paper
    const released = { ...facts, year: 2023, source: 'register' as const }
    await append('reports/2023', 0, reportReleased.act(today(), released, null))
    const { body } = await examined(rows(50, 1) + 'A51,2023-06-01,自然人,,\n')
    expect(body).toContain('2023 年度报告已由登记簿生成并发布')
  })

  it('leaves no file behind: not after a no, not after a yes, not after a restart', async () => {
    const { data } = site.office.scratch.store
    const kept = () => readdir(join(data, 'waiting')).catch(() => [])
    const before = (await kept()).length
    const { url } = await examined(rows(60, 1))
    await clerk.submit(url, { action: 'drop' })
    await takenOver(rows(61, 1))
    await expect.poll(async () => (await kept()).length).toBeLessThanOrEqual(before)
    await examined(rows(62, 1))
    await importingOf(site.office.scratch.store, site.app, site.office.way)
    expect(await kept()).toEqual([])
  })
})

describe('the correction of a report taken over', () => {
  it('begins with the words it was published with', async () => {
    const url = '/desk/annual-report/2025/correct'
    const { body } = await clerk.open(url)
    const version = /name="version" value="(\d+)"/u.exec(body)?.[1] ?? ''
    const begun = await clerk.post(url, { _token: tokenIn(body), version, reason: '表三归类有误' })
    expect(begun.to).toBe('/desk/annual-report/2025/words')
    const words = await clerk.open('/desk/annual-report/2025/words')
    expect(words.body).toMatch(/<textarea[^>]*name="overview.platform"[^>]*>\s*一是深化公开内容/u)
  })
})
