import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Act } from '#office/acts/act.ts'
import { letterFrozen } from '#office/acts/kinds/application-files.ts'
import type { AttachedFile, CaseRecord } from '#office/applications/room/case-room.ts'
import { purposeWords } from '#office/applications/room/purpose-words.ts'
import type { Target } from '../matter/intake.ts'
import { evidenceNames, serviceKinds } from './evidence-names.ts'

/**
 * Where a piece stands to the decision. `decision`: it was in the file when the decision was signed. `service`: made after
 * it, proves its service. `after`: made later; a respondent may not gather evidence then (行政复议法 art. 46 ¶1, 行政诉讼法
 * art. 35).
 */
export type Standing = 'decision' | 'service' | 'after'

/** A piece of evidence, by the act that recorded it; `file` where it is a file that act brought. */
export interface EvidenceItem {
  readonly act: number
  readonly on: PlainDate
  readonly name: string
  readonly proves: string
  readonly standing: Standing
  readonly file: AttachedFile | null
  /** Hex: of the file's bytes, or of a signed letter's words; null where the act itself is the record. */
  readonly sha256: string | null
}

/**
 * The evidence of a case as the register held it up to an act: derived from acts and files, never typed. Against a reply
 * the line is the act that signed it; against silence everything up to `through` stands on one side.
 */
export function evidenceOf(
  record: Pick<CaseRecord, 'acts' | 'files'>,
  target: Target,
  through: number,
): readonly EvidenceItem[] {
  const acts = record.acts.filter(({ number }) => number <= through)
  const decided = decidedBy(acts, target)
  return acts.flatMap((act) => itemsOf(act, record.files, standingOf(act, acts, decided)))
}

/** The act that signed the reply; undefined where no reply is attacked. */
function decidedBy(acts: readonly Act[], target: Target): number | undefined {
  if (target.kind !== 'reply') return undefined
  return acts.find(({ kind, facts }) => kind === 'application.reply-signed' && facts.letter === target.letter)
    ?.number
}

/** A letter is drawn right behind the act it tells of, and stands where that act stands. */
function standingOf(act: Act, acts: readonly Act[], decided: number | undefined): Standing {
  if (act.kind === letterFrozen.id) {
    const told = acts.find(({ number }) => number === letterFrozen.letterOf(act).act)
    if (told !== undefined && told !== act) return standingOf(told, acts, decided)
  }
  if (decided === undefined || act.number <= decided) return 'decision'
  return serviceKinds.has(act.kind) ? 'service' : 'after'
}

function itemsOf(act: Act, files: CaseRecord['files'], standing: Standing): readonly EvidenceItem[] {
  const base = { act: act.number, on: act.occurredOn, standing } as const
  if (act.kind === letterFrozen.id) return letterItems(act, base)
  const fileItems = files
    .filter((file) => file.act === act.number)
    .map((file) => ({
      ...base,
      standing: standing === 'after' && file.purpose === 'proof' ? ('service' as const) : standing,
      name: file.name,
      proves: purposeWords[file.purpose],
      file,
      sha256: file.sha256,
    }))
  const named = evidenceNames[act.kind]
  if (named === undefined) return fileItems
  const { letter, digest } = act.facts
  const name = typeof letter === 'string' && letter !== '' ? `${named.name}（${letter}）` : named.name
  const sha256 = typeof digest === 'string' ? digest : null
  return [{ ...base, name, proves: named.proves, file: null, sha256 }, ...fileItems]
}

/** The letter as it was set and kept: its pdf is the piece, by the digest of its bytes. */
function letterItems(act: Act, base: Pick<EvidenceItem, 'act' | 'on' | 'standing'>): readonly EvidenceItem[] {
  const { title, number, files } = letterFrozen.letterOf(act)
  const pdf = files.find(({ format }) => format === 'pdf') ?? files[0]
  const name = number === '' ? `${title}（定稿）` : `${title}（${number}，定稿）`
  return [{ ...base, name, proves: '文书定稿', file: null, sha256: pdf?.sha256 ?? null }]
}

/** The list in one spelling, to be condensed: equal lists have equal lines. Names are left out, since they may be erased. */
export function evidenceLines(items: readonly EvidenceItem[]): string {
  return items
    .filter(({ standing }) => standing !== 'after')
    .map(({ act, on, proves, sha256 }) => [act, on, proves, sha256 ?? ''].join('\t'))
    .join('\n')
}
