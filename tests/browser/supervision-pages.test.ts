import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportReleased } from '#office/acts/kinds/reports.ts'
import { drawn, wholeFills } from '#office/annual-report/life/play.fixture.ts'
import { releaseOf } from '#office/annual-report/release.ts'
import type { Role } from '#office/authorities/people/roles.ts'
import { demoPeople } from '#store/people/demo-people.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { freePort } from '../operations/demo.ts'
import { actorOf, type RemedySite, remedySite } from '../remedies/remedy-site.ts'
import { type CaseDeskSite, caseDeskSite } from '../rooms/case-desk.ts'
import { password } from '../sign-in/office.ts'
import { appendOf, day } from '../store/acts.ts'
import { findingsOn, readers } from './axe.ts'
import { launchChromium, readerAt } from './chromium.ts'

const { bureau } = demoAuthorities
let browser: Browser
let cases: CaseDeskSite
let remedies: RemedySite
let casesAt: string
let remediesAt: string

beforeAll(async () => {
  browser = await launchChromium()
  const [first, second] = [await freePort(), await freePort()]
  ;[casesAt, remediesAt] = [`http://localhost:${first}`, `http://localhost:${second}`]
  ;[cases, remedies] = await Promise.all([caseDeskSite(casesAt), remedySite(remediesAt)])
  await cases.app.fastify.listen({ port: first, host: '127.0.0.1' })
  await remedies.app.fastify.listen({ port: second, host: '127.0.0.1' })
  for (const [at, came] of ['2026-01-05', '2026-02-03', '2026-02-27'].entries()) await received(at, came)
  await published()
  await sued()
})
afterAll(async () => {
  await browser.close()
  await Promise.all([cases.close(), remedies.close()])
})

async function received(at: number, came: string) {
  const intake = {
    delivery: { channel: 'counter', handedInOn: day(came) },
    kind: 'person',
    applicant: '赵明',
    contact: { identity: '', phone: '13800000000', address: '某街1号', email: '' },
    contents: ['2024年就业补助资金发放明细'],
    wanted: { form: 'paper', way: 'post' },
  } as const
  const answer = await cases.rooms.cases.receive(
    bureau,
    { key: `seen-${at}`, intake, files: [] },
    { kind: 'applicant' },
  )
  if (!answer.ok) throw new Error(answer.refusal.reason)
}

/** A report with a total that is not the sum of its cells. */
async function published() {
  const release = releaseOf(drawn(3, wholeFills).report, {})
  if (!release.ok) throw new Error(release.refusal)
  const cells = { ...release.released.cells, 'remedies/reconsideration/total': 5 }
  const on = day('2026-02-10')
  const act = reportReleased.act(on, { ...release.released, cells, source: 'paper', published: on }, null)
  await cases.office.scratch.store.append(bureau, appendOf('reports/2025', 0, [act]))
}

async function sued() {
  const actor = actorOf('handler')
  if (actor.kind !== 'staff') throw new Error('the handler is staff')
  const intake = {
    on: day('2026-02-24'),
    track: {
      kind: 'litigation',
      court: '卫东区人民法院',
      caseNumber: '（2026）豫0403行初5号',
      procedure: 'ordinary',
      after: { kind: 'nothing' },
    },
    target: { kind: 'elsewhere', what: '卫人社公复〔2025〕2号' },
    party: '赵明',
    claim: '撤销答复，责令重新答复',
  } as const
  const begun = await remedies.remedies.receive(bureau, { key: 'seen', intake }, actor.asking)
  const body = Buffer.from('驳回诉讼请求')
  const kept = await remedies.rooms.files.keep(bureau, { name: '应诉通知书.txt', media: 'txt', body })
  const number = begun.ok ? begun.record.file.dossier.number : ''
  await remedies.remedies.attach(bureau, number, [{ id: kept.id, purpose: 'notice' }], actor.asking)
}

async function signIn(page: Page, at: string, role: Role): Promise<void> {
  await page.context().clearCookies()
  await page.goto(`${at}/sign-in`)
  await page.fill('[name=account]', demoPeople[role].account)
  await page.fill('[name=password]', password)
  await page.press('[name=password]', 'Enter')
  await page.waitForURL('**/desk')
}

describe.each(readers)('%s', (_name, window, rules) => {
  /** Opens pages one after another, and gathers what is wrong with any of them. */
  async function walk(
    at: string,
    role: Role,
    looks: readonly (readonly [string, ((page: Page) => Promise<unknown>)?])[],
  ) {
    const { page, complaints } = await readerAt(browser, at, window)
    page.setDefaultTimeout(10_000)
    await signIn(page, at, role)
    const found: string[] = []
    for (const [path, doing] of looks) {
      await page.goto(at + path)
      await doing?.(page)
      const said = complaints.splice(0).filter((line) => !line.includes('status of 422'))
      found.push(...(await findingsOn(page, path, rules)), ...said.map((line) => `${path}: ${line}`))
    }
    await page.context().close()
    return found
  }

  test('the pages of a supervising authority have no axe finding, before and after a case is called for', async () => {
    const list = `/desk/offices/${bureau}/applications`
    const callFor = (reason: string) => async (page: Page) => {
      if ((await page.locator('[name=reason]').count()) === 0) return
      await page.fill('[name=reason]', reason)
      await page.getByRole('button', { name: '调阅', exact: true }).click()
      await page.waitForLoadState('load')
    }
    const demand = async (page: Page) => {
      const button = page.getByRole('button', { name: '要求更正', exact: true })
      // The first reader asks; those after it see what was asked.
      if ((await button.count()) === 0) return
      await button.click()
      await page.waitForLoadState('load')
    }
    const found = await walk(casesAt, 'supervisor', [
      ['/desk/offices'],
      ['/desk/offices?q=nothing'],
      ['/desk/offices/reports?year=2025'],
      ['/desk/offices/reports?q=nothing'],
      ['/desk/offices/roll-up?year=2025'],
      [`/desk/offices/${bureau}/reports/2025`, demand],
      [`/desk/offices/${bureau}/remedies`],
      [list],
      [`${list}?tab=ended`],
      [`${list}/2026-2`],
      [`${list}/2026-2`, callFor('')],
      [`${list}/2026-1`, callFor('投诉举报〔2026〕3号')],
      [`${list}/2026-1/days`],
    ])
    expect(found).toEqual([])
  }, 60_000)

  test('a lawsuit with its files, its handler and its day has none', async () => {
    const at = `/desk/remedies/${encodeURIComponent('诉讼2026-1')}`
    const noFile = async (page: Page) => {
      await page.click('#files summary')
      await page.getByRole('button', { name: '加入', exact: true }).click()
      await page.waitForLoadState('load')
    }
    expect(await walk(remediesAt, 'handler', [['/desk'], [at], [at, noFile]])).toEqual([])
    expect(await walk(remediesAt, 'reviewer', [[`${at}/steps/assign`]])).toEqual([])
  }, 60_000)
})
