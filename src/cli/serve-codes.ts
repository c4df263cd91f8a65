import { roleInfo } from '#office/authorities/people/roles.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import { newFirstCodes, nobodyCameIn } from '../wiring/first-run/first-codes.ts'
import { columns } from './columns.ts'
import { print } from './outcome.ts'
import { paint } from './paint.ts'

/** Where nobody has come in since the first run, how to get codes again, or the codes themselves where they were asked for. */
export async function sayFirstCodes(way: Doorway, asked: boolean): Promise<void> {
  if (!(await nobodyCameIn(way))) {
    if (asked)
      print(paint('yellow', '  已有人登录过，--new-codes 不再有效：请由系统管理员在工作台发放首次登录码。'))
    return
  }
  if (!asked) {
    print(paint('gray', '  还没有人登录过。首次登录码遗失或过期的，停止后加 --new-codes 重新启动。'))
    return
  }
  print('  首次登录码（原来的作废，3 天内有效）：')
  const rows = (await newFirstCodes(way)).map(({ name, account, roles, code }) => [
    `${name}（${roles.map((role) => roleInfo(role).label).join('、')}）`,
    `账号 ${account}`,
    `登录码 ${paint('bold', code)}`,
  ])
  for (const row of columns(rows)) print(`    ${row}`)
}
