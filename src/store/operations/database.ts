import { type Kysely, sql } from 'kysely'
import type { Diagnosis } from '#office/operations/diagnosis.ts'
import { pendingMigrations } from '../database/migrate.ts'
import type { Database } from '../database/tables.ts'
import { outboxState } from '../outbox/deliver.ts'
import { readCheckpoint } from '../register/checkpoint.ts'
import { examineCalendar } from './calendar.ts'
import { bad, good, look } from './finding.ts'

/** What can be seen in the database, with the application's rights. `now` is the machine's moment in milliseconds. */
export async function examineDatabase(db: Kysely<Database>, now: number): Promise<readonly Diagnosis[]> {
  return [
    await version(db),
    await migrated(db),
    await durable(db),
    await appendOnly(db),
    await clock(db, now),
    await examineCalendar(db, new Date(now).toISOString().slice(0, 10)),
    ...(await reminders(db)),
    ...(await registers(db, now)),
  ]
}

async function version(db: Kysely<Database>): Promise<Diagnosis> {
  const { rows } = await sql<{ server_version: string }>`show server_version`.execute(db)
  return good('数据库', `PostgreSQL ${rows[0]?.server_version ?? ''}`)
}

async function migrated(db: Kysely<Database>): Promise<Diagnosis> {
  const pending = await pendingMigrations(db)
  return pending.length === 0
    ? good('表结构', '与本版本一致')
    : bad('表结构', `有 ${pending.length} 项升级未执行：${pending.join('、')}`, '请运行 gongkai migrate。')
}

/** Without these a power cut may take away what people were told is recorded. */
async function durable(db: Kysely<Database>): Promise<Diagnosis> {
  const { rows } = await sql<{ name: string }>`
    select name from pg_settings
    where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off' order by name`.execute(
    db,
  )
  return rows.length === 0
    ? good('断电保护', '已开启')
    : bad(
        '断电保护',
        `${rows.map((row) => row.name).join('、')} 已关闭，断电会丢失已登记的内容`,
        '请在 postgresql.conf 中改为 on。',
      )
}

async function appendOnly(db: Kysely<Database>): Promise<Diagnosis> {
  const { rows } = await sql<{ may: boolean }>`
    select has_table_privilege('acts', 'update, delete, truncate') or has_table_privilege('checkpoints', 'update, delete, truncate') as may`.execute(
    db,
  )
  return rows[0]?.may === false
    ? good('只增不改', '应用没有修改或删除登记记录的权限')
    : bad(
        '只增不改',
        '应用能修改登记记录',
        '请让 DATABASE_URL 使用 gongkai_app 角色下的用户，表的所有者只用于 DATABASE_OWNER_URL。',
      )
}

/** Nothing to say where nobody is reminded, or where all of it went out. */
async function reminders(db: Kysely<Database>): Promise<readonly Diagnosis[]> {
  const { waiting, givenUp } = await outboxState(db)
  if (waiting + givenUp === 0) return []
  const found = `${waiting} 条没有送出、正在重试，${givenUp} 条已放弃`
  return [
    look(
      '提醒',
      found,
      '请核对 office.json「reminders」里的邮件服务器和群机器人地址，以及本机能否连到它们。',
    ),
  ]
}

const tolerated = 5_000

async function clock(db: Kysely<Database>, now: number): Promise<Diagnosis> {
  const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(db)
  const apart = Math.abs((rows[0]?.at.getTime() ?? 0) - now)
  return apart <= tolerated
    ? good('时钟', '与数据库服务器一致')
    : bad('时钟', `与数据库服务器相差 ${Math.round(apart / 1000)} 秒`, '请在两台机器上启用时间同步（NTP）。')
}

const day = 86_400_000

/** A checkpoint is made every day that gongkai serves, and with every backup: what none covers for long shows that neither is being done. */
async function registers(db: Kysely<Database>, now: number): Promise<readonly Diagnosis[]> {
  const rows = await db
    .selectFrom('registers')
    .leftJoin('authorities', (on) =>
      on.onRef('authorities.matter', '=', sql`'authorities/' || registers.authority_id`),
    )
    .select(({ selectFrom }) => [
      'registers.authority_id as id',
      'authorities.name as name',
      'registers.size as size',
      selectFrom('checkpoints')
        .select('note')
        .whereRef('checkpoints.authority_id', '=', 'registers.authority_id')
        .orderBy('checkpoints.size', 'desc')
        .limit(1)
        .as('note'),
    ])
    .orderBy('registers.authority_id')
    .execute()
  if (rows.length === 0) return [look('登记簿', '还没有', '首次启动 gongkai serve 时建立。')]
  const all = await Promise.all(
    rows.map(async ({ id, name, size, note }) => {
      const covered = (note === null ? undefined : readCheckpoint(note))?.size ?? 0
      const since = await recordedAt(db, id, covered + 1)
      const late = since !== undefined && now - since.getTime() > 2 * day
      return { name: name ?? id, size, covered, late }
    }),
  )
  const [late, well] = [all.filter((one) => one.late), all.filter((one) => !one.late)]
  return [
    ...foundIn(late).map((found) => look('登记簿', found, uncovered)),
    ...foundIn(well).map((found) => good('登记簿', found)),
  ]
}

const uncovered =
  '有记录超过两天没有检查点：gongkai serve 每天做一个，请核对它是否在运行；检查点请定期交上级主管部门保存。'

interface RegisterSeen {
  readonly name: string
  readonly size: number
  /** How many of its records the newest checkpoint covers. */
  readonly covered: number
}

/** So many registers are told of one by one; more of them together, with the first by name. */
const oneByOne = 5

function foundIn(seen: readonly RegisterSeen[]): readonly string[] {
  if (seen.length <= oneByOne) return seen.map((one) => `${one.name}：${sizeWords(one)}`)
  const records = seen.reduce((sum, { size }) => sum + size, 0)
  const names = seen.slice(0, oneByOne).map(({ name }) => name)
  return [`${names.join('、')}等 ${seen.length} 个机关，共 ${records} 条记录`]
}

function sizeWords({ size, covered }: RegisterSeen): string {
  if (size === 0) return '还没有记录'
  return `${size} 条记录，${covered === 0 ? '还没有检查点' : `检查点到第 ${covered} 条`}`
}

/** When a record was made; undefined where there is none of that number. */
async function recordedAt(db: Kysely<Database>, id: string, number: number): Promise<Date | undefined> {
  const act = await db
    .selectFrom('acts')
    .select('recorded_at')
    .where('authority_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst()
  return act?.recorded_at
}
