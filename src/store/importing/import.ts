import { sql } from 'kysely'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { MatterId, NewAct } from '#office/acts/act.ts'
import { type ImportedMatter, readMatters } from '#office/acts/importing/read-register.ts'
import { changeOf } from '#office/acts/kinds/import-changes.ts'
import { importCompleted, importCorrected, importStarted, importUndone } from '#office/acts/kinds/imports.ts'
import { recordWithdrawn } from '#office/acts/kinds/withdrawn.ts'
import type { Correction } from '#office/annual-report/register/corrections.ts'
import type { RegisterProblem, RegisterSource } from '#office/annual-report/register/source.ts'
import { type Append, appendAll } from '../register/append.ts'
import type { Store } from '../store.ts'

export interface ImportCall {
  readonly authority: string
  /** The name of this import; its matters carry it. Letters, digits and hyphens only. */
  readonly id: string
  readonly file: string
  readonly on: PlainDate
  readonly recordedAt: string
  readonly by: string
}

/** A correction with how many cells, rows or columns it changed. */
export interface Corrected {
  readonly correction: Correction
  readonly changed: number
}

/** Corrections one act tells of. */
const changesAtOnce = 200

const mattersAtOnce = 5_000

/**
 * Takes over a register that a dry run found sound, batch by batch. If it is cut off, the import stays `running` and can
 * be undone. A register that changed since its dry run and has problems now is a bug of the caller, and throws.
 */
export async function importRegister(
  store: Store,
  call: ImportCall,
  source: RegisterSource,
  corrections: readonly Corrected[] = [],
): Promise<number> {
  const problems: RegisterProblem[] = []
  const begun = beginning(call, corrections)
  await recordAll(store, call, [recording(call, `imports/${call.id}`, 0, begun)])
  let waiting: Append[] = []
  let matters = 0
  for await (const read of readMatters(source, problems)) {
    for (const matter of read) waiting.push(appendFor(call, matter, ++matters))
    if (waiting.length >= mattersAtOnce) {
      await recordAll(store, call, waiting)
      waiting = []
    }
  }
  if (problems.length > 0) throw new Error(`the register has ${problems.length} problems its dry run had not`)
  await recordAll(store, call, waiting)
  await recordAll(store, call, [
    onImport(call, begun.length, importCompleted.act(call.on, { rows: matters }, null)),
  ])
  return matters
}

/** That it began, and what was put right before. */
function beginning({ on, file }: ImportCall, corrections: readonly Corrected[]): readonly NewAct[] {
  const acts = [importStarted.act(on, { file }, null)]
  for (let at = 0; at < corrections.length; at += changesAtOnce) {
    const some = corrections
      .slice(at, at + changesAtOnce)
      .map(({ correction, changed }) => changeOf(correction, changed))
    const facts = { changes: some.map(({ change }) => change) }
    acts.push(importCorrected.act(on, facts, { words: some.map(({ words }) => words) }))
  }
  return acts
}

export type Undone =
  | { readonly ok: true; readonly withdrawn: number }
  /** Work went on in these matters since; undoing would take it away. */
  | { readonly ok: false; readonly refusal: 'worked-on'; readonly matters: readonly MatterId[] }
  | { readonly ok: false; readonly refusal: 'no-such-import' | 'undone-before' }

/** Withdraws everything an import brought. The acts stay, and one more in each matter says that it counts no longer. */
export async function undoImport(
  store: Store,
  call: Pick<ImportCall, 'authority' | 'id' | 'on' | 'recordedAt' | 'by'>,
): Promise<Undone> {
  const run = await importRow(store, call)
  if (run === undefined) return { ok: false, refusal: 'no-such-import' }
  if (run.state === 'undone') return { ok: false, refusal: 'undone-before' }
  const brought = await mattersOf(store, call)
  const workedOn = brought.filter((matter) => matter.workedOn).map((matter) => matter.matter)
  if (workedOn.length > 0) return { ok: false, refusal: 'worked-on', matters: workedOn }
  const withdrawn = recordWithdrawn.act(call.on, { reason: `撤销导入 ${call.id}` }, null)
  for (let at = 0; at < brought.length; at += mattersAtOnce) {
    const some = brought.slice(at, at + mattersAtOnce)
    await recordAll(
      store,
      call,
      some.map(({ matter, version }) => recording(call, matter, version, [withdrawn])),
    )
  }
  const undone = importUndone.act(call.on, { withdrawn: brought.length }, null)
  await recordAll(store, call, [onImport(call, run.version, undone)])
  return { ok: true, withdrawn: brought.length }
}

async function importRow(store: Store, { authority, id }: Pick<ImportCall, 'authority' | 'id'>) {
  return store.db
    .selectFrom('imports')
    .select(['version', 'state'])
    .where('authority_id', '=', authority)
    .where('matter', '=', `imports/${id}`)
    .executeTakeFirst()
}

/** The matters of an import that still count. One that has acts recorded later than its first was worked on. */
async function mattersOf(store: Store, { authority, id }: Pick<ImportCall, 'authority' | 'id'>) {
  const { rows } = await sql<{ matter: MatterId; version: number; workedOn: boolean }>`
    select matter, max(version) as version, count(distinct recorded_at) > 1 as "workedOn"
    from acts where authority_id = ${authority} and split_part(matter, '/', 2) like ${`${id}.%`}
    group by matter having not bool_or(kind = ${recordWithdrawn.id}) order by min(number)`.execute(store.db)
  return rows
}

type Recorder = Pick<ImportCall, 'authority' | 'id' | 'recordedAt' | 'by'>

async function recordAll(store: Store, call: Recorder, appends: readonly Append[]): Promise<void> {
  if (appends.length === 0) return
  const answers = await store.db.transaction().execute((tx) => appendAll(tx, call.authority, appends))
  if (!answers.every((answer) => answer.ok))
    throw new Error(`import ${call.id} met matters that exist already`)
}

function appendFor(call: ImportCall, matter: ImportedMatter, at: number): Append {
  return recording(call, `${matter.section}/${call.id}.${at}`, 0, matter.acts)
}

function onImport(call: Recorder, version: number, act: NewAct): Append {
  return recording(call, `imports/${call.id}`, version, [act])
}

function recording(call: Recorder, matter: MatterId, version: number, acts: readonly NewAct[]): Append {
  return { matter, expectedVersion: version, recordedAt: call.recordedAt, by: call.by, record: { acts } }
}
