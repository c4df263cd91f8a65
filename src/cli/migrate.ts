import { executedMigrations, pendingMigrations, migrate as runMigrations } from '#store/database/migrate.ts'
import { withOwner } from '#store/store.ts'
import { type ExitCode, print, printJson, refuse } from './outcome.ts'
import { callOf, configOf, refusing, storeOptions } from './store-options.ts'

/** `migrate [--check]`: brings the tables to this release, or says what that would do and exits 1 where there is something. */
export async function migrate(args: readonly string[]): Promise<ExitCode> {
  const call = callOf(args, { ...storeOptions, check: { type: 'boolean', default: false } })
  if (typeof call === 'string') return refuse(call)
  const { check, json } = call.values
  return refusing(() =>
    withOwner(configOf(call.values), async (owner) => {
      const pending = await pendingMigrations(owner)
      const before = await executedMigrations(owner)
      if (!check) await runMigrations(owner)
      if (json) printJson(check ? { pending } : { done: pending })
      else if (pending.length === 0) print('表结构已是最新，没有要升级的。')
      else if (check)
        print(`将要升级 ${pending.length} 项：${pending.join('、')}。请先备份：npx gongkai backup`)
      else print(`已升级 ${pending.length} 项（原有 ${before.length} 项）：${pending.join('、')}。`)
      return check && pending.length > 0 ? 1 : 0
    }),
  )
}
