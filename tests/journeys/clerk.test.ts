import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPaperBytes } from '#documents/read/paper.ts'
import { launchChromium } from '../browser/chromium.ts'
import { cleanList, leakingList, mailed, scan } from './clerk-papers.ts'
import { freePort } from './serving.ts'
import { wholeDesk } from './whole-desk.ts'
import { type Upload, type Worker, workerAt } from './worker.ts'

let site: Awaited<ReturnType<typeof wholeDesk>>
let browser: Browser
let clerk: Worker
let reviewer: Worker
let secrecy: Worker
let leader: Worker

beforeAll(async () => {
  const port = await freePort()
  ;[site, browser] = await Promise.all([wholeDesk('2026-03-02', port), launchChromium()])
  clerk = await workerAt(browser, site.origin, 'handler')
  reviewer = await workerAt(browser, site.origin, 'reviewer')
  secrecy = await workerAt(browser, site.origin, 'secrecyReviewer')
  leader = await workerAt(browser, site.origin, 'leader')
})

afterAll(async () => {
  await browser.close()
  await site.close()
})

const number = '2026-1'
const remedy = '复议2026-1'
const applications = '依申请公开'
const remedies = '行政复议'

const opens = (who: Worker) => who.opens(applications, '全部在办', number)
const opensRemedy = (who: Worker) => who.opens(remedies, '未结', remedy)

interface Told {
  readonly button: string
  readonly fields?: Readonly<Record<string, string>>
  readonly radios?: Readonly<Record<string, string>>
  readonly file?: Upload
}

/** On a case's page: the step, its form filled, and back on the page that says it was done. */
async function takes(who: Worker, step: string, { button, fields = {}, radios = {}, file }: Told) {
  await who.steps(step)
  await who.fills(fields)
  for (const [group, option] of Object.entries(radios)) await who.chooses(group, option)
  if (file) await who.page.locator('input[type=file]').setInputFiles(file)
  await who.press(button)
  expect([step, await who.mistakes(), await who.done()]).toEqual([
    step,
    [],
    expect.arrayContaining([`已办理：${step}`]),
  ])
}

/** The words in one line without spaces; Chromium's PDF names some letters by their radicals. */
async function textOf(name: string, bytes: Buffer): Promise<string> {
  const read = await readPaperBytes(name, bytes)
  if (!read.ok) throw new Error(`${name} cannot be read: ${read.refusal}`)
  const lines = read.paper.blocks.map((block) => (block.kind === 'line' ? block.text : ''))
  return lines.join('').normalize('NFKC').replaceAll(/\s/gu, '')
}

it('a letter that came by post is written down with its scan, checked and registered, and its receipt is printed', async () => {
  await clerk.turnsTo(applications)
  await clerk.follow('新建登记')
  await clerk.chooses('收到的方式', '邮寄（挂号、快递等要签收的）')
  await clerk.fills({ 姓名或者名称: '李秀英', 电话: '0375-1234567', 通信地址: '卫东区某街2号' })
  await clerk.fills({ 申请内容: '2025年局内公务用车管理办法' })
  await clerk.page.getByLabel('申请表的照片或者扫描件').setInputFiles(scan)
  await clerk.press('核对')
  expect(await clerk.mistakes()).toEqual(['请选择申请人类型。'])
  expect(await clerk.words()).toContain(scan.name)
  await clerk.chooses('申请人类型', '自然人')
  await clerk.press('核对')
  expect(await clerk.done()).toEqual([
    '收到之日：2026年3月2日；答复最迟 2026年3月30日（星期一）',
    '申请里没有写明：身份证明',
  ])
  await clerk.press('登记')
  expect(await clerk.title()).toBe('已登记')
  const printed = await textOf('回执.pdf', await clerk.page.pdf({ format: 'A4' }))
  expect(printed).toContain('政府信息公开申请接收回执')
  expect(printed).toContain('本机关将于2026年3月30日前答复')
  await clerk.follow('打开案件')
  expect(await clerk.words()).toContain(scan.name)
})

it('it is given to its handler, who records where they looked', async () => {
  await opens(reviewer)
  await reviewer.steps('指派经办人')
  await reviewer.picks('经办人', '张敏')
  await reviewer.press('指派')
  expect(await reviewer.done()).toContain('已办理：指派经办人')
  await clerk.opens(applications, '我的', number)
  await takes(clerk, '登记检索', {
    button: '登记',
    fields: {
      检索范围: '局办公室档案室，2025年内部管理类',
      检索词或者方法: '公务用车',
      检索结果: '找到《公务用车管理办法》一份，用于内部管理',
    },
  })
})

it('a refusal is drafted, with the mistakes of a first try, sent back once, and drafted again', async () => {
  site.turnTo('2026-03-10')
  await opens(clerk)
  await clerk.steps('起草答复')
  await clerk.press('提交审核')
  expect(await clerk.mistakes()).toEqual(['请选择办理结果和依据。'])
  await clerk.picks('办理结果和依据', '5.属于三类内部事务信息｜条例第十六条第一款')
  await clerk.press('提交审核')
  expect(await clerk.mistakes()).toEqual([expect.stringMatching(/理由/u)])
  await clerk.fills({ 事实和理由: '该办法是内部文件' })
  await clerk.press('提交审核')
  expect(await clerk.done()).toContain('已办理：起草答复')
  await opens(reviewer)
  await takes(reviewer, '退回修改', {
    button: '退回修改',
    fields: { 需要修改的地方: '请写明属于哪一类内部事务信息' },
  })
  await opens(clerk)
  await clerk.steps('起草答复')
  expect(await clerk.words()).toContain('请写明属于哪一类内部事务信息')
  await clerk.fills({ 事实和理由: '该办法规定本机关公务用车的内部管理流程，属于行政机关的内部事务信息' })
  await clerk.press('提交审核')
  expect(await clerk.done()).toContain('已办理：起草答复')
})

/** The refusal as it was frozen at its signing. */
let letter: Buffer

it('it is reviewed, signed and numbered, and the letter says where to turn first', async () => {
  await opens(reviewer)
  await takes(reviewer, '审核通过', { button: '审核通过' })
  site.turnTo('2026-03-11')
  await opens(leader)
  await takes(leader, '签发', { button: '签发' })
  await opens(clerk)
  letter = await clerk.downloads(/不予公开.*的Word$/u)
  const docx = await textOf('答复.docx', letter)
  expect(docx).toContain('〔2026〕1号')
  expect(docx).toContain('应当自收到本答复之日起60日内先向卫东区人民政府申请行政复议')
  const pdf = await textOf('答复.pdf', await clerk.downloads(/不予公开.*的PDF$/u))
  expect(pdf).toContain('〔2026〕1号')
  expect(pdf).toContain('先向卫东区人民政府申请行政复议')
})

it('it goes out by post, with its proof', async () => {
  site.turnTo('2026-03-12')
  await opens(clerk)
  await takes(clerk, '送达', {
    button: '登记送达',
    radios: { 送达方式: '邮寄送达' },
    fields: { 送达凭证: 'EMS1234567890' },
    file: mailed,
  })
  expect(await clerk.words()).toContain(mailed.name)
  expect(await clerk.page.locator('.page-head').textContent()).toContain('已办结')
  expect((await clerk.downloads(/不予公开.*的Word$/u)).equals(letter)).toBe(true)
})

it('the applicant takes it to reconsideration, and the office answers in time', async () => {
  site.turnTo('2026-04-20')
  await clerk.opens(applications, '已办结', number)
  await clerk.follow('登记复议、诉讼')
  await clerk.fills({ 复议案号: '卫政复〔2026〕9号', 复议请求: '撤销告知书，责令重新答复' })
  await clerk.chooses('程序', '普通程序')
  await clerk.press('登记')
  expect([await clerk.mistakes(), await clerk.title()]).toEqual([[], remedy])
  await takes(clerk, '起草答复（答辩）', {
    button: '送签',
    radios: { 请求: '维持原行政行为（驳回诉讼请求）' },
    fields: { 理由: '该办法属于内部事务信息。' },
  })
  await opensRemedy(leader)
  await takes(leader, '签发', { button: '签发' })
  await opensRemedy(clerk)
  await takes(clerk, '登记提交', {
    button: '登记',
    radios: { 提交方式: '当面提交' },
    fields: { 凭证: '签收回执2026-9' },
  })
})

it('the organ sets it aside, and the case is open again with a date of its own', async () => {
  site.turnTo('2026-06-16')
  await opensRemedy(clerk)
  await clerk.steps('登记结果')
  await clerk.page.getByLabel('结果', { exact: true }).selectOption('revoked')
  await clerk.fills({ 文书文号: '卫政复决〔2026〕9号', 责令内容: '重新作出答复' })
  await clerk.press('登记')
  expect([await clerk.mistakes(), await clerk.done()]).toEqual([[], ['已办理：登记结果']])
  expect(await clerk.words()).toContain('结果纠正（2026-06-16 生效）')
  await takes(clerk, '在原申请中重新答复', { button: '开始重新答复' })
  await clerk.follow(number)
  const words = await clerk.words()
  expect(await clerk.page.locator('.page-head').textContent()).toContain('办理中')
  expect(words).toContain('最迟 2026年7月15日（星期三）')
})

it('it is granted anew; what hides in the attachment does not leave the house', async () => {
  site.turnTo('2026-06-22')
  await opens(clerk)
  await adds(leakingList)
  await clerk.steps('起草答复')
  await clerk.picks('办理结果和依据', '（一）予以公开｜条例第三十六条第（二）项（随答复提供）')
  await clerk.press('提交审核')
  expect([await clerk.mistakes(), await clerk.done()]).toEqual([[], ['已办理：起草答复']])
  expect(await clerk.words()).toContain('下一步：审核通过　由审核人办理。')
  await opens(reviewer)
  await reviewer.steps('审核通过')
  expect(await reviewer.done()).toContain(`附件「${leakingList.name}」里有 1 处页面上看不到的内容`)
  await reviewer.press('审核通过')
  await opens(secrecy)
  await takes(secrecy, '保密审查通过', {
    button: '保密审查通过',
    fields: { 审查结论: '不涉及国家秘密、工作秘密，可以公开' },
  })
  await opens(leader)
  await takes(leader, '签发', { button: '签发' })
  await opens(clerk)
  await clerk.steps('送达')
  await serves()
  expect(await clerk.mistakes()).toEqual([expect.stringContaining(`「${leakingList.name}」1 处`)])
  await opens(clerk)
  await adds(await cleanList())
  await clerk.steps('送达')
  await serves()
  expect([await clerk.mistakes(), await clerk.done()]).toEqual([[], ['已办理：送达']])
  expect(await clerk.page.locator('.page-head').textContent()).toContain(
    '2026-03-11 办结：不予公开-属于三类内部事务信息；2026-06-22 重新答复：予以公开',
  )
  await clerk.turnsTo('今日')
  expect(await clerk.words()).toContain('重新作出答复')
  await opensRemedy(clerk)
  await takes(clerk, '登记履行情况', { button: '登记' })
  expect(await clerk.words()).toContain('2026-06-22　卫人社公复〔2026〕2号')
  expect(await clerk.words()).toContain('本案已结。')
})

async function adds(file: Upload): Promise<void> {
  await clerk.page.locator('#files summary').click()
  await clerk.picks('用途', '拟提供给申请人的附件')
  await clerk.page.locator('#files input[type=file]').setInputFiles(file)
  await clerk.press('加入')
  expect(await clerk.done()).toContain('材料已加入')
}

async function serves(): Promise<void> {
  await clerk.chooses('送达方式', '邮寄送达')
  await clerk.fills({ 送达凭证: 'EMS9876543210' })
  await clerk.press('登记送达')
}

it('the yearly report counts exactly that, and its cells lead here', async () => {
  await clerk.turnsTo('年度报告')
  await clerk.follow('2026 年')
  expect(await counted()).toEqual({
    'applications/new/person': '1',
    'applications/new/total': '1',
    'applications/denied.internalAffairs/person': '1',
    'applications/denied.internalAffairs/total': '1',
    'applications/handled/person': '1',
    'applications/handled/total': '1',
    'remedies/reconsideration/corrected': '1',
    'remedies/reconsideration/total': '1',
  })
  const leads = {
    'applications/new/total': number,
    'applications/denied.internalAffairs/total': number,
    'remedies/reconsideration/corrected': remedy,
  }
  const report = clerk.page.url()
  for (const [cell, behind] of Object.entries(leads)) {
    await clerk.page.goto(report)
    await clerk.page.locator(`td[id="${cell}"] a`).click()
    expect([cell, await clerk.page.locator('tbody td:nth-child(2)').allTextContents()]).toEqual([
      cell,
      [behind],
    ])
  }
})

/** Every cell of the report's tables that is not nought. */
async function counted(): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {}
  for (const cell of await clerk.page.locator('.report-table td[id]:not(.zero)').all())
    found[(await cell.getAttribute('id')) ?? ''] = ((await cell.textContent()) ?? '').trim()
  return found
}
