import { paint } from './paint.ts'
import { say } from './store-options.ts'

export function sayDoors(origin: string): void {
  say('')
  say(paint('bold', 'gongkai 公开'))
  say(`  门户    ${paint('cyan', `${origin}/`)}`)
  say(`  工作台  ${paint('cyan', `${origin}/desk`)}`)
  say(paint('gray', '  按 Ctrl+C 停止。'))
}

export function sayFirstRun(origin: string): void {
  say('')
  say(paint('bold', 'gongkai 公开  首次启用'))
  say(`  数据目录里还没有机关。请用浏览器打开 ${paint('cyan', `${origin}/first-run`)}，按提示启用。`)
}

/** Once at the start, and again when one was used and the wizard may have to move to another browser. */
export function sayCode(code: string): void {
  say(
    `  启用码  ${paint('bold', code)}${paint('gray', '  只用一次，用后这里会显示下一个；程序停止即失效。')}`,
  )
}

export function sayReopened(): void {
  say(paint('green', '  已启用，启用向导已关闭，正在打开门户和工作台。'))
}
