import { z } from 'zod'

/** The 31 characters of a credit code; I, O, S, V, Z are left out because they are misread (GB 32100-2015). */
const creditCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** The check character (18th) that belongs to the first 17 of a credit code; undefined where they hold a wrong character. */
export function creditCheckCharacter(first17: string): string | undefined {
  if (first17.length !== 17) return undefined
  let sum = 0
  let weight = 1
  for (const character of first17) {
    const value = creditCharacters.indexOf(character)
    if (value < 0) return undefined
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return creditCharacters[(31 - (sum % 31)) % 31]
}

/** 统一社会信用代码: 18 characters with a right check character (GB 32100-2015). Lower case and blanks are taken as typed slips. */
export const creditCodeSchema = z
  .string()
  .transform((text) => text.replace(/\s/gu, '').toUpperCase())
  .refine((code) => code.length === 18 && creditCheckCharacter(code.slice(0, 17)) === code[17], {
    error: '统一社会信用代码应为 18 位且校验位正确，请对照登记证书重新填写',
  })
  .brand<'CreditCode'>()
export type CreditCode = z.infer<typeof creditCodeSchema>

/** 组织机构代码, which stands in positions 9–17 of the credit code (GB 32100-2015), so it is never typed again. */
export function organisationCode(code: CreditCode): string {
  return code.slice(8, 17)
}

/** 政府网站标识码: `bm` or two digits of the region, then eight digits (政府网站发展指引). */
export const siteCodeSchema = z
  .string()
  .regex(/^(?:bm|\d{2})\d{8}$/u, { error: '网站标识码应为 10 位，如 4104000001 或 bm01000001' })
  .brand<'SiteCode'>()
export type SiteCode = z.infer<typeof siteCodeSchema>
