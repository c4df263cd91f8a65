import { createPublicKey, type KeyObject } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { StoreRefusal } from '#store/refusal.ts'
import { type Checkpoint, isSignedCheckpoint, readCheckpoint } from '#store/register/checkpoint.ts'
import { makeCheckpoint } from '#store/register/checkpoints.ts'
import { publicKeys } from '#store/register/keys.ts'
import type { Store } from '#store/store.ts'
import { print } from './outcome.ts'
import { registerOf } from './registers.ts'

/** The checkpoint in a file, signed with one of the keys. Throws `StoreRefusal`. */
export async function checkpointIn(file: string, keys: readonly KeyObject[]): Promise<Checkpoint> {
  const note = await textIn(file)
  const checkpoint = readCheckpoint(note)
  if (checkpoint === undefined) throw new StoreRefusal(`${file}：不是检查点文件。请核对文件。`)
  if (!keys.some((key) => isSignedCheckpoint(note, key))) {
    throw new StoreRefusal(`${file}：检查点的签名不对，或不是本机密钥所签。可用 --key 指定签发时公布的公钥。`)
  }
  return checkpoint
}

/** Signs what a register is now into a new file, for others to keep. */
export async function exportCheckpoint(store: Store, file: string, named?: string): Promise<void> {
  const note = await makeCheckpoint(
    store.db,
    store.data,
    await registerOf(store, named),
    new Date().toISOString(),
  )
  await writeNew(file, note)
  print(`检查点已写入 ${file}，请交别处保存，连同公钥：`)
  for (const key of await publicKeys(store.data)) {
    if (isSignedCheckpoint(note, key)) print(key.export({ type: 'spki', format: 'pem' }).toString().trimEnd())
  }
}

export async function keyIn(file: string): Promise<KeyObject> {
  const pem = await textIn(file)
  try {
    return createPublicKey(pem)
  } catch {
    throw new StoreRefusal(`${file}：不是公钥文件（PEM）。请核对文件。`)
  }
}

export async function textIn(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) throw new StoreRefusal(`${file}：没有这个文件，或读不了。请核对路径。`)
  return text
}

export async function writeNew(file: string, text: string): Promise<void> {
  await writeFile(file, text, { flag: 'wx' }).catch(() => {
    throw new StoreRefusal(`${file}：写不进去，或已经存在。请换一个文件名。`)
  })
}
