import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPersonId } from '#store/people/demo-people.ts'
import { readState, rebuildRegister } from '#store/register/rebuild.ts'
import { type Browser, tokenIn } from '../sign-in/desk-site.ts'
import { receivedCase, replied } from './answered-case.ts'
import { browserFor, bureau, type RemedySite, remedySite } from './remedy-site.ts'

let site: RemedySite
let handler: Browser
let leader: Browser
let application = ''
let letter = ''

beforeAll(async () => {
  site = await remedySite()
  handler = await browserFor(site, 'handler', 1)
  leader = await browserFor(site, 'leader', 2)
  application = await receivedCase(site, 'journey')
  letter = await replied(site, application, '2026-01-20', 'refused')
})
afterAll(() => site.close())

const path = '/desk/remedies/%E5%A4%8D%E8%AE%AE2026-1'
const stepAt = (step: string) => `${path}/steps/${step}`

/** Sends a step's form the way a browser does: what the page holds unseen, and what was typed. */
async function send(who: Browser, url: string, typed: Readonly<Record<string, string>>) {
  const { body } = await who.open(url)
  const unseen = [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/gu)]
  const held = Object.fromEntries(unseen.map(([, name = '', value = '']) => [name, value]))
  return who.post(url, { ...held, ...typed })
}

async function done(who: Browser, step: string, typed: Readonly<Record<string, string>>): Promise<void> {
  const answer = await send(who, stepAt(step), typed)
  const told = /id="error-summary-title"[\s\S]*?<\/ul>/u.exec(answer.body)?.[0] ?? ''
  expect([step, answer.status, answer.to, told]).toEqual([step, 303, `${path}?done=${step}`, ''])
}

async function cells(year: number): Promise<Readonly<Record<string, number | string>>> {
  const { body } = await handler.open(`/desk/annual-report/${year}/files/json`)
  return JSON.parse(body).cells
}

describe('refused, reconsidered, corrected, answered again', () => {
  it('is registered from its application, with organ, party and reply filled in', async () => {
    const url = `/desk/remedies/new?application=${application}`
    const { body, status } = await handler.open(url)
    expect(status).toBe(200)
    expect(body).toContain('value="卫东区人民政府"')
    expect(body).toContain('value="赵明"')
    expect(body).toContain(`value="${letter}"`)
    const typed = {
      on: '2026-02-02',
      organ: '卫东区人民政府',
      caseNumber: '卫政复答字〔2026〕5号',
      procedure: 'simplified',
      acceptedOn: '2026-01-30',
      party: '赵明',
      claim: '撤销答复，责令重新答复',
      target: 'reply',
      application,
      letter,
    }
    const answer = await send(handler, url, typed)
    expect([answer.status, answer.to]).toEqual([303, `${path}?done=new`])
  })

  it('stands on the page of its application, where a handler may register the next', async () => {
    const casePath = `/desk/applications/${application}`
    const { body } = await handler.open(casePath)
    expect(body).toContain(`<a href="${path}">复议2026-1</a>`)
    expect(body).toContain('卫东区人民政府，2026-02-02 收到')
    const register = `<a href="/desk/remedies/new?application=${application}">登记复议、诉讼</a>`
    expect(body).toContain(register)
    const seenByLeader = (await leader.open(casePath)).body
    expect(seenByLeader).toContain(`<a href="${path}">复议2026-1</a>`)
    expect(seenByLeader).not.toContain('登记复议、诉讼')
  })

  it('registers once, however often the form is sent', async () => {
    const url = `/desk/remedies/new?application=${application}`
    const { body } = await handler.open(url)
    const key = /name="key" value="([^"]+)"/u.exec(body)?.[1] ?? ''
    const form = {
      _token: tokenIn(body),
      key,
      on: '2026-02-03',
      organ: '卫东区人民政府',
      procedure: 'ordinary',
      party: '钱二',
      target: 'elsewhere',
      what: '2025年的答复',
    }
    const [first, second] = [await handler.post(url, form), await handler.post(url, form)]
    expect([first.status, second.status, first.to === second.to]).toEqual([303, 303, true])
    const { total } = await site.remedies.list(bureau, {}, { skip: 0, limit: 9 })
    expect(total).toBe(2)
  })

  it('shows the five working days of the simplified procedure, from the day after receipt', async () => {
    const { body } = await handler.open(path)
    expect(body).toContain('2026年2月9日（星期一）')
    expect(body).toContain('《行政复议法》第五十四条第一款')
    const list = await handler.open('/desk/remedies')
    expect(list.body).toContain('2026-02-09')
    expect(list.body).toContain('已超过')
  })

  it('freezes the evidence as it stood: the list says what came before the signature and what proves service', async () => {
    const { body } = await handler.open(`${path}/evidence`)
    for (const name of ['政府信息公开申请', '答复拟稿', '审核意见', `答复书（${letter}）`, '答复送达证明'])
      expect(body).toContain(name)
    expect(body.indexOf('答复书（')).toBeLessThan(body.indexOf('二、送达的证据'))
    expect(body.indexOf('二、送达的证据')).toBeLessThan(body.indexOf('答复送达证明'))
    expect(body).toContain('与收到副本时登记的校验值一致')
  })

  it('drafts the answer out of the case, with blanks only where a person writes', async () => {
    const { body } = await handler.open(stepAt('draft-answer'))
    expect(body).toContain('2026年1月5日，本机关收到申请人以当面方式提出的政府信息公开申请')
    expect(body).toContain('《中华人民共和国政府信息公开条例》第十五条')
    expect(body).toContain('＿＿（针对请求和理由的意见）')
    await done(handler, 'draft-answer', { on: '2026-02-05', plea: 'uphold', reasons: '明细含银行账号。' })
  })

  it('is signed by another, on the words that stand there, and filed', async () => {
    const own = await send(handler, stepAt('sign-answer'), { on: '2026-02-06' })
    expect(own.status).toBe(403)
    const stale = await send(leader, stepAt('sign-answer'), { on: '2026-02-06', digest: 'a'.repeat(64) })
    expect(stale.status).toBe(422)
    expect(stale.body).toContain('稿件已经不是您看到的那一稿')
    await done(leader, 'sign-answer', { on: '2026-02-06' })
    await done(handler, 'file-answer', { on: '2026-02-09', channel: 'hand', proof: '签收回执' })
    expect((await handler.open(path)).body).toContain('2026年2月9日已办，未逾期')
  })

  it('keeps the words as they were signed, whatever is written down anew later', async () => {
    const before = await site.remedies.find(bureau, '复议2026-1')
    const signed = before && (await site.remedies.answer(bureau, before, 'current'))
    const act = before?.acts.find(({ kind }) => kind === 'remedy.answer-signed')
    expect(signed?.digest).toBe(act?.facts.digest)
    await done(handler, 'describe', {
      on: '2026-02-09',
      forum: '卫东区人民政府',
      caseNumber: '卫政复答字〔2026〕15号',
      party: '赵明',
    })
    const after = await site.remedies.find(bureau, '复议2026-1')
    const still = after && (await site.remedies.answer(bureau, after, 'current'))
    expect(still).toEqual(signed)
    const fresh = after && (await site.remedies.answer(bureau, after, 'fresh'))
    expect(JSON.stringify(fresh)).toContain('〔2026〕15号')
  })

  it('gives the answer as a Word paper', async () => {
    const { status, headers } = await handler.open(`${path}/answer`)
    expect(status).toBe(200)
    expect(headers['content-type']).toContain('wordprocessingml')
    expect(String(headers['content-disposition'])).toContain(encodeURIComponent('行政复议答复书'))
  })

  it('counts as pending until the decision, then once as corrected', async () => {
    expect((await cells(2026))['remedies/reconsideration/pending']).toBe(2)
    const missing = await send(handler, stepAt('record-result'), {
      on: '2026-02-25',
      form: 'ordered-to-act',
      document: '卫政复决字〔2026〕5号',
    })
    expect(missing.body).toContain('要写明履行什么')
    await done(handler, 'record-result', {
      on: '2026-02-25',
      form: 'revoked',
      document: '卫政复决字〔2026〕5号',
      order: '重新答复',
      until: '2026-03-18',
    })
    const after = await cells(2026)
    expect(after['remedies/reconsideration/corrected']).toBe(1)
    expect(after['remedies/reconsideration/pending']).toBe(1)
  })

  it('opens the reply anew in the application, in one stroke with its own record', async () => {
    const early = await send(handler, stepAt('record-performed'), { on: '2026-02-26', how: '' })
    expect(early.status).toBe(422)
    await done(handler, 'open-redo', { on: '2026-02-26' })
    const record = await site.rooms.cases.find(bureau, application)
    expect(record?.file.stage).toBe('open')
    expect(record?.file.dossier.redo).toMatchObject({
      on: '2026-02-26',
      remedy: '复议2026-1',
      until: '2026-03-18',
      order: { organ: '卫东区人民政府', document: '卫政复决字〔2026〕5号', effect: 'revoked' },
      replaces: { letter },
    })
    const waiting = await handler.open(stepAt('record-performed'))
    expect(waiting.body).toContain('原申请中的重新答复还没有送达')
  })

  it('is done when the new reply is served, whose number is taken over', async () => {
    const again = await replied(site, application, '2026-03-02', 'granted')
    const acts = (await site.rooms.cases.find(bureau, application))?.acts ?? []
    const signed = acts.findLast(({ kind }) => kind === 'application.reply-signed')
    const words = JSON.stringify(signed?.personal)
    expect(words).toContain(`（${letter}）。`)
    expect(words).toContain(
      '卫东区人民政府《行政复议决定书》（卫政复决字〔2026〕5号，本机关于2026年2月25日收到）决定撤销该答复',
    )
    expect(words).toContain('现重新答复如下，本答复代替原答复。')
    await done(handler, 'record-performed', { on: '2026-03-02', how: '' })
    const { body } = await handler.open(path)
    expect(body).toContain(`2026-03-02　${again}`)
    const { items } = await site.remedies.list(bureau, { stages: ['closed'] }, { skip: 0, limit: 9 })
    expect(items.map(({ number }) => number)).toEqual(['复议2026-1'])
  })

  it('the year shows one application, closed as first decided, and one reconsideration corrected', async () => {
    const year = await cells(2026)
    const counted = Object.entries(year).filter(
      ([cell, value]) => cell.startsWith('applications/') && value !== 0,
    )
    expect(Object.fromEntries(counted)).toEqual({
      'applications/new/person': 1,
      'applications/new/total': 1,
      'applications/denied.thirdParty/person': 1,
      'applications/denied.thirdParty/total': 1,
      'applications/handled/person': 1,
      'applications/handled/total': 1,
    })
    expect(year['remedies/reconsideration/corrected']).toBe(1)
    expect(year['remedies/reconsideration/total']).toBe(2)
  })

  it('a lawsuit after it stands in its own block, and the reconsideration in its own', async () => {
    const url = `/desk/remedies/new?track=litigation&application=${application}`
    const { body } = await handler.open(url)
    expect(body).toContain('value="复议2026-1"')
    const answer = await send(handler, url, {
      on: '2026-03-02',
      court: '卫东区人民法院',
      procedure: 'ordinary',
      party: '赵明',
      after: 'remedy',
      afterNumber: '复议2026-1',
      target: 'reply',
      application,
      letter,
    })
    expect(answer.status).toBe(303)
    const year = await cells(2026)
    expect(year['remedies/litigationAfterReconsideration/pending']).toBe(1)
    expect(year['remedies/reconsideration/corrected']).toBe(1)
  })

  it('keeps the frozen list when the application went on: what came later is not in it', async () => {
    const { body } = await handler.open(`${path}/evidence`)
    expect(body).toContain('与收到副本时登记的校验值一致')
    expect(body).not.toContain('保密审查意见')
  })

  it('comes out the same when all rows are made again from the acts', async () => {
    const before = await readState(site.store.db, bureau)
    expect((await rebuildRegister(site.store.db, bureau)).corrected).toEqual([])
    expect(await readState(site.store.db, bureau)).toEqual(before)
    expect(site.troubles).toEqual([])
  })

  it('who drafts is on record', async () => {
    const record = await site.remedies.find(bureau, '复议2026-1')
    expect(record?.acts.find(({ kind }) => kind === 'remedy.answer-signed')?.by).toBe(demoPersonId('leader'))
  })
})
