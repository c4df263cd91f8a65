import { describe, expect, it } from 'vitest'
import { localOrigin, serveCall } from './serve-call.ts'

describe('a call that cannot be used is one line', () => {
  it.each([
    [['--port', 'http'], /^--port 应为 1 到 65535 的整数：http。$/u],
    [['--port', '70000'], /^--port/u],
    [['--origin', 'gk.example.gov.cn'], /^--origin 应为不带路径的网址/u],
    [['--origin', 'https://gk.example.gov.cn/'], /^--origin/u],
    [['--origin', 'ftp://gk.example.gov.cn'], /^--origin/u],
    [['--trust-proxy', 'proxy.example'], /^--trust-proxy 应为反向代理的地址或网段/u],
    [['--trust-proxy', '0.0.0.0/0'], /^--trust-proxy/u],
    [['--no-such'], /^不认识的选项。/u],
  ])('%j', (args, line) => {
    expect(serveCall(args, {})).toMatch(line)
  })
})

it('takes the database from the environment, and the folder from the command line first', () => {
  const env = { GONGKAI_DATA: '/srv/a', DATABASE_URL: 'postgres://db/gongkai' }
  expect(serveCall(['--data', '/srv/b'], env)).toMatchObject({
    store: { kind: 'server', data: '/srv/b', url: env.DATABASE_URL },
    port: 8080,
    host: '127.0.0.1',
    newCodes: false,
  })
})

it('takes the proxies to believe as a list, and none where none is named', () => {
  expect(serveCall(['--trust-proxy', '10.1.2.3,fd00::/64'], {})).toMatchObject({
    proxy: ['10.1.2.3', 'fd00::/64'],
  })
  expect(serveCall([], {})).toMatchObject({ proxy: undefined })
})

it('knows the address of a site that only this machine reaches, and of no other', () => {
  expect(localOrigin({ host: '127.0.0.1', port: 81 })).toBe('http://localhost:81')
  expect(localOrigin({ host: '::1', port: 81 })).toBe('http://localhost:81')
  expect(localOrigin({ host: '0.0.0.0', port: 81 })).toBeUndefined()
})
