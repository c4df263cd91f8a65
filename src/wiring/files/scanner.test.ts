import { existsSync } from 'node:fs'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { clamd, closeClamds, honest } from '../../../tests/hostile-uploads/clamd.ts'
import { eicar } from '../../../tests/hostile-uploads/eicar.ts'
import { clamdScanner, scannerPlace } from './scanner.ts'

afterEach(closeClamds)

describe('a file is clean only by clamd’s own word', () => {
  it('finds the test virus and passes what is clean', async () => {
    const scan = clamdScanner(await clamd(honest))
    expect(await scan(Buffer.from('申请书'))).toBe('clean')
    expect(await scan(eicar())).toEqual({ virus: 'Eicar-Test-Signature' })
  })

  it('also over a socket of this machine, and with 20 MB', async () => {
    const scan = clamdScanner(await clamd(honest, join(tmpdir(), `clamd-${process.pid}.sock`)))
    const large = Buffer.alloc(20 * 1024 * 1024, 'a')
    expect(await scan(large)).toBe('clean')
    expect(await scan(Buffer.concat([large, eicar()]))).toEqual({ virus: 'Eicar-Test-Signature' })
  })

  it.each([
    ['nothing', ''],
    ['half an answer', 'stream: OK'],
    ['another protocol', 'HTTP/1.1 200 OK\r\n\r\nstream: OK\0'],
    ['a file too long for it', 'INSTREAM size limit exceeded. ERROR\0'],
    ['a word on another file', 'other: OK\0'],
    ['two answers', 'stream: OK\0stream: X FOUND\0'],
    ['a virus without a name', 'stream:  FOUND\0'],
    ['no end of noise', 'x'.repeat(100_000)],
  ])('answering %s, it is unreachable', async (_, said) => {
    expect(await clamdScanner(await clamd(() => said))(Buffer.from('a'))).toBe('unreachable')
  })

  it('down, slow or breaking off, it is unreachable', async () => {
    const gone = await clamd(honest)
    await closeClamds()
    expect(await clamdScanner(gone)(Buffer.from('a'))).toBe('unreachable')
    expect(await clamdScanner({ path: '/nowhere/clamd.sock' })(Buffer.from('a'))).toBe('unreachable')
    const slow: Socket[] = []
    const silent = await clamd((_, socket) => {
      slow.push(socket)
      return undefined
    })
    expect(await clamdScanner(silent, 100)(Buffer.from('a'))).toBe('unreachable')
    for (const socket of slow) socket.destroy()
    const broken = await clamd((_, socket) => {
      socket.destroy()
      return undefined
    })
    expect(await clamdScanner(broken)(Buffer.from('a'))).toBe('unreachable')
  })
})

describe('the setting CLAMD', () => {
  it.each([
    ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['clamd.internal:3310', { host: 'clamd.internal', port: 3310 }],
    ['[::1]:3310', { host: '::1', port: 3310 }],
    ['3310', undefined],
    ['host:99999', undefined],
    ['unix:relative', undefined],
    ['http://host:3310', undefined],
    ['', undefined],
  ])('%s', (setting, place) => {
    expect(scannerPlace(setting)).toEqual(place)
  })
})

const real = process.env.CLAMD && scannerPlace(process.env.CLAMD)
it.runIf(real && 'path' in real && existsSync(real.path))('a real clamd says the same', async () => {
  if (!real) return
  const scan = clamdScanner(real)
  expect(await scan(Buffer.from('申请书'))).toBe('clean')
  expect(await scan(eicar())).toMatchObject({ virus: expect.stringMatching(/eicar/iu) })
})
