import { StoreRefusal } from '#store/refusal.ts'
import type { Checkpoint } from '#store/register/checkpoint.ts'
import { faultSentence } from '#store/register/fault.ts'
import { publicKeys } from '#store/register/keys.ts'
import { type Verification, verifyChain } from '#store/register/verify.ts'
import type { Store } from '#store/store.ts'
import { joinStore } from '#store/store.ts'
import { checkProofFile, writeProof } from './act-proof.ts'
import { checkpointIn, exportCheckpoint, keyIn } from './checkpoint-files.ts'
import { type ExitCode, print, printJson, refuse } from './outcome.ts'
import { progressOf } from './progress.ts'
import { registersOf } from './registers.ts'
import { callOf, configOf, refusing, storeOptions } from './store-options.ts'

const options = {
  ...storeOptions,
  authority: { type: 'string' },
  checkpoint: { type: 'string', multiple: true },
  key: { type: 'string' },
  export: { type: 'string' },
  act: { type: 'string' },
  out: { type: 'string' },
  proof: { type: 'string' },
} as const

/**
 * `verify`: recomputes registers, also against checkpoints held elsewhere (`--checkpoint FILE`, repeatable); `--export FILE`
 * writes a new checkpoint; `--act N --out FILE` writes the proof of one act; `--proof FILE` checks one, without a database.
 */
export async function verify(args: readonly string[]): Promise<ExitCode> {
  const call = callOf(args, options)
  if (typeof call === 'string') return refuse(call)
  const { values } = call
  return refusing(async () => {
    if (values.proof !== undefined) return checkProofFile(values.proof, values.key, values.json)
    const store = await joinStore(configOf(values))
    try {
      if (values.act !== undefined) return await writeProof(store, values.act, values.out, values.authority)
      const keys = values.key === undefined ? await publicKeys(store.data) : [await keyIn(values.key)]
      const checkpoints = await Promise.all((values.checkpoint ?? []).map((file) => checkpointIn(file, keys)))
      const done = await verifyAll(store, values.authority, checkpoints)
      if (values.json) printJson(done)
      else for (const one of done) printDiagnosis(one)
      if (values.export !== undefined) await exportCheckpoint(store, values.export, values.authority)
      return done.some((one) => one.faultCount > 0) ? 1 : 0
    } finally {
      await store.close()
    }
  })
}

type Verified = Verification & { readonly authority: string }

async function verifyAll(
  store: Store,
  named: string | undefined,
  checkpoints: readonly Checkpoint[],
): Promise<readonly Verified[]> {
  const registers = await registersOf(store, named)
  const stray = checkpoints.find((one) => !registers.some(({ authority }) => authority === one.authority))
  if (stray)
    throw new StoreRefusal(`检查点属于「${stray.authority}」，这里没有它的登记簿。请核对检查点文件。`)
  const progress = progressOf(
    registers.reduce((sum, { size }) => sum + Math.ceil(size / 2_000), 0),
    '正在核验',
  )
  const done: Verified[] = []
  for (const { authority } of registers) {
    const own = checkpoints.filter((checkpoint) => checkpoint.authority === authority)
    const verification = await verifyChain(store.db, authority, {
      checkpoints: own,
      seen: () => progress.step(authority),
    })
    done.push({ authority, ...verification })
  }
  progress.done()
  return done
}

function printDiagnosis({ authority, acts, head, faults, faultCount }: Verified): void {
  for (const fault of faults) print(`✗ ${authority}：${faultSentence(fault)}`)
  if (faultCount > faults.length) print(`  另有 ${faultCount - faults.length} 处。`)
  print(
    faultCount === 0
      ? `✓ ${authority}：${acts} 条记录全部与登记时一致，末条校验值 ${head}。`
      : `${authority}：${acts} 条记录，发现 ${faultCount} 处不一致。请保留现场，用最近的备份核对。`,
  )
}
