import type { Moment } from './moment.ts'
import type { PasswordProfile } from './password-profiles.ts'

/** Everything that speaks against a password, so that a person is told once and not five times. */
export type PasswordFlaw =
  | 'too-short'
  | 'too-long'
  | 'common'
  | 'contains-name'
  | 'too-few-classes'
  | 'reused'

/** What must be known besides the password itself. */
export interface PasswordCircumstances {
  /** Whether it stands in a list of common or breached passwords (ASVS 6.2.4, 6.2.12). */
  readonly isCommon: (password: string) => boolean
  /** Account, own name, authority's name and the like: words an attacker tries first (ASVS 6.2.11). */
  readonly ownWords: readonly string[]
  /** Whether it equals one of the last passwords, as many as the profile's `history`; hashes are compared by the caller. */
  readonly reused: boolean
}

/** Judges a password exactly as typed: nothing is trimmed, cut or changed in case (ASVS 6.2.8). */
export function passwordFlaws(
  password: string,
  profile: PasswordProfile,
  circumstances: PasswordCircumstances,
): readonly PasswordFlaw[] {
  const length = [...password].length
  const flaws: readonly (readonly [PasswordFlaw, boolean])[] = [
    ['too-short', length < profile.shortest],
    ['too-long', length > profile.longest],
    ['common', circumstances.isCommon(password)],
    ['contains-name', circumstances.ownWords.some((word) => containsWord(password, word))],
    ['too-few-classes', classesIn(password) < profile.characterClasses],
    ['reused', circumstances.reused],
  ]
  return flaws.filter(([, present]) => present).map(([flaw]) => flaw)
}

/** From when a password must be changed; null where it need not. */
export function passwordExpiresAt(profile: PasswordProfile, changedAt: Moment): Moment | null {
  return profile.longestAge === null ? null : changedAt + profile.longestAge
}

/** One Chinese sentence: what is wrong and what to do. */
export function passwordFlawSentence(flaw: PasswordFlaw, profile: PasswordProfile): string {
  return sentences[flaw](profile)
}

const sentences: Readonly<Record<PasswordFlaw, (profile: PasswordProfile) => string>> = {
  'too-short': ({ shortest }) => `密码至少 ${shortest} 个字符；可以用几个不相干的词连成一句。`,
  'too-long': ({ longest }) => `密码最多 ${longest} 个字符；请缩短。`,
  common: () => '这个密码太常见，或者曾在泄露的密码中出现；请另换一个。',
  'contains-name': () => '密码里含有您的姓名、账号或单位名称；请另换一个。',
  'too-few-classes': ({ characterClasses }) =>
    `密码应包含大写字母、小写字母、数字、其他符号中的至少 ${characterClasses} 种；请补充。`,
  reused: ({ history }) =>
    history === 1
      ? '新密码与现在的密码相同；请另换一个。'
      : `不能使用最近 ${history} 次用过的密码；请另换一个。`,
}

/** Latin words under three letters and single characters stand in too many good passwords to count. */
function containsWord(password: string, word: string): boolean {
  const shortest = /^[\p{ASCII}]*$/u.test(word) ? 3 : 2
  const plain = word.trim().toLowerCase()
  return [...plain].length >= shortest && password.toLowerCase().includes(plain)
}

function classesIn(password: string): number {
  return [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u].filter((one) => one.test(password))
    .length
}
