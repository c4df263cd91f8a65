import type { RemedyRow } from '#office/annual-report/register/rows.ts'
import type { Spell } from './dossier.ts'
import { newDossier } from './dossier.ts'
import { type After, blockOf, type Track } from './intake.ts'
import { ended, type Remedy } from './remedy.ts'
import { lastSpell } from './spells.ts'

/** A matter's row: what table four counts, and the file itself; a row taken over from a spreadsheet has none yet. */
export interface RemedyMatter extends RemedyRow {
  readonly file?: Remedy
}

/** The row says what the file says; there is no second way to be counted. */
export function rowOf(file: Remedy): RemedyMatter {
  const { number, track, spells } = file.dossier
  const { since, counted } = lastSpell(spells)
  return { id: number, block: blockOf(track), received: since, closing: counted, file }
}

export function fileOf(row: RemedyMatter): Remedy {
  return row.file ?? takenOver(row)
}

export function spellsOf({ file, received, closing }: RemedyMatter): readonly Spell[] {
  return file?.dossier.spells ?? [{ since: received, counted: closing }]
}

/** A row of an older register as a matter that can be carried on. */
function takenOver({ id, block, received, closing }: RemedyRow): Remedy {
  const dossier = newDossier({
    number: id,
    receivedOn: received,
    track: trackOf(block),
    target: { kind: 'elsewhere', what: '' },
    takenOver: true,
  })
  if (closing === null) return { stage: 'awaiting', dossier }
  const done = { ...dossier, spells: [{ since: received, counted: closing }] } as const
  return ended(done, { on: closing.on, effectiveOn: closing.on, form: null, document: '', order: null })
}

function trackOf(block: RemedyRow['block']): Track {
  const unknown = { caseNumber: '', procedure: 'ordinary' } as const
  if (block === 'reconsideration') return { kind: 'reconsideration', organ: '', acceptedOn: null, ...unknown }
  const after: After = block === 'directLitigation' ? { kind: 'nothing' } : { kind: 'outside', decision: '' }
  return { kind: 'litigation', court: '', after, ...unknown }
}
