import { access, constants, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Diagnosis } from '#office/operations/diagnosis.ts'
import { lastBackup } from '../backup/noted.ts'
import { bad, good, look } from './finding.ts'
import { momentWords } from './moment-words.ts'

/** What can be seen without the database: the program, the disk, the keys, the last backup. `now`: ISO 8601. */
export async function examineMachine(data: string, now: string): Promise<readonly Diagnosis[]> {
  const found = [node(), await folder(data), await disk(data), ...(await keys(data))]
  return [...found, await backedUp(data, Date.parse(now))]
}

function node(): Diagnosis {
  const major = Number(process.versions.node.split('.')[0])
  const found = `Node ${process.versions.node}`
  return major >= 24
    ? good('运行环境', found)
    : bad('运行环境', found, '请运行 npm ci，用项目自带的 Node 24 启动。')
}

async function folder(data: string): Promise<Diagnosis> {
  const writable = await access(data, constants.W_OK).then(
    () => true,
    () => false,
  )
  if (!writable) return bad('数据目录', `${data} 不可写`, '请改正目录权限，或用 --data 指定别的目录。')
  if (await shutsOutDatabase(data)) {
    return bad('数据目录', `${data} 不让数据库的系统用户通过，数据库随时会停`, `请运行 chmod 711 ${data}。`)
  }
  return good('数据目录', data)
}

/** Under root the database is another user: behind a closed folder it runs until its next checkpoint, and stops. */
async function shutsOutDatabase(data: string): Promise<boolean> {
  const own = await stat(join(data, 'database')).catch(() => undefined)
  return own !== undefined && own.uid !== process.getuid?.() && ((await stat(data)).mode & 0o001) === 0
}

const gigabyte = 1024 ** 3

async function disk(data: string): Promise<Diagnosis> {
  const room = await statfs(data).catch(() => undefined)
  if (room === undefined) return bad('磁盘空间', `看不到 ${data}`, '请核对 --data 目录是否存在。')
  const { bavail, bsize } = room
  const free = (bavail * bsize) / gigabyte
  const found = `剩余 ${free.toFixed(1)} GB`
  if (free < 1) return bad('磁盘空间', found, '请腾出空间：低于 1 GB 时随时可能无法登记。')
  return free < 5 ? look('磁盘空间', found, '请在写满之前腾出空间或扩容。') : good('磁盘空间', found)
}

/** A signing key that others can read is no proof of anything. */
async function keys(data: string): Promise<readonly Diagnosis[]> {
  const found: Diagnosis[] = []
  for (const kind of ['ed25519', 'sm2']) {
    const file = join(data, 'keys', `register-${kind}.pem`)
    const mode = (await stat(file).catch(() => undefined))?.mode
    if (mode === undefined) continue
    found.push(
      (mode & 0o077) === 0
        ? good('签名密钥', file)
        : bad(
            '签名密钥',
            `${file} 可被其他用户读取`,
            `请运行 chmod 600 ${file}；若可能已泄露，请更换密钥并公布新公钥。`,
          ),
    )
  }
  return found.length > 0 ? found : [look('签名密钥', '还没有', '第一次备份或运行 gongkai verify 时会生成。')]
}

const day = 86_400_000

/** Where backups go is the operator's affair; that one was made is noted in the data folder. */
async function backedUp(data: string, now: number): Promise<Diagnosis> {
  const at = await lastBackup(data)
  const fix = '请每天运行 gongkai backup，存到别的机器，并用 gongkai backup verify 核验。'
  if (at === undefined) return look('备份', '还没有备份过', fix)
  const found = `最近一次 ${momentWords(at)}`
  return now - at > 2 * day ? look('备份', found, fix) : good('备份', found)
}
