import type { JSX } from 'preact'
import type { PasswordProfile } from '#office/sign-in/password-profiles.ts'
import { type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { TextField } from '#ui/text-field.tsx'

interface Props {
  readonly profile: PasswordProfile
  readonly mistakes: readonly Mistake[]
}

/** A new password, twice, with what is asked of it said beforehand. */
export function NewPasswordFields({ profile, mistakes }: Props): JSX.Element {
  return (
    <>
      <TextField
        name="password"
        label="新密码"
        kind="password"
        hint={profileHint(profile)}
        mistake={mistakeAt(mistakes, 'password')}
        autoComplete="new-password"
        maxLength={512}
      />
      <TextField
        name="again"
        label="再输入一次新密码"
        kind="password"
        mistake={mistakeAt(mistakes, 'again')}
        autoComplete="new-password"
        maxLength={512}
      />
    </>
  )
}

function profileHint({ shortest, characterClasses, longestAge }: PasswordProfile): string {
  const classes =
    characterClasses > 0 ? `，包含大写字母、小写字母、数字、其他符号中的至少 ${characterClasses} 种` : ''
  const age = longestAge === null ? '' : `，每 ${longestAge / 86_400_000} 天更换一次`
  return `至少 ${shortest} 个字符${classes}${age}；不要含姓名、账号和单位名称。可以用几个不相干的词连成一句，汉字也可以。`
}

/** Whether both entries are the same; mistakes of the door are shown at `password`. */
export function againMistake(password: string, again: string): readonly Mistake[] {
  return password === again ? [] : [{ field: 'again', message: '两次输入的新密码不一样；请重新输入。' }]
}
