import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { inspectUpload } from '#documents/inspect/inspect.ts'
import { leaksOf } from '#documents/inspect/leaks/leaks-of.ts'
import type { TakenFile } from '#office/files/stored-file.ts'
import { clamd, closeClamds, honest } from '../../../tests/hostile-uploads/clamd.ts'
import { craftZip } from '../../../tests/hostile-uploads/craft-zip.ts'
import { eicar } from '../../../tests/hostile-uploads/eicar.ts'
import { craftDocx } from '../../../tests/hostile-uploads/office-files.ts'
import { craftPdf, plainStream } from '../../../tests/hostile-uploads/pdf-files.ts'
import { craftJpeg } from '../../../tests/hostile-uploads/pictures.ts'
import { bureau } from '../../../tests/rooms/bureau.ts'
import { clamdScanner, type ScannerPlace } from './scanner.ts'

afterAll(closeClamds)

/** The scanners' test virus in five wrappers: what inspection takes of them is the scanner's to find. */
const wrapped: readonly (readonly [string, Buffer])[] = [
  ['plain.txt', eicar()],
  ['zip.zip', craftZip([{ name: 'a.com', bytes: eicar() }])],
  [
    'docx.docx',
    craftDocx({
      parts: [
        { name: 'word/media/image1.emf', bytes: Buffer.concat([Buffer.alloc(40), eicar()]), method: 0 },
      ],
    }),
  ],
  ['pdf.pdf', craftPdf({ objects: [plainStream('', eicar())] })],
  ['base64.txt', Buffer.from(eicar().toString('base64'))],
]

it('T16: with the scanner down or slow nothing is opened; when it is back every file is scanned by itself', async () => {
  const place: { now: ScannerPlace } = { now: { path: '/nowhere/clamd.sock' } }
  const office = await bureau({
    inspector: { inspect: inspectUpload, leaksOf },
    scanner: (body) => clamdScanner(place.now, 300)(body),
  })
  const { rooms, id } = office
  const send = async (name: string, bytes: Buffer): Promise<TakenFile> => {
    const path = join(office.office.store.data, 'upload')
    await writeFile(path, bytes)
    return rooms.files.take(id, { name, path, bytes: bytes.length, whole: true })
  }
  const kept = (answers: readonly TakenFile[]) => answers.flatMap((one) => (one.ok ? [one.file.id] : []))
  const states = async (ids: ReturnType<typeof kept>) =>
    (await rooms.files.find(id, ids)).map(({ state }) => state.state)

  const clean: TakenFile[] = []
  const bad: TakenFile[] = []
  for (let at = 0; at < 45; at++) {
    const silent = at === 15 ? await clamd(() => undefined) : undefined
    if (silent) place.now = silent
    if (at === 18) place.now = { path: '/nowhere/clamd.sock' }
    clean.push(await send(`${at}.jpg`, craftJpeg()))
  }
  for (const [name, bytes] of wrapped) bad.push(await send(name, bytes))
  // Inspection itself turns away the archive and the text of letters that are a file.
  expect(bad.map((one) => one.ok)).toEqual([true, false, true, true, false])
  const waiting = [...kept(clean), ...kept(bad)]
  expect(waiting).toHaveLength(48)
  await rooms.files.retry()
  expect(new Set(await states(waiting))).toEqual(new Set(['waiting']))
  for (const one of waiting) expect(await rooms.files.open(id, one)).toBeUndefined()

  place.now = await clamd(honest)
  await rooms.files.retry()
  expect(new Set(await states(kept(clean)))).toEqual(new Set(['clean']))
  expect(new Set(await states(kept(bad)))).toEqual(new Set(['refused']))
  for (const one of kept(bad)) expect(await rooms.files.open(id, one)).toBeUndefined()
  for (const one of kept(clean)) expect(await rooms.files.open(id, one)).toBeDefined()
  await office.close()
}, 60_000)
