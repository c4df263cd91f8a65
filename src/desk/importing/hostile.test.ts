import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeZip } from '../../../tests/documents/make-zip.ts'
import { lineIn, type OfficeSite, officeSite, upload } from '../../../tests/journeys/office-site.ts'
import { type Browser, browser, signedInBrowser } from '../../../tests/sign-in/desk-site.ts'

let site: OfficeSite
let clerk: Browser
beforeAll(async () => {
  site = await officeSite()
})
afterAll(() => site.close())
let at = 0
beforeEach(async () => {
  // Of an address of their own each time: uploads a minute are few.
  clerk = await signedInBrowser(site, 'handler', `10.7.0.${at++}`)
})

const mebi = 1024 * 1024
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])
const bomb = () =>
  new Uint8Array(makeZip([{ name: 'xl/worksheets/sheet1.xml', bytes: Buffer.alloc(300 * mebi) }]))
const liar = () =>
  new Uint8Array(
    makeZip([{ name: 'xl/worksheets/sheet1.xml', bytes: Buffer.alloc(300 * mebi), claimedSize: 1000 }]),
  )

async function leftBehind(): Promise<readonly string[]> {
  const folder = join(site.office.scratch.store.data)
  const uploads = await readdir(join(folder, 'uploads'))
  const waiting = await readdir(join(folder, 'waiting')).catch(() => [])
  return [...uploads, ...waiting]
}

const report = '/desk/importing/report'
const register = '/desk/importing/register'

describe('a hostile or mistaken file gets one line, and nothing of it stays', () => {
  it.each([
    ['no file', report, [], '请选择上一年的年度报告文件。'],
    ['an empty file', report, [{ name: '年报.docx', bytes: '' }], '文件里没有任何内容'],
    ['a picture', report, [{ name: '年报.docx', bytes: png }], '这是一张图片'],
    ['a text that is no report', report, [{ name: '年报.txt', bytes: '你好' }], '没有找到'],
    ['a bomb', report, () => [{ name: '年报.docx', bytes: bomb() }], '过大'],
    [
      'two reports',
      report,
      [
        { name: 'a', bytes: 'a' },
        { name: 'b', bytes: 'b' },
      ],
      '请只选一个文件',
    ],
    ['no register', register, [], '请选择登记簿文件。'],
    ['a picture as register', register, [{ name: '台账.xlsx', bytes: png }], '这是一张图片'],
    ['a web page as register', register, [{ name: '台账.xlsx', bytes: '<html><body>' }], '不是登记簿'],
    ['a bomb as register', register, () => [{ name: '台账.xlsx', bytes: bomb() }], '展开后过大'],
    ['a lying bomb', register, () => [{ name: '台账.xlsx', bytes: liar() }], /过大|损坏/u],
    ['half a zip', register, [{ name: '台账.xlsx', bytes: 'PK\u0003\u0004rest' }], '损坏'],
    [
      'a zip of nothing ours',
      register,
      () => [{ name: '台账.xlsx', bytes: new Uint8Array(makeZip([{ name: 'a', bytes: Buffer.from('a') }])) }],
      /损坏/u,
    ],
    [
      'an unknown sheet',
      register,
      [{ name: '../../etc/passwd.csv', bytes: 'a,b' }],
      'passwd.csv：认不出是哪张表',
    ],
    [
      'a sheet twice',
      register,
      [
        { name: '收费.csv', bytes: '日期\n' },
        { name: 'charges.csv', bytes: '日期\n' },
      ],
      '有两个文件',
    ],
    [
      'a workbook among others',
      register,
      () => [
        { name: '收费.csv', bytes: '日期\n' },
        { name: 'b.xlsx', bytes: 'PK' },
      ],
      '请单独上传',
    ],
    [
      'more than 50 MB',
      register,
      () => [{ name: '收费.csv', bytes: new Uint8Array(51 * mebi).fill(65) }],
      '超过 50 MB',
    ],
  ] as const)('%s', async (_, url, given, sentence) => {
    const files = typeof given === 'function' ? given() : given
    const { status, body } = await upload(site, clerk, url, files)
    expect(status).toBe(422)
    expect(lineIn(body)).toMatch(sentence)
    await expect.poll(leftBehind).toEqual([])
  })

  it('a name that turns the writing round, or is a path, is words and no more', async () => {
    const { body } = await upload(site, clerk, report, [{ name: '..\\..\\年报\u202Excod.exe', bytes: png }])
    expect(lineIn(body)).toMatch(/^年报xcod\.exe：/u)
  })
})

describe('what is not the clerk’s form is turned away before a byte is kept', () => {
  const file = [{ name: '收费.csv', bytes: '日期,金额（元）\n2025-01-01,1\n' }]

  it('without a token, or with another’s', async () => {
    const other = await signedInBrowser(site, 'reviewer', '10.7.1.1')
    const { body } = await other.open('/desk/importing')
    const stolen = /name="_token" value="([^"]+)"/u.exec(body)?.[1] ?? ''
    for (const _token of ['', 'x', stolen])
      expect((await upload(site, clerk, register, file, { _token })).status).toBe(403)
    await expect.poll(leftBehind).toEqual([])
  })

  it('from someone who may not, or is not signed in', async () => {
    const reviewer = await signedInBrowser(site, 'reviewer', '10.7.1.2')
    expect((await upload(site, reviewer, register, file)).status).toBe(403)
    const administrator = await signedInBrowser(site, 'systemAdministrator', '10.7.1.3')
    expect((await upload(site, administrator, register, file)).status).toBe(404)
    expect((await upload(site, browser(site), register, file)).to).toMatch(/^\/sign-in/u)
    expect(await leftBehind()).toEqual([])
  })

  it('at an address that takes no files', async () => {
    expect((await upload(site, clerk, '/desk/own-password', file)).status).toBe(415)
  })

  it('a field that spells out a path is no file', async () => {
    const { body } = await clerk.open(register)
    const _token = /name="_token" value="([^"]+)"/u.exec(body)?.[1] ?? ''
    const forged = await clerk.post(register, { _token, files: '/etc/passwd' })
    expect(lineIn(forged.body)).toBe('请选择登记簿文件。')
  })
})
