import { examineDatabase } from '#store/operations/database.ts'
import type { Diagnosis } from '#store/operations/finding.ts'
import { examineMachine } from '#store/operations/machine.ts'
import { joinStore } from '#store/store.ts'
import { type ExitCode, print, printJson, refuse } from './outcome.ts'
import { type Ink, paint } from './paint.ts'
import { callOf, configOf, refusing, storeOptions } from './store-options.ts'

const marks: Readonly<Record<Diagnosis['state'], { readonly mark: string; readonly ink: Ink }>> = {
  good: { mark: '✓', ink: 'green' },
  look: { mark: '!', ink: 'yellow' },
  bad: { mark: '✗', ink: 'red' },
}

/** `doctor`: what is well and what is not, each with what to do. Exit 1: something is wrong. */
export async function doctor(args: readonly string[]): Promise<ExitCode> {
  const call = callOf(args, storeOptions)
  if (typeof call === 'string') return refuse(call)
  const config = configOf(call.values)
  return refusing(async () => {
    const now = new Date()
    const store = await joinStore(config)
    const inside = await examineDatabase(store.db, now.getTime()).finally(() => store.close())
    const all = [...(await examineMachine(config.data, now.toISOString())), ...inside]
    if (call.values.json) printJson(all)
    else for (const diagnosis of all) printDiagnosis(diagnosis)
    return all.some((diagnosis) => diagnosis.state === 'bad') ? 1 : 0
  })
}

function printDiagnosis({ what, state, found, fix }: Diagnosis): void {
  const { mark, ink } = marks[state]
  print(`${paint(ink, mark)} ${paint('bold', what)}  ${found}`)
  if (fix) print(`  ${fix}`)
}
