import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { StoreRefusal } from '#store/refusal.ts'

const text = z.string().trim().min(1).max(500)

/** Where a secret is: office.json is shown around and backed up, so it never stands there itself. */
const secretSchema = z.union([z.strictObject({ file: text }), z.strictObject({ env: text })])
type Secret = z.infer<typeof secretSchema>

const webhookSchema = z.discriminatedUnion('kind', [
  /** 企业微信群机器人: the key stands in the address, so the address is the secret. */
  z.strictObject({ kind: z.literal('wecom'), name: text, url: secretSchema }),
  /** 钉钉群机器人, 加签. */
  z.strictObject({ kind: z.literal('dingtalk'), name: text, url: secretSchema, secret: secretSchema }),
  /** Any machine, signed as Standard Webhooks have it. */
  z.strictObject({ kind: z.literal('signed'), name: text, url: secretSchema, secret: secretSchema }),
])

/** The `reminders` block of office.json. Absent: nobody is reminded, and the house connects to nothing. */
export const remindersSchema = z.strictObject({
  /** Beijing time from which a working day's reminders go out. */
  from: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, '应为 HH:MM，如 08:30')
    .default('08:30'),
  mail: z
    .strictObject({
      /** smtp://host:25 or smtps://host:465. */
      server: z
        .string()
        .refine(
          (given) => /^smtps?:$/u.test(URL.parse(given)?.protocol ?? ''),
          '应为 smtp:// 或 smtps:// 开头的地址',
        ),
      user: text.exactOptional(),
      password: secretSchema.exactOptional(),
      sender: z.email(),
      /** Account → address. */
      to: z.record(text, z.email()),
    })
    .exactOptional(),
  webhooks: z.array(webhookSchema).default([]),
})
export type RemindersBlock = z.infer<typeof remindersSchema>

type WithSecrets<T> = { readonly [K in keyof T]: T[K] extends Secret ? string : T[K] }
export type Webhook = WithSecrets<z.infer<typeof webhookSchema>>

export interface MailSettings {
  readonly server: string
  readonly user: string
  readonly password: string
  readonly sender: string
  readonly to: Readonly<Record<string, string>>
}

export interface ReminderSettings {
  readonly from: string
  readonly mail: MailSettings | null
  readonly webhooks: readonly Webhook[]
}

/** With the secrets read from where the block says. Throws `StoreRefusal` where one is missing. */
export async function reminderSettings(
  { from, mail, webhooks }: RemindersBlock,
  env: Readonly<Record<string, string | undefined>>,
): Promise<ReminderSettings> {
  const read = (secret: Secret, of: string) => secretIn(secret, of, env)
  return {
    from,
    mail: mail
      ? {
          ...mail,
          user: mail.user ?? '',
          password: mail.password ? await read(mail.password, '邮件密码') : '',
        }
      : null,
    webhooks: await Promise.all(
      webhooks.map(async (hook): Promise<Webhook> => {
        const url = await read(hook.url, `「${hook.name}」的地址`)
        if (!URL.canParse(url))
          throw new StoreRefusal(
            `office.json「reminders」中「${hook.name}」的地址不是网址。请改正后重新启动。`,
          )
        if (hook.kind === 'wecom') return { ...hook, url }
        return { ...hook, url, secret: await read(hook.secret, `「${hook.name}」的密钥`) }
      }),
    ),
  }
}

async function secretIn(
  secret: Secret,
  of: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const found = 'file' in secret ? await readFile(secret.file, 'utf8').catch(() => '') : env[secret.env]
  const value = found?.trim()
  if (value) return value
  const where = 'file' in secret ? `${secret.file} 读不出来或是空的` : `环境变量 ${secret.env} 没有设置`
  throw new StoreRefusal(`office.json「reminders」${of}没有找到：${where}。请补上后重新启动。`)
}
