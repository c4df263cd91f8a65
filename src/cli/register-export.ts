import { existsSync } from 'node:fs'
import { noteOperatorExport } from '#store/audit/register-exported.ts'
import { joinStore } from '#store/store.ts'
import { exportRegister } from '../wiring/importing/export-register.ts'
import { type ExitCode, print, printJson, refuse } from './outcome.ts'
import { registerOf } from './registers.ts'
import { callOf, configOf, refusing, storeOptions } from './store-options.ts'

/** `register export FILE.xlsx [--authority ID]`: the whole register in the template's own sheets, ready to be taken over elsewhere. */
export async function registerExport(args: readonly string[]): Promise<ExitCode> {
  const call = callOf(args, { ...storeOptions, authority: { type: 'string' } })
  if (typeof call === 'string') return refuse(call)
  const [path] = call.positionals
  if (path === undefined || !path.endsWith('.xlsx')) {
    return refuse('请给出要写的文件名，例如：npx gongkai register export 登记簿.xlsx')
  }
  return refusing(async () => {
    const store = await joinStore(configOf(call.values))
    try {
      const authority = await registerOf(store, call.values.authority)
      if (existsSync(path)) return refuse(isThereAlready(path))
      await noteOperatorExport(store.db, authority)
      const exported = await exportRegister(store, authority, path)
      if (!exported.ok) return refuse(exported.message)
      if (call.values.json) printJson({ authority, file: path, rows: exported.rows })
      else print(`已写出 ${exported.rows} 行：${path}。其中有申请人姓名，请按个人信息保管。`)
      return 0
    } catch (error) {
      if (!isThere(error)) throw error
      return refuse(isThereAlready(path))
    } finally {
      await store.close()
    }
  })
}

function isThereAlready(path: string): string {
  return `${path} 已经存在，没有覆盖。请换一个文件名。`
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
