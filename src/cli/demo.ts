import { createServer } from 'node:net'
import { parseArgs } from 'node:util'
import { roleInfo } from '#office/authorities/people/roles.ts'
import { storeConfig } from '#store/config.ts'
import type { DemoSignIn } from '#store/people/demo-office.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { refusalLine, StoreRefusal } from '#store/refusal.ts'
import { drainOn } from '#web/drain.ts'
import { openHouse } from '../main.ts'
import { fillDemoOffice } from '../wiring/demo/demo-office.ts'
import { today } from '../wiring/today.ts'
import { columns } from './columns.ts'
import { type ExitCode, refuse } from './outcome.ts'
import { paint } from './paint.ts'

const options = {
  data: { type: 'string', default: 'out/demo-data' },
  port: { type: 'string', default: '8080' },
} as const

const bureau = '卫东区人力资源和社会保障局'

/** `demo`: both doors on this machine with the seed bureau's year, and one sign-in for each role, two for handlers. Stays open until stopped. */
export async function demo(args: readonly string[]): Promise<ExitCode> {
  const call = callOf(args)
  if (typeof call === 'string') return refuse(call)
  try {
    return await open(call.data, await freePort(call.port))
  } catch (error) {
    if (error instanceof StoreRefusal) return refuse(refusalLine(error))
    throw error
  }
}

async function open(data: string, port: number): Promise<ExitCode> {
  const origin = `http://localhost:${port}`
  const house = await openHouse({
    store: storeConfig({}, data),
    signIn: {
      district: demoAuthorities.district,
      profile: 'modern',
      secondFactor: 'demo-off',
      now: Date.now,
      today,
    },
    published: {
      authority: demoAuthorities.bureau,
      site: {
        name: `${bureau}政府信息公开（演示）`,
        domain: 'localhost',
        contact: {
          office: '办公室',
          address: '河南省平顶山市卫东区（示例地址）',
          phone: '0375-0000000（示例号码）',
          hours: '工作日 9:00—12:00、14:00—17:30（示例）',
        },
      },
    },
    origin,
    host: '127.0.0.1',
    port,
    log: { level: 'warn' },
  })
  const signIns = await fillDemoOffice(house.store, house.way, today(), house.rooms.head)
  printDoors(origin, signIns)
  return new Promise((resolve) => {
    const closed = (code: 0 | 1) => void house.store.close().finally(() => resolve(code))
    drainOn(process, house.app, { noticed: async () => {}, patience: 10_000, exit: closed })
  })
}

function printDoors(origin: string, signIns: readonly DemoSignIn[]): void {
  const rows = signIns.map(({ role, name, account, password }) => [
    roleInfo(role).label,
    name,
    `账号 ${account}`,
    `密码 ${password}`,
  ])
  const lines = [
    '',
    paint('bold', 'gongkai 公开  演示'),
    paint('yellow', '  这是演示：机关、人员和案件为示例，登录不用第二因素，请勿录入真实信息。'),
    paint('yellow', '  正式使用请运行 npx gongkai serve。'),
    '',
    `  门户    ${paint('cyan', `${origin}/`)}`,
    `  工作台  ${paint('cyan', `${origin}/desk`)}`,
    '',
    '  登录，每种角色一个，经办人两个，可以试用指派和移交（密码每次启动重新生成）：',
    ...columns(rows).map((row) => `    ${row}`),
    '',
    paint('gray', '  按 Ctrl+C 停止。'),
    '',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

function callOf(args: readonly string[]): { data: string; port: number } | string {
  try {
    const { values } = parseArgs({ args: [...args], options })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      return `--port 应为 1 到 65535 的整数：${values.port}`
    return { data: values.data, port }
  } catch {
    return '不认识的选项。运行 npx gongkai help 查看用法。'
  }
}

/** The port asked for, or the next free one after it: a demonstration should open whatever else runs here. */
async function freePort(from: number): Promise<number> {
  for (let port = from; port < from + 20 && port <= 65_535; port++) if (await isFree(port)) return port
  throw new StoreRefusal(`端口 ${from} 到 ${from + 19} 都被占用。请用 --port 指定另一个端口。`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
