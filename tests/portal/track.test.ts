import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Part } from '#office/applications/case/parts.ts'
import { handler, taken } from '../rooms/bureau.ts'
import { granted, readyToSign, signed } from '../rooms/replying.ts'
import { type Browser, browser } from '../sign-in/desk-site.ts'
import { day } from '../store/acts.ts'
import { applied, mistakesIn, what } from './answers.ts'
import { type PublicSite, publicSite } from './public-site.ts'

let site: PublicSite
beforeAll(async () => {
  site = await publicSite()
})
afterAll(() => site.close())

interface Followed {
  readonly number: string
  readonly code: string
  readonly from: Browser
}

/** An application sent and followed from another machine, on the day it was sent. */
async function followed(): Promise<Followed> {
  site.office.turnTo('2026-03-02')
  const { number, code } = await applied(browser(site, '10.9.9.9'))
  const from = browser(site)
  const { to } = await from.submit('/track', { number, code })
  expect(to).toBe('/track/case')
  return { number, code, from }
}

/** Half an hour is over when the day is. */
const again = ({ number, code, from }: Followed) => from.submit('/track', { number, code })

const shown = async ({ from }: Pick<Followed, 'from'>) => (await from.open('/track/case')).body

const refused: Part = {
  ...granted,
  outcome: 'denied.internalAffairs',
  ground: '条例第十六条第一款',
  reason: '属于内部管理事项',
}

async function replied(number: string, part: Part): Promise<void> {
  await signed(site.office, await readyToSign(site.office, number, part))
}

describe('following an application', () => {
  it('tells in a few words how it stands at every step', async () => {
    const own = await followed()
    const { number } = own
    const word = async () => /<section class="standing[^>]*>.*?<\/svg>([^<]+)/su.exec(await shown(own))?.[1]
    expect(await word()).toBe('待确认收到')
    await taken(site.office, number, 'confirm-receipt', { how: '电话确认' })
    expect(await word()).toBe('办理中')
    expect(await shown(own)).toContain('从下一个工作日起算，共 20 个工作日')
    expect(await shown(own)).toContain('2026年3月30日')
    site.office.turnTo('2026-03-04')
    await again(own)
    await taken(site.office, number, 'ask-correction', { items: '请写明年度', until: day('2026-03-13') })
    expect(await word()).toBe('等您补正')
    const same = await own.from.submit('/track/supplement', { 'content-0': ` ${what['content-0']}` })
    expect([same.status, same.body.includes('内容没有改动，也没有补正材料')]).toEqual([422, true])
    const { to } = await own.from.submit('/track/supplement', { 'content-0': '2024年明细' })
    expect(to).toBe('/track/case?done=supplement')
    expect((await own.from.open(to ?? '')).body).toContain('补正已经提交，本机关已收到')
    expect(await word()).toBe('办理中')
    await taken(site.office, number, 'consult', { who: 'third-party', name: '某公司', question: '是否同意' })
    expect(await word()).toBe('征求意见中')
    expect(await shown(own)).not.toMatch(/某公司|（甲）/u)
    await taken(site.office, number, 'take-opinion', {
      who: 'third-party',
      party: '甲',
      opinion: 'agrees',
      reasons: '',
    })
    await replied(number, granted)
    expect(await word()).toBe('办理中')
    expect(await shown(own)).not.toMatch(/政府信息公开告知书<\/p>/u)
    await taken(site.office, number, 'serve', { channel: 'web', proof: '网上送达' })
    expect(await word()).toBe('已答复')
    expect(await shown(own)).toMatch(/政府信息公开告知书<\/p>/u)
  })

  it('says what to pay, by when, how, and what comes of not paying; the newest paper stands first', async () => {
    const own = await followed()
    await taken(site.office, own.number, 'confirm-receipt', { how: '电话确认' })
    const payment = '凭缴款通知缴纳。'
    await taken(site.office, own.number, 'notice-fee', { method: 'by-volume', first: 1, last: 40, payment })
    const page = await shown(own)
    expect(page).toContain(
      '请自收到收费通知次日起 20 个工作日内缴纳信息处理费 100 元；逾期不缴的，视为放弃申请',
    )
    expect(page).toContain('凭缴款通知缴纳。缴清之后重新计算答复期限。')
    expect(page.indexOf('收费通知书</p>')).toBeLessThan(page.indexOf('接收回执</p>'))
  })

  it('hands out the reply only once it was served, and letters to nobody else', async () => {
    const own = await followed()
    await taken(site.office, own.number, 'confirm-receipt', { how: '电话确认' })
    await replied(own.number, granted)
    const record = await site.office.rooms.cases.find(site.office.id, own.number)
    if (record === undefined) throw new Error('no case')
    const letters = await site.office.rooms.letters.frozen(site.office.id, record)
    const reply = letters.find(({ form }) => form === 'reply')
    const path = `/track/letters/${reply?.act}/pdf`
    expect((await own.from.open(path)).status).toBe(404)
    await taken(site.office, own.number, 'serve', { channel: 'web', proof: '网上送达' })
    const { status, headers } = await own.from.open(path)
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'application/pdf',
      'no-store',
    ])
    for (const other of [browser(site), (await followed()).from])
      expect((await other.open(path)).status).toBe(404)
  })

  it('tells after a refusal where to go and until when, in the words of the reply', async () => {
    const own = await followed()
    await taken(site.office, own.number, 'confirm-receipt', { how: '电话确认' })
    await replied(own.number, refused)
    await taken(site.office, own.number, 'serve', { channel: 'hand', proof: '送达回证' })
    const body = await shown(own)
    expect(body).toContain('应当自收到本答复之日起60日内先向卫东区人民政府申请行政复议')
    expect(body).toMatch(/行政复议：向卫东区人民政府提出，最迟 <strong>2026年5月/u)
    expect(body).not.toContain('行政诉讼：向')
  })

  it('takes a withdrawal only when it is confirmed, and a rating once', async () => {
    const own = await followed()
    expect(await shown(own)).toContain('href="/track/withdraw"')
    expect((await own.from.open('/track/withdraw')).body).toContain('确认撤回')
    expect(await shown(own)).toContain('待确认收到')
    await own.from.submit('/track/withdraw', { reason: '' })
    expect(await shown(own)).toContain('已撤回')
    expect((await own.from.open('/track/withdraw')).to).toBe('/track/case')

    const other = await followed()
    await taken(site.office, other.number, 'confirm-receipt', { how: '电话确认' })
    expect((await other.from.open('/track/rate')).to).toBe('/track/case')
    await replied(other.number, granted)
    await taken(site.office, other.number, 'serve', { channel: 'web', proof: '网上送达' })
    expect(mistakesIn((await other.from.submit('/track/rate', { words: '' })).body)).toEqual([
      ['score', '请选择是否满意。'],
    ])
    expect((await other.from.submit('/track/rate', { score: '4', words: '很快' })).to).toContain('done=rate')
    const record = await site.office.rooms.cases.find(site.office.id, other.number)
    expect(record?.file.dossier.rating).toMatchObject({ score: 4, words: '很快' })
    expect((await other.from.open('/track/rate')).to).toBe('/track/case')
  })

  it('goes on though a clerk did something in between', async () => {
    const own = await followed()
    await taken(site.office, own.number, 'confirm-receipt', { how: '电话确认' })
    await taken(site.office, own.number, 'ask-correction', { items: '请写明年度', until: day('2026-03-13') })
    const page = await own.from.open('/track/supplement')
    const found = { places: '档案室', terms: '明细', found: '' }
    await taken(site.office, own.number, 'record-search', found, handler)
    const _token = /name="_token" value="([^"]+)"/u.exec(page.body)?.[1] ?? ''
    const fields = { _token, 'content-0': '2024年明细' }
    const both = await Promise.all([1, 2].map(() => own.from.post('/track/supplement', fields)))
    expect(both.every(({ to }) => to?.startsWith('/track/case'))).toBe(true)
    const record = await site.office.rooms.cases.find(site.office.id, own.number)
    expect(record?.acts.filter(({ kind }) => kind === 'application.supplemented')).toHaveLength(1)
  })
})

describe('the way in', () => {
  it('takes the code however it is typed, and says the same of a wrong number and a wrong code', async () => {
    const { number, code } = await followed()
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')}　`
    expect((await browser(site).submit('/track', { number: ` ${number}　`, code: typed })).to).toBe(
      '/track/case',
    )
    const wrong = async (fields: Record<string, string>) => {
      const { status, body } = await browser(site, '10.7.7.7').submit('/track', fields)
      expect(body).not.toContain(code)
      return [status, mistakesIn(body)]
    }
    const told = await wrong({ number: '2026-9999', code })
    expect(told).toEqual([422, [['code', '编号或者查询码不对；请对照回执或者告知书重新输入。']]])
    for (const fields of [
      { number, code: 'AAAA-AAAA-AAAA-AAAA-AAAA' },
      { number: '', code: '' },
      { number: 'x'.repeat(5000), code: '\0' },
    ])
      expect(await wrong(fields)).toEqual(told)
  })

  it('is shut again by 结束查询, after half an hour, and for a cookie somebody made up', async () => {
    const own = await followed()
    await own.from.submit('/track/case', {}, '/track/end')
    expect((await own.from.open('/track/case')).to).toBe('/track?over=yes')
    const late = await followed()
    site.office.turnTo('2026-03-03')
    expect((await late.from.open('/track/case')).to).toBe('/track?over=yes')
    const forger = browser(site)
    for (const value of ['', 'x', 'A'.repeat(400)]) {
      forger.cookies.set('__Host-gongkai-guest', value)
      expect((await forger.open('/track/case')).to).toBe('/track?over=yes')
    }
  })
})
