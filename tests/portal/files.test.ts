import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { taken } from '../rooms/bureau.ts'
import { type Browser, browser, origin, tokenIn } from '../sign-in/desk-site.ts'
import { day } from '../store/acts.ts'
import { applied, how, mistakesIn, what, who, written } from './answers.ts'
import { type PublicSite, publicSite } from './public-site.ts'

let site: PublicSite
beforeAll(async () => {
  site = await publicSite()
})
afterAll(() => site.close())

const words = (name: string, bytes: string | Uint8Array<ArrayBuffer> = '一份证明\n') => ({ name, bytes })

/** A browser at the question of files. */
async function atFiles(): Promise<Browser> {
  const from = browser(site)
  await from.submit('/apply/who', who)
  await from.submit('/apply/what', { press: 'on', ...what })
  await from.submit('/apply/how', how)
  return from
}

/** Sends a form with files, as a browser does. */
async function upload(
  from: Browser,
  url: string,
  files: readonly { name: string; bytes: string | Uint8Array<ArrayBuffer> }[],
  fields: Readonly<Record<string, string>>,
) {
  const form = new FormData()
  const all = { _token: tokenIn((await from.open(url)).body), ...fields }
  for (const [name, value] of Object.entries(all)) form.append(name, value)
  for (const { name, bytes } of files) form.append('file', new Blob([bytes]), name)
  const encoded = new Response(form)
  const answer = await site.app.fastify.inject({
    method: 'POST',
    url,
    remoteAddress: '10.1.2.3',
    headers: {
      origin,
      cookie: [...from.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'content-type': encoded.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await encoded.arrayBuffer()),
  })
  return { status: answer.statusCode, body: answer.body, to: answer.headers.location?.toString() }
}

const send = (from: Browser, files: Parameters<typeof upload>[2], press = 'upload') =>
  upload(from, '/apply/files', files, { press, purpose: 'identity' })

describe('files of an application', () => {
  it('are kept, shown with their state, taken out again, and go with it', async () => {
    const from = await atFiles()
    expect((await send(from, [words('甲.txt'), words('乙.txt')])).to).toBe('/apply/files')
    const { body } = await from.open('/apply/files')
    expect([...body.matchAll(/paper-name">([^<]+)/gu)].map(([, name]) => name)).toEqual(['甲.txt', '乙.txt'])
    expect(body).toContain('已上传')
    const first = /name="remove" value="([0-9a-f]{32})"/u.exec(body)?.[1] ?? ''
    expect((await from.submit('/apply/files', { remove: first })).to).toBe('/apply/files')
    await from.submit('/apply/files', { press: 'on' })
    expect((await from.open('/apply/check')).body).toMatch(/乙\.txt/u)
    await from.submit('/apply/check', {})
    const { items } = await site.office.rooms.cases.list(site.office.id, {}, { skip: 0, limit: 1 })
    const record = items[0] && (await site.office.rooms.cases.find(site.office.id, items[0].number))
    expect(record?.files.map(({ name, purpose }) => [name, purpose])).toEqual([['乙.txt', 'identity']])
  })

  it('are deleted with everything written when it is given up, and one by one when taken out', async () => {
    const from = await atFiles()
    await send(from, [words('证.txt', '放弃的证件复印件'), words('二.txt', '删去的证件复印件')])
    const { body } = await from.open('/apply/files')
    const second = [...body.matchAll(/name="remove" value="([0-9a-f]{32})"/gu)][1]?.[1] ?? ''
    await from.submit('/apply/files', { remove: second })
    expect(await site.office.rowsWith('删去的证件复印件')).toBe(0)
    expect(await site.office.rowsWith('放弃的证件复印件')).toBe(1)
    const stranger = await atFiles()
    const first = /name="remove" value="([0-9a-f]{32})"/u.exec(body)?.[1] ?? ''
    await stranger.submit('/apply/files', { remove: first })
    expect(await site.office.rowsWith('放弃的证件复印件')).toBe(1)
    await from.submit('/apply/files', {}, '/apply/drop')
    expect(await site.office.rowsWith('放弃的证件复印件')).toBe(0)
  })

  it('that cannot be taken are each told why, and the others stay', async () => {
    const from = await atFiles()
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    const { status, body } = await send(from, [words('好.txt'), words('空.txt', ''), words('坏.png', png)])
    expect(status).toBe(422)
    const told = mistakesIn(body).map(([, sentence]) => sentence)
    expect(told).toEqual(['空.txt：文件是空的；请重新选择。', expect.stringMatching(/^坏\.png：/u)])
    expect(body).toContain('paper-name">好.txt')
  })

  it('are at most five, each at most 20 MB, and none is asked for', async () => {
    const from = await atFiles()
    await send(
      from,
      [1, 2, 3, 4].map((n) => words(`${n}.txt`)),
    )
    expect(mistakesIn((await send(from, [words('5.txt'), words('6.txt')])).body)).toEqual([
      ['file', '最多 5 个附件，还可以加 1 个；请去掉一些再上传。'],
    ])
    expect(mistakesIn((await send(from, [])).body)).toEqual([['file', '请先选择文件，再按“上传”。']])
    const big = await send(from, [words('大.txt', new Uint8Array(20 * 1024 * 1024 + 1))])
    expect(mistakesIn(big.body)[0]?.[1]).toBe('大.txt：文件超过 20 MB；请拆分或者压缩后再上传。')
    expect((await send(from, [], 'on')).to).toBe('/apply/check')
  })

  it('are shown with what they are, before and when it is checked', async () => {
    const from = await atFiles()
    const refused = await upload(from, '/apply/files', [words('空.txt', '')], {
      press: 'upload',
      purpose: 'identity',
    })
    expect(refused.body).toMatch(/value="identity"[^>]*checked|checked[^>]*value="identity"/u)
    await upload(from, '/apply/files', [words('证件.txt')], { press: 'on', purpose: 'identity' })
    expect((await from.open('/apply/files')).body).toContain('<span>身份证明</span>')
    expect((await from.open('/apply/check')).body).toContain('证件.txt（身份证明）')
  })

  it('come with a supplement all or none, and the words stay', async () => {
    const from = browser(site)
    const { number, code } = await applied(from)
    await taken(site.office, number, 'confirm-receipt', { how: '电话确认' })
    await taken(site.office, number, 'ask-correction', { items: '请写明年度', until: day('2026-03-13') })
    await from.submit('/track', { number, code })
    const fields = { 'content-0': '2024年明细' }
    const bad = await upload(from, '/track/supplement', [words('空.txt', '')], fields)
    expect([bad.status, bad.body.includes('2024年明细')]).toEqual([422, true])
    const half = await upload(from, '/track/supplement', [words('空.txt', ''), words('说明.txt')], fields)
    expect(mistakesIn(half.body)).toEqual([
      ['file', '空.txt：文件是空的；请重新选择。'],
      ['file', '其他文件也没有保留，请一并重新选择。'],
    ])
    const wordless = await upload(from, '/track/supplement', [words('说明.txt')], { 'content-0': ' ' })
    expect(mistakesIn(wordless.body)).toEqual([
      ['content-0', '请写明需要什么信息：名称、文号，或者便于查找的其他特征。'],
      ['file', '选好的文件没有保留，请重新选择。'],
    ])
    const good = await upload(from, '/track/supplement', [words('说明.txt')], fields)
    expect(good.to).toBe('/track/case?done=supplement')
    const record = await site.office.rooms.cases.find(site.office.id, number)
    expect(record?.files.map(({ name, purpose }) => [name, purpose])).toEqual([['说明.txt', 'supplement']])
  })
})

describe('too many applications', () => {
  it('from one address wait, with everything written still there; another network does not', async () => {
    const from = () => browser(site, '10.55.1.1')
    for (let n = 0; n < 60; n++) {
      const one = from()
      await written(one)
      expect([n, (await one.submit('/apply/check', {})).to]).toEqual([n, '/apply/received'])
      // A minute of the rate limit holds more requests than one person makes; this is sixty people.
      if (n % 10 === 9) await new Promise((resolve) => setTimeout(resolve, 0))
    }
    const last = from()
    await written(last)
    const { status, body } = await last.submit('/apply/check', {})
    expect([status, body.includes('一小时内提交的申请太多'), body.includes('赵明')]).toEqual([
      422,
      true,
      true,
    ])
    expect((await last.open('/apply/check')).body).toContain('赵明')
    await applied(browser(site, '10.56.1.1'))
  })
})
