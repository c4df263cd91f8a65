import { stat } from 'node:fs/promises'
import { verifyBackup } from '#store/backup/verify.ts'
import { writeBackup } from '#store/backup/write.ts'
import { joinStore } from '#store/store.ts'
import { type ExitCode, print, printJson, refuse } from './outcome.ts'
import { callOf, configOf, refusing, storeOptions } from './store-options.ts'

/** `backup [FILE]`: the whole office in one file, while work goes on. */
export async function backup(args: readonly string[]): Promise<ExitCode> {
  const call = callOf(args, storeOptions)
  if (typeof call === 'string') return refuse(call)
  const now = new Date().toISOString()
  const file = call.positionals[0] ?? `gongkai-${now.slice(0, 19).replaceAll(':', '')}.backup`
  if (await stat(file).catch(() => undefined)) return refuse(`${file} 已经存在，没有覆盖。请换一个文件名。`)
  return refusing(async () => {
    const store = await joinStore(configOf(call.values))
    const written = await writeBackup(store, file, now).finally(() => store.close())
    if (call.values.json) printJson(written)
    else {
      print(`已备份到 ${file}：${written.rows} 行，${written.files} 个文件。`)
      print('请运行 npx gongkai backup verify 核验它，并把下面的检查点交别处保存：')
      for (const note of written.checkpoints) print(`\n${note.trimEnd()}`)
    }
    return 0
  })
}

/** `backup verify FILE`: restores it in the temporary folder and compares everything. Exit 1: it is not as it was. */
export async function backupVerify(args: readonly string[]): Promise<ExitCode> {
  const call = callOf(args, storeOptions)
  if (typeof call === 'string') return refuse(call)
  const [file] = call.positionals
  if (file === undefined) return refuse('请给出备份文件，例如：npx gongkai backup verify 备份文件')
  return refusing(async () => {
    const verified = await verifyBackup(file)
    const { rows, files, acts, reports, differences } = verified
    if (call.values.json) printJson(verified)
    else {
      for (const difference of differences) print(`✗ ${difference}`)
      const compared = `已恢复并核对 ${rows} 行、${files} 个文件、${acts} 条登记记录、${reports} 份年报`
      print(
        differences.length === 0
          ? `✓ ${compared}：完全一致。`
          : `${compared}：发现 ${differences.length} 处不同。`,
      )
    }
    return differences.length === 0 ? 0 : 1
  })
}
