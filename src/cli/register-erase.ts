import type { MatterId } from '#office/acts/act.ts'
import { parseMatter } from '#office/acts/matter.ts'
import { actWords } from '#office/audit/act-words.ts'
import { matterOf } from '#store/matters/numbered.ts'
import { StoreRefusal } from '#store/refusal.ts'
import { type Erasable, erasableIn, erasePerson } from '#store/register/erase.ts'
import { joinStore, type Store } from '#store/store.ts'
import { today } from '../wiring/today.ts'
import { confirmed } from './confirmed.ts'
import { type ExitCode, print, printJson, refuse } from './outcome.ts'
import { registersOf } from './registers.ts'
import { callOf, configOf, refusing, storeOptions } from './store-options.ts'

const options = {
  ...storeOptions,
  matter: { type: 'string' },
  reason: { type: 'string' },
  authority: { type: 'string' },
  yes: { type: 'boolean', default: false },
} as const

/**
 * `register erase --matter NUMBER --reason WHY`: erases what is personal of a matter, its files included, after saying what goes.
 * Exit 1: not confirmed, or the matter moved meanwhile; nothing was erased.
 */
export async function registerErase(args: readonly string[]): Promise<ExitCode> {
  const call = callOf(args, options)
  if (typeof call === 'string') return refuse(call)
  const { values } = call
  const about = values.matter?.trim() ?? ''
  if (about === '')
    return refuse('请用 --matter 写明申请或案件的编号，如 2026-7；见工作台“审计记录”的“对象”一栏。')
  const reason = values.reason?.trim() ?? ''
  if (reason === '')
    return refuse(
      '请用 --reason 写明理由，如 “处理目的已实现”（个人信息保护法第四十七条）；理由会留在登记簿里。',
    )
  return refusing(async () => {
    const store = await joinStore(configOf(values))
    try {
      const { authority, matter } = await heldMatter(store, about, values.authority)
      const erasable = await erasableIn(store, authority, matter)
      if (erasable.acts.length === 0) return refuse(`${matter}：没有可删除的个人信息，或已经删除过。`)
      if (!values.json) say(authority, matter, erasable)
      if (!(await confirmed('删除', values.yes))) {
        print('没有删除。不在终端上运行时，加 --yes 表示已确认。')
        return 1
      }
      const moment = { on: today(), recordedAt: new Date().toISOString(), by: 'operator' }
      const done = await erasePerson(store, { authority, matter, reason, ...moment })
      if (!done.ok) {
        print(`${matter}：刚才又有人办理了它，没有删除。请再运行一次。`)
        return 1
      }
      if (values.json)
        printJson({
          authority,
          matter,
          acts: erasable.acts.map(({ number }) => number),
          files: erasable.files,
        })
      else print(`已删除，登记簿新增第 ${done.acts[0]?.number ?? 0} 号记录。旧备份里仍有，请按保存期限更换。`)
      return 0
    } finally {
      await store.close()
    }
  })
}

interface HeldMatter {
  readonly authority: string
  readonly matter: MatterId
}

/** The matter meant and the register it stands in; that is named only where two authorities have a matter of one number. */
async function heldMatter(store: Store, about: string, named: string | undefined): Promise<HeldMatter> {
  const registers = await registersOf(store, named)
  const held = await Promise.all(
    registers.map(async ({ authority }) => {
      const matter = await matterIn(store, authority, about)
      return matter === undefined ? [] : [{ authority, matter }]
    }),
  )
  const [only, ...others] = held.flat()
  if (!only) throw new StoreRefusal(`${about}：登记簿里没有这个事项。请核对 --matter 的编号。`)
  if (others.length > 0)
    throw new StoreRefusal(`${about}：有多个机关登记了这个编号，请用 --authority 指定一个。`)
  return only
}

/** By the number of an application or a case, as the office and the audit trail call it, or by its own id in the register. */
async function matterIn(store: Store, authority: string, about: string): Promise<MatterId | undefined> {
  const written = parseMatter(about)
  if (written !== undefined) return (await hasMatter(store, authority, written)) ? written : undefined
  const number = about.replace(/^(?:申请|案件)\s+/u, '')
  const application = await matterOf(store.db, 'cases', authority, number)
  return application ?? matterOf(store.db, 'remedy_files', authority, number)
}

async function hasMatter({ db }: Store, authority: string, matter: MatterId): Promise<boolean> {
  const first = await db
    .selectFrom('acts')
    .select('number')
    .where('authority_id', '=', authority)
    .where('matter', '=', matter)
    .where('version', '=', 1)
    .executeTakeFirst()
  return first !== undefined
}

function say(authority: string, matter: string, { acts, files }: Erasable): void {
  print(`将从 ${authority} 的登记簿中删除 ${matter} 的个人信息，不能恢复：`)
  for (const { number, occurredOn, kind } of acts)
    print(`  第 ${number} 号  ${occurredOn}  ${actWords(kind)}：姓名、联系方式和文字内容`)
  if (files > 0) print(`  文件 ${files} 个，连同内容`)
  print('保留：日期、类型、办理结果等统计所需的事实；登记簿仍可核验，年度报告不变。')
}
