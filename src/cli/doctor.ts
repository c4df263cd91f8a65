import type { Diagnosis } from '#office/operations/diagnosis.ts'
import { joinStore } from '#store/store.ts'
import { examineHouse } from '../wiring/serving/examine-house.ts'
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
    const store = await joinStore(config)
    const all = await examineHouse(store)().finally(() => store.close())
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
