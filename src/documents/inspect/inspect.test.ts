import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { craftPdf } from '../../../tests/hostile-uploads/pdf-files.ts'
import { inspectUpload } from './inspect.ts'
import { usualInspectLimits } from './limits.ts'

let path = ''
let folder = ''
const bytes = craftPdf()
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspect-'))
  path = join(folder, 'upload')
  await writeFile(path, bytes)
})
afterAll(() => rm(folder, { recursive: true }))

const upload = (name: string) => ({ name, path, bytes: bytes.length, whole: true })

describe('a file is looked at behind a wall', () => {
  it('one whose time runs out is refused, and the next is looked at as ever', async () => {
    const slow = await inspectUpload(upload('a.pdf'), { ...usualInspectLimits, time: 0 })
    expect(slow).toEqual({ ok: false, refusal: { reason: 'too-large-inside', what: '内容' } })
    expect(await inspectUpload(upload('a.pdf'))).toEqual({ ok: true, media: 'pdf' })
  })

  it('many at once are each answered by their own name', async () => {
    const verdicts = await Promise.all(
      Array.from({ length: 40 }, (_, at) => inspectUpload(upload(at % 2 ? 'a.pdf' : 'a.png'))),
    )
    expect(verdicts.map(({ ok }) => ok)).toEqual(verdicts.map((_, at) => at % 2 === 1))
  })

  it('a file that is gone from disk is our trouble, not the sender’s', async () => {
    await expect(inspectUpload({ ...upload('a.pdf'), path: join(folder, 'gone') })).rejects.toThrow('ENOENT')
    expect(await inspectUpload(upload('a.pdf'))).toEqual({ ok: true, media: 'pdf' })
  })
})

it('a file under another of our names is told by both', async () => {
  expect(await inspectUpload(upload('决定.docx'))).toEqual({
    ok: false,
    refusal: { reason: 'disguised', named: 'docx', found: 'pdf' },
  })
})
