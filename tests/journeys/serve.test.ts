import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { administrators, authority, site, staff } from './first-answers.ts'
import { codeShown, freePort, type Serving, serving } from './serving.ts'
import { visitor } from './visitor.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-serve-'))
  // Run as root, the database has a user of its own, who must pass through.
  await chmod(folder, 0o711)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function refused(args: readonly string[]): Promise<string> {
  const server = serving(args)
  expect(await server.ended()).toBe(2)
  expect(server.said()).toBe('')
  return server.complained()
}

describe('what cannot be served is one line, and the exit code is 2', () => {
  it('a call that cannot be used', async () => {
    expect(await refused(['--data', join(folder, 'none'), '--no-such'])).toMatch(/^不认识的选项。.*\n$/u)
  })

  it('an office file that is wrong, before any database is started', async () => {
    await writeFile(join(folder, 'office.json'), '{}')
    expect(await refused(['--data', folder])).toMatch(
      /^\S+office\.json 「district」有误：.+请改正后重新启动。\n$/u,
    )
    await rm(join(folder, 'office.json'))
  })

  it('a host that others reach, without the address they reach it at', async () => {
    const data = join(folder, 'open')
    expect(await refused(['--data', data, '--host', '0.0.0.0'])).toMatch(/^--host .+ --origin .+\n$/u)
  })
})

describe('one folder, one port', () => {
  let first: Serving
  let port: number
  const data = () => join(folder, 'office')
  beforeAll(async () => {
    port = await freePort()
    first = serving(['--data', data(), '--port', String(port)])
    await codeShown(first)
  })
  afterAll(() => first.stop())

  it('a second process on the folder is told so', async () => {
    expect(await refused(['--data', data(), '--port', String(await freePort())])).toMatch(
      /^数据目录 .+使用。.+\n$/u,
    )
  })

  it('a busy port is told so, and the database is stopped again', async () => {
    const busy = await freePort()
    const other = createServer().listen(busy, '127.0.0.1')
    const line = await refused(['--data', join(folder, 'other'), '--port', String(busy)])
    other.close()
    expect(line).toBe(`127.0.0.1:${busy} 已被占用。请停止占用它的程序，或用 --port 指定另一个端口。\n`)
  })

  it('codes that were lost are drawn anew on the terminal, as long as nobody has come in', async () => {
    const mine = visitor(`http://localhost:${port}`)
    await mine.submit('/first-run', { code: await codeShown(first) })
    for (const [step, form] of Object.entries({ authority, site, administrators, staff }))
      await mine.submit(`/first-run/${step}`, form)
    const page = await (await mine.submit('/first-run/check', {})).text()
    const lost = /<strong>([0-9A-Z-]{19})<\/strong>/u.exec(page)?.[1] ?? ''
    await first.until(/还没有人登录过/u)
    expect(await first.stop()).toBe(0)

    first = serving(['--data', data(), '--port', String(port), '--new-codes'])
    const [, fresh = ''] = await first.until(/账号 zhaolei +登录码 ([0-9A-Z-]{19})/u)
    const account = 'zhaolei'
    const closed = await visitor(`http://localhost:${port}`).submit('/sign-in/first', { account, code: lost })
    expect(closed.status).toBe(422)
    const open = await visitor(`http://localhost:${port}`).submit('/sign-in/first', { account, code: fresh })
    expect(open.headers.get('location')).toBe('/sign-in/password')
  })
})
