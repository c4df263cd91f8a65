import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildReport } from '#office/annual-report/build.ts'
import { openRegister } from './open.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'register-'))
})
afterAll(() => rm(folder, { recursive: true }))

let count = 0

async function build(files: Record<string, string | Uint8Array>) {
  const path = join(folder, String(count++))
  await mkdir(path)
  for (const [name, text] of Object.entries(files)) await writeFile(join(path, name), text)
  const opened = await openRegister(path)
  if (!opened.ok) throw new Error(opened.message)
  return { source: opened.source, built: await buildReport(opened.source, { authority: '某局', year: 2025 }) }
}

async function problemsOf(files: Record<string, string>): Promise<readonly string[]> {
  const { built } = await build(files)
  if (built.ok) throw new Error('expected problems')
  return built.problems.map(({ sheet, row, column, message }) => `${sheet}|${row}|${column}|${message}`)
}

test('headers of an office’s own register are recognised below a title, and the match is told', async () => {
  const { source, built } = await build({
    '依申请公开台账.csv':
      '某局依申请公开台账,,,,,\n序号,收件时间,姓名,申请人类别,答复时间,答复情况,承办科室\n1,2025.3.5,王芳,公民,2025年4月1日,（三）不予公开-4.保护第三方合法权益,办公室\n',
  })
  const [sheet] = source.sheets
  expect(sheet?.match.renamed.map(({ column, written }) => `${written}→${column}`)).toEqual([
    '序号→编号',
    '收件时间→收到日期',
    '姓名→申请人',
    '申请人类别→申请人类型',
    '答复时间→办结日期',
    '答复情况→办理结果',
  ])
  expect(sheet?.match.ignored).toEqual(['承办科室'])
  expect(built.ok && built.report.cells.get('applications/denied.thirdParty/person')).toBe(1)
})

test('a CSV saved by Excel as GBK reads like one in UTF-8', async () => {
  // 行政行为.csv with 类型,决定日期,数量 / 行政许可,2025-5-1,7 as GBK bytes.
  const gbk = Buffer.concat([
    Buffer.from([
      0xc0, 0xe0, 0xd0, 0xcd, 0x2c, 0xbe, 0xf6, 0xb6, 0xa8, 0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xca, 0xfd, 0xc1,
      0xbf, 0x0a,
    ]),
    Buffer.from([0xd0, 0xd0, 0xd5, 0xfe, 0xd0, 0xed, 0xbf, 0xc9]),
    Buffer.from(',2025-5-1,7\n'),
  ])
  const { built } = await build({ '行政行为.csv': gbk })
  expect(built.ok && built.report.cells.get('disclosure/licensing/decisions')).toBe(7)
})

test('everything wrong is listed at once, with sheet, row and the nearest right word, and nothing is counted', async () => {
  const problems = await problemsOf({
    '依申请公开.csv': [
      '编号,收到日期,申请人类型,办结日期,办理结果',
      '1,2025-2-30,自然人,,',
      '2,2025-3-1,自燃人,,',
      '3,2025-3-1,自然人,2025-3-9,不予公开',
      '4,2025-3-1,自然人,2025-3-9,不予公开-属于国家密秘',
      '5,2025-3-9,自然人,2025-3-1,予以公开',
      '6,2025-3-9,自然人,,予以公开',
      '6,2025-3-9,自然人,,',
    ].join('\n'),
    '行政复议.csv': '编号,收到日期,结果,办结日期\n1,2025-3-9,维护,2025-4-1\n',
  })
  expect(problems).toHaveLength(8)
  expect(problems[0]).toBe('依申请公开.csv|2|收到日期|没有「2025-2-30」这一天')
  expect(problems[1]).toContain('最接近的写法是「自然人」')
  expect(problems[2]).toMatch(/只写了大类，还要写明是哪一种：.*不予公开-属于国家秘密/u)
  expect(problems[3]).toContain('最接近的写法是「不予公开-属于国家秘密」')
  expect(problems[4]).toBe('依申请公开.csv|6|办结日期|办结日期 2025-03-01 早于收到日期 2025-03-09')
  expect(problems[5]).toContain('有办理结果却没有办结日期')
  expect(problems[6]).toContain('编号「6」与第 7 行重复')
  expect(problems[7]).toContain('最接近的写法是「结果维持」')
})

test('a sheet without a column it needs, and a folder without any sheet, are refused in one line', async () => {
  expect(await problemsOf({ '收费.csv': '日期,项目\n2025-1-1,考务费\n' })).toEqual([
    '收费.csv|0|金额（元）|没有找到「金额（元）」这一列，请补上表头',
  ])
  await mkdir(join(folder, 'empty'))
  expect(await openRegister(join(folder, 'empty'))).toMatchObject({
    ok: false,
    message: expect.stringMatching(/里面没有登记簿的表/u),
  })
  expect(await openRegister(join(folder, 'nowhere'))).toMatchObject({
    ok: false,
    message: expect.stringMatching(/没有这个文件或文件夹/u),
  })
})

test('only the sheets that exist are counted, and the others are named', async () => {
  const { built } = await build({
    '收费.csv': '日期,项目,金额（元）\n2025-1-1,考务费,"1,680.00"\n2024-1-1,考务费,5\n',
  })
  if (!built.ok) throw new Error('refused')
  expect(built.report.cells.get('disclosure/charges/amount')).toBe('0.168')
  expect(built.notices).toContain('登记簿里没有「依申请公开」表，相应数字按 0 计。')
  expect(built.notices.some((notice) => notice.includes('收费'))).toBe(false)
})
