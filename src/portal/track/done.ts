import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { CaseRecord } from '#office/applications/room/case-room.ts'

/** What each step of an applicant leaves behind, and how it is told once it did. */
const steps: Readonly<Record<string, { readonly kind: string; readonly words: string }>> = {
  supplement: { kind: 'application.supplemented', words: '补正已经提交，本机关已收到' },
  reasons: { kind: 'application.reasons-given', words: '说明已经提交，本机关已收到' },
  withdraw: { kind: 'application.withdrawn-by-applicant', words: '申请已经撤回' },
  rate: { kind: 'application.rated', words: '评价已经提交，谢谢' },
}

/** Told only where it is so: an address somebody made up says nothing. */
export function doneWords(step: string, { acts }: CaseRecord, day: PlainDate): string | undefined {
  const done = Object.hasOwn(steps, step) ? steps[step] : undefined
  return done && acts.some(({ kind, occurredOn }) => kind === done.kind && occurredOn === day)
    ? done.words
    : undefined
}
