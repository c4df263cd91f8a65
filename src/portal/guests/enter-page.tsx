import type { JSX } from 'preact'
import { Alert } from '#ui/alert.tsx'
import { Button } from '#ui/button.tsx'
import { type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { JourneyFrame } from '#ui/journey-frame.tsx'
import type { PortalSetting } from '#ui/portal-frame.tsx'
import { TextField } from '#ui/text-field.tsx'
import { ContactFacts } from '../contact-facts.tsx'

/** The words of a way in. */
export interface EnterWords {
  readonly action: string
  readonly title: string
  readonly lead: string
  readonly codeHint: string
  /** On the button. */
  readonly press: string
  /** For whoever has no code. */
  readonly without: string
}

interface Props {
  readonly setting: PortalSetting
  readonly token: string
  readonly words: EnterWords
  readonly typed: { readonly number: string; readonly code: string }
  readonly mistakes: readonly Mistake[]
  readonly over: boolean
}

/** Number and code, typed once. */
export function EnterPage({ setting, token, words, typed, mistakes, over }: Props): JSX.Element {
  const field = (name: 'number' | 'code') => ({
    name,
    value: typed[name],
    mistake: mistakeAt(mistakes, name),
  })
  return (
    <JourneyFrame setting={setting} title={words.title} mistakes={mistakes}>
      {over ? (
        <Alert state="info" title="查询已经结束">
          <p>为保护个人信息，半小时没有操作就自动结束。需要时请重新输入。</p>
        </Alert>
      ) : null}
      <p>{words.lead}</p>
      <ChangeForm action={words.action} token={token}>
        <TextField
          {...field('number')}
          label="申请编号"
          hint="例如 2026-12"
          width="short"
          autoComplete="off"
        />
        <TextField {...field('code')} label="查询码" hint={words.codeHint} autoComplete="off" />
        <p class="journey-actions">
          <Button look="primary">{words.press}</Button>
        </p>
      </ChangeForm>
      <details>
        <summary>没有查询码</summary>
        <p>{words.without}</p>
      </details>
      <h2>联系工作机构</h2>
      <ContactFacts contact={setting.site.contact} />
    </JourneyFrame>
  )
}
