import { describe, expect, it } from 'vitest'
import { fileIdSchema } from '#office/files/stored-file.ts'
import type { AttachedFile } from './case-room.ts'
import { givenFiles } from './given-files.ts'

const file = (act: number, name: string, purpose: AttachedFile['purpose'] = 'given'): AttachedFile => ({
  id: fileIdSchema.parse(String(act).padStart(32, '0')),
  name,
  media: 'pdf',
  bytes: 1,
  sha256: 'a'.repeat(64),
  state: { state: 'clean' },
  addedAt: '2025-10-20T01:00:00Z',
  purpose,
  act,
})
const numbers = (...files: readonly AttachedFile[]) => givenFiles(files).map(({ act }) => act)

describe('what a reply hands out', () => {
  it('is what was put there to be handed out, and nothing else of the case', () => {
    expect(
      numbers(file(1, '申请表.pdf', 'application'), file(2, '明细.pdf'), file(3, '函.pdf', 'letter')),
    ).toEqual([2])
  })

  it('is the later of two files of one name, in its place', () => {
    expect(numbers(file(1, '甲.pdf'), file(2, '乙.pdf'), file(3, '甲.pdf'))).toEqual([3, 2])
  })
})
