import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type StoreConfig, storeConfig } from '#store/config.ts'
import { refusalLine } from '#store/refusal.ts'
import { type ExitCode, refuse } from './outcome.ts'

/** The options of every command that works on the office's database. */
export const storeOptions = { data: { type: 'string' }, json: { type: 'boolean', default: false } } as const

/** The options and operands of a call, or the line that says what is wrong with it. */
export function callOf<O extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: O,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch {
    return '不认识的选项。运行 npx gongkai help 查看用法。'
  }
}

/** The database a call is about: `--data`, or what the environment says. */
export function configOf(values: { readonly data?: string | undefined }): StoreConfig {
  return storeConfig(process.env, values.data)
}

/** Runs a command; a refusal of the store becomes its one line. */
export async function refusing(command: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await command()
  } catch (error) {
    return refuse(refusalLine(error))
  }
}
