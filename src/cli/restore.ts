import { restoreBackup } from '#store/backup/restore.ts'
import { momentWords } from '#store/operations/moment-words.ts'
import { type ExitCode, print, printJson, refuse } from './outcome.ts'
import { callOf, configOf, refusing, storeOptions } from './store-options.ts'

/** `restore FILE --data DIR`: puts a backup on an empty machine. */
export async function restore(args: readonly string[]): Promise<ExitCode> {
  const call = callOf(args, storeOptions)
  if (typeof call === 'string') return refuse(call)
  const [file] = call.positionals
  if (file === undefined) return refuse('请给出备份文件，例如：npx gongkai restore 备份文件 --data 目录')
  const config = configOf(call.values)
  return refusing(async () => {
    const { head, end } = await restoreBackup(config, file)
    const rows = Object.values(end.tables).reduce((sum, table) => sum + table.rows, 0)
    if (call.values.json) printJson({ at: head.at, rows, files: end.files, data: config.data })
    else
      print(
        `已恢复 ${momentWords(head.at)} 的备份：${rows} 行，${end.files} 个文件，数据目录 ${config.data}。`,
      )
    return 0
  })
}
