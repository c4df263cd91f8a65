import { describe, expect, it } from 'vitest'
import type { Act } from '#office/acts/act.ts'
import { filesAttached } from '#office/acts/kinds/application-files.ts'
import type { CaseRecord } from '#office/applications/room/case-room.ts'
import { fileIdSchema } from '#office/files/stored-file.ts'
import { day } from '../../applications/playing/play.fixture.ts'
import { evidenceOf } from './evidence.ts'

const act = (number: number, kind: string, facts: Act['facts'] = {}): Act => ({
  kind,
  facts,
  number,
  version: number,
  occurredOn: day('2026-03-02'),
  personal: null,
  authority: 'a',
  matter: 'applications/1',
  recordedAt: '2026-03-02T02:00:00.000Z',
  by: 'p',
})

const file = (number: number, purpose: CaseRecord['files'][number]['purpose']) => ({
  id: fileIdSchema.parse(`${number}`.padStart(32, '0')),
  name: `${purpose}.png`,
  media: 'png' as const,
  bytes: 1,
  sha256: 'a'.repeat(64),
  state: { state: 'clean' } as const,
  addedAt: '2026-03-02T02:00:00.000Z',
  purpose,
  act: number,
})

describe('the evidence against a reply', () => {
  it('has the scanned proof of its service among the proofs of service, and nothing else that came later', () => {
    const record: Pick<CaseRecord, 'acts' | 'files'> = {
      acts: [
        act(1, 'application.received'),
        act(2, filesAttached.id),
        act(3, 'application.reply-signed', { letter: '公复〔2026〕1号' }),
        act(4, 'application.served'),
        act(5, filesAttached.id),
      ],
      files: [file(2, 'proof'), file(5, 'proof'), file(5, 'other')],
    }
    const target = { kind: 'reply', application: '2026-1', letter: '公复〔2026〕1号' } as const
    const standings = evidenceOf(record, target, 5).map(({ act: at, name, standing }) => [at, name, standing])
    expect(standings).toEqual([
      [1, '政府信息公开申请', 'decision'],
      [2, 'proof.png', 'decision'],
      [3, '答复书（公复〔2026〕1号）', 'decision'],
      [4, '答复送达证明', 'service'],
      [5, 'proof.png', 'service'],
      [5, 'other.png', 'after'],
    ])
  })
})
