import { StoreRefusal } from '#store/refusal.ts'
import { isSignedCheckpoint } from '#store/register/checkpoint.ts'
import { makeCheckpoint } from '#store/register/checkpoints.ts'
import { publicKeys } from '#store/register/keys.ts'
import { proofHolds, proofSchema, proveAct } from '#store/register/proof.ts'
import type { Store } from '#store/store.ts'
import { keyIn, textIn, writeNew } from './checkpoint-files.ts'
import { type ExitCode, print, printJson } from './outcome.ts'
import { registerOf } from './registers.ts'

/** Writes what proves one act to anyone, or prints it. */
export async function writeProof(store: Store, act: string, out?: string, named?: string): Promise<ExitCode> {
  const authority = await registerOf(store, named)
  const note = await makeCheckpoint(store.db, store.data, authority, new Date().toISOString())
  const key = (await publicKeys(store.data)).find((candidate) => isSignedCheckpoint(note, candidate))
  if (key === undefined)
    throw new StoreRefusal('最近的检查点不是本机密钥所签。请恢复原来的密钥，或登记新记录后再试。')
  const proof = await proveAct(store.db, Number(act), note, key)
  if (proof === undefined) throw new StoreRefusal(`「${authority}」没有第 ${act} 号记录。请核对编号。`)
  if (out === undefined) printJson(proof)
  else {
    await writeNew(out, `${JSON.stringify(proof, null, 2)}\n`)
    print(`第 ${act} 号记录的离线证明已写入 ${out}。核对：npx gongkai verify --proof ${out}`)
  }
  return 0
}

/** Checks a proof from its file alone. Exit 1: it does not hold. */
export async function checkProofFile(
  file: string,
  keyFile: string | undefined,
  json: boolean,
): Promise<ExitCode> {
  const proof = proofSchema.safeParse(parsedJson(await textIn(file)))
  if (!proof.success) throw new StoreRefusal(`${file}：不是离线证明文件。请核对文件。`)
  const holds = keyFile === undefined ? proofHolds(proof.data) : proofHolds(proof.data, await keyIn(keyFile))
  const { authority, number, occurredOn } = proof.data.entry
  if (json) printJson({ holds, authority, number, occurredOn })
  else if (!holds) print('✗ 证明不成立：内容、路径或签名不符。')
  else {
    print(`✓ 证明成立：第 ${number} 号记录（${occurredOn}）在 ${authority} 签发检查点的登记簿中。`)
    if (keyFile === undefined) print('  公钥取自证明文件本身，请与该机关公布的公钥核对，或用 --key 指定。')
  }
  return holds ? 0 : 1
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
