import type { Demo } from './demo.ts'
import { type Seen, signIn, visitorAt } from './visitor.ts'

/** Everything a citizen can do at the portal and a handler at the desk; what went otherwise than it should, a line each. */
export async function walkBothDoors({ origin, passwords }: Demo): Promise<readonly string[]> {
  const odd: string[] = []
  const expect = (what: string, seen: Seen, status: number, words = '') => {
    if (seen.status !== status || !seen.text.includes(words)) odd.push(`${what}: ${seen.status}`)
    return seen
  }
  await asCitizen(origin, expect)
  await asHandler(origin, passwords.get('jingban'), expect)
  return odd
}

type Expect = (what: string, seen: Seen, status: number, words?: string) => Seen

const formats = ['docx', 'pdf', 'xlsx', 'html', 'json']

async function asCitizen(origin: string, expect: Expect): Promise<void> {
  const citizen = visitorAt(origin)
  const read = async (path: string, words?: string) => expect(path, await citizen.get(path), 200, words)
  const home = await read('/', '查找政府信息')
  await read(/href="(\/assets\/[^"]+)"/u.exec(home.text)?.[1] ?? '/no-stylesheet', '--')
  for (const path of [
    '/guide',
    '/rules',
    '/disclosure',
    '/apply',
    '/site-map',
    '/accessibility',
    '/corrections',
  ])
    await read(path, '</html>')
  await read(`/search?${new URLSearchParams({ q: '年度报告' })}`, '/annual-reports/2025')
  await read('/annual-reports', '/annual-reports/2025')
  await read('/annual-reports/2025', '收到和处理政府信息公开申请情况')
  for (const format of formats) await read(`/annual-reports/2025/files/${format}`)
  await read('/api/annual-reports/2025', 'applications/new/total')
  await read('/developers')
  await read('/openapi.json', '"openapi":"3.1')
  expect('/view/large', await citizen.get('/view/large?back=%2F'), 303)
  await read('/', 'class="large"')
  expect('/nothing', await citizen.get('/nothing'), 404)
}

async function asHandler(origin: string, password: string | undefined, expect: Expect): Promise<void> {
  const handler = visitorAt(origin, '198.51.100.2')
  expect('/desk before sign-in', await handler.get('/desk'), 303)
  await signIn(handler, 'jingban', password)
  const read = async (path: string, words?: string) => expect(path, await handler.get(path), 200, words)
  await read('/desk', '张敏')
  await read('/desk/annual-report', '2025')
  const report = await read('/desk/annual-report/2025', '勾稽')
  await read(
    /href="(\/desk\/annual-report\/2025\/cells\/[^"]+)"/u.exec(report.text)?.[1] ?? '/no-cell',
    '计入事项',
  )
  for (const format of formats) await read(`/desk/annual-report/2025/files/${format}`)
  expect('/sign-out', await handler.send('/sign-out', {}), 303)
  expect('/desk after sign-out', await handler.get('/desk'), 303)
}
