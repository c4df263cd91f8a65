import { rebuildRegister } from '#store/register/rebuild.ts'
import { joinStore } from '#store/store.ts'
import { type ExitCode, print, printJson, refuse } from './outcome.ts'
import { registersOf } from './registers.ts'
import { callOf, configOf, refusing, storeOptions } from './store-options.ts'

/** `register rebuild [--authority ID]`: makes all lists and counts again from the acts alone. Exit 1: some were different. */
export async function registerRebuild(args: readonly string[]): Promise<ExitCode> {
  const call = callOf(args, { ...storeOptions, authority: { type: 'string' } })
  if (typeof call === 'string') return refuse(call)
  return refusing(async () => {
    const store = await joinStore(configOf(call.values))
    try {
      const rebuilt = []
      for (const { authority } of await registersOf(store, call.values.authority)) {
        rebuilt.push({ authority, ...(await rebuildRegister(store.db, authority)) })
      }
      if (call.values.json) printJson(rebuilt)
      else for (const one of rebuilt) print(sentence(one))
      return rebuilt.some(({ corrected }) => corrected.length > 0) ? 1 : 0
    } finally {
      await store.close()
    }
  })
}

function sentence(rebuilt: { authority: string; matters: number; corrected: readonly string[] }): string {
  const { authority, matters, corrected } = rebuilt
  const verdict = corrected.length === 0 ? '与原有的完全一致' : `原有的 ${corrected.join('、')} 有误，已改正`
  return `${authority}：由登记记录重新生成 ${matters} 件，${verdict}。`
}
