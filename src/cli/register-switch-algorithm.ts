import { makeCheckpoint } from '#store/register/checkpoints.ts'
import type { HashAlgorithm } from '#store/register/hashing.ts'
import { algorithmOf, switchAlgorithm } from '#store/register/head.ts'
import { joinStore } from '#store/store.ts'
import { type ExitCode, print, printJson, refuse } from './outcome.ts'
import { registersOf } from './registers.ts'
import { callOf, configOf, refusing, storeOptions } from './store-options.ts'

const names: Readonly<Record<HashAlgorithm, string>> = {
  sha256: 'SHA-256（检查点用 Ed25519 签名）',
  sm3: 'SM3（检查点用 SM2 签名）',
}

/**
 * `register switch-algorithm sm3|sha256 [--authority ID]`: acts recorded from now on are hashed with it. Those before keep
 * theirs; what they came to is signed with the key of the old kind first.
 */
export async function registerSwitchAlgorithm(args: readonly string[]): Promise<ExitCode> {
  const call = callOf(args, { ...storeOptions, authority: { type: 'string' } })
  if (typeof call === 'string') return refuse(call)
  const [wanted = ''] = call.positionals
  if (!isAlgorithm(wanted))
    return refuse('请写明算法：sm3 或 sha256，例如：npx gongkai register switch-algorithm sm3')
  return refusing(async () => {
    const store = await joinStore(configOf(call.values))
    try {
      const switched = []
      for (const { authority } of await registersOf(store, call.values.authority)) {
        const before = await algorithmOf(store.db, authority)
        if (before !== wanted) {
          await makeCheckpoint(store.db, store.data, authority, new Date().toISOString())
          await switchAlgorithm(store.db, authority, wanted)
        }
        switched.push({ authority, before, now: wanted })
      }
      if (call.values.json) printJson(switched)
      else for (const one of switched) print(sentence(one))
      return 0
    } finally {
      await store.close()
    }
  })
}

function isAlgorithm(text: string): text is HashAlgorithm {
  return Object.hasOwn(names, text)
}

function sentence({
  authority,
  before,
  now,
}: Record<'authority', string> & Record<'before' | 'now', HashAlgorithm>) {
  if (before === now) return `${authority}：本来就是 ${names[now]}。`
  return `${authority}：由 ${names[before]} 改为 ${names[now]}，从下一条记录起；以前的记录不变，仍可核验。`
}
