import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { scratchFolder } from '../store/scratch.ts'
import { runAlone, whyNoNamespace } from './namespace.ts'

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const why = whyNoNamespace()
if (why)
  process.stderr.write(`The air gap is not tested: this machine allows no network namespace (${why}).\n`)

describe.skipIf(why !== undefined)('on a machine without any network (T38)', () => {
  it('opens both doors, does all its work, and calls nobody', async () => {
    const data = await scratchFolder()
    const said = await runAlone([process.execPath, beside('journeys-once.ts'), data])
    await rm(data, { recursive: true, force: true })
    expect(JSON.parse(said)).toEqual({
      odd: [],
      code: 0,
      attempts: { noRoute: 0, noRoute6: 0, datagrams: 0 },
    })
  })

  it.each([
    ['a name', "fetch('http://registry.example')"],
    ['an address', "fetch('http://192.0.2.1')"],
    ['an IPv6 address', "fetch('http://[2001:db8::1]')"],
  ])('would be seen calling %s', async (_, call) => {
    const program = `import { attempts } from '${beside('outgoing.ts')}'
      await ${call}.catch(() => {})
      process.stdout.write(JSON.stringify(await attempts()))`
    const said = await runAlone([process.execPath, '--input-type=module', '--eval', program])
    const seen: number[] = Object.values(JSON.parse(said))
    expect(Math.max(...seen)).toBeGreaterThan(0)
  })
})
