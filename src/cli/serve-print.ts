import { print } from './outcome.ts'
import { paint } from './paint.ts'

export function sayDoors(origin: string): void {
  print('')
  print(paint('bold', 'gongkai 公开'))
  print(`  门户    ${paint('cyan', `${origin}/`)}`)
  print(`  工作台  ${paint('cyan', `${origin}/desk`)}`)
  print(paint('gray', '  按 Ctrl+C 停止。'))
}

export function sayFirstRun(origin: string): void {
  print('')
  print(paint('bold', 'gongkai 公开  首次启用'))
  print(`  数据目录里还没有机关。请用浏览器打开 ${paint('cyan', `${origin}/first-run`)}，按提示启用。`)
}

/** Once at the start, and again when one was used and the wizard may have to move to another browser. */
export function sayCode(code: string): void {
  print(
    `  启用码  ${paint('bold', code)}${paint('gray', '  只用一次，用后这里会显示下一个；程序停止即失效。')}`,
  )
}

export function sayReopened(): void {
  print(paint('green', '  已启用，启用向导已关闭，正在打开门户和工作台。'))
}
