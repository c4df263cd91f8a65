import { randomBytes } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { authorityIdSchema } from '#office/authorities/authority.ts'
import { StoreRefusal } from '#store/refusal.ts'
import { remindersSchema } from '../reminders/reminder-settings.ts'
import { oidcSchema } from '../sign-in/oidc-settings.ts'
import { networkSchema } from './networks.ts'

const text = z.string().trim().min(1).max(200)
const more = text.exactOptional()

/** Scheme, host and port as a browser has them, and nothing after. */
export const originSchema = z
  .string()
  .refine((given) => isOrigin(given), '应为不带路径的网址，如 https://gk.example.gov.cn')

function isOrigin(given: string): boolean {
  const url = URL.parse(given)
  return url !== null && /^https?:$/u.test(url.protocol) && url.origin === given
}

const officeFileSchema = z.strictObject({
  /** The authority at the top of the tree, under which people and sign-in are kept. */
  district: authorityIdSchema,
  /** Whose information the portal shows. */
  authority: authorityIdSchema,
  /** Absent: the address of this machine at the port served. */
  origin: originSchema.exactOptional(),
  /** Proxies on other machines whose word about a reader's address is taken. Absent: only one on this machine. */
  proxy: z.array(networkSchema).exactOptional(),
  passwords: z.enum(['modern', 'dengbao3']),
  /** Absent: nobody signs in by another house's word, and the house connects to nothing. */
  oidc: oidcSchema.exactOptional(),
  /** Absent: nobody is reminded, and the house connects to nothing. */
  reminders: remindersSchema.exactOptional(),
  site: z.strictObject({
    name: text,
    domain: text,
    idCode: more,
    icp: more,
    police: more,
    contact: z.strictObject({
      office: text,
      address: more,
      postcode: more,
      phone: more,
      email: more,
      hours: more,
    }),
  }),
})

/** What an office settled at its first run that is no act: how it is reached and what its site says of itself. */
export type OfficeFile = z.infer<typeof officeFileSchema>

/** Undefined where the data folder has none. Throws `StoreRefusal` with the first thing that is wrong in it. */
export async function readOfficeFile(data: string): Promise<OfficeFile | undefined> {
  const path = officeFilePath(data)
  const written = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new StoreRefusal(`${path} 读不出来。请核对它的权限。`)
  })
  if (written === undefined) return undefined
  const read = officeFileSchema.safeParse(jsonIn(path, written), { error: z.locales.zhCN().localeError })
  if (read.success) return read.data
  const [first] = read.error.issues
  const where = first && first.path.length > 0 ? `「${first.path.join('.')}」` : ''
  throw new StoreRefusal(`${path} ${where}有误：${first?.message ?? ''}。请改正后重新启动。`)
}

/** Whole or not at all: a reader never meets half a file. */
export async function writeOfficeFile(data: string, file: OfficeFile): Promise<void> {
  const draft = `${officeFilePath(data)}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, `${JSON.stringify(officeFileSchema.parse(file), null, 2)}\n`, {
    mode: 0o600,
    flush: true,
  })
  await rename(draft, officeFilePath(data))
}

function officeFilePath(data: string): string {
  return join(data, 'office.json')
}

function jsonIn(path: string, written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    throw new StoreRefusal(`${path} 不是完整的 JSON。请核对引号、逗号和括号，改正后重新启动。`)
  }
}
