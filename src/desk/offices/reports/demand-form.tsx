import type { JSX } from 'preact'
import type { Finding } from '#office/annual-report/finding.ts'
import { severityWords } from '#office/annual-report/rules.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/choice-field.tsx'
import { type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextField } from '#ui/text-field.tsx'
import { VersionField } from '../../annual-report/version-field.tsx'
import { reasonId } from './reason-id.ts'

/** What somebody wrote into the forms on a report, to be shown again with their mistakes. */
export interface DemandSent {
  readonly because: string
  readonly until: string
  /** Findings that go along, by `reasonId`. */
  readonly reasons: readonly string[]
}

interface Props {
  readonly action: string
  readonly token: string
  readonly version: number
  readonly findings: readonly Finding[]
  readonly sent: DemandSent
  readonly mistakes: readonly Mistake[]
}

/** Asks for a correction: which findings, what else, by when. */
export function DemandForm({ action, token, version, findings, sent, mistakes }: Props): JSX.Element {
  return (
    <ChangeForm action={action} token={token}>
      <VersionField version={version} />
      {findings.length === 0 ? null : (
        <Checkboxes
          name="reasons"
          label="附上核对发现的问题"
          optional
          values={sent.reasons}
          choices={findings.map((finding) => ({
            value: reasonId(finding),
            label: `${severityWords[finding.severity]}：${finding.message}`,
          }))}
        />
      )}
      <TextArea
        name="because"
        label="要求"
        hint={`需要更正什么、依据什么${findings.length === 0 ? '' : '；附上的问题已经说清的可以不写'}。请不要写申请人姓名等个人信息。`}
        rows={3}
        maxLength={2000}
        {...(findings.length === 0 ? {} : { optional: true })}
        value={sent.because}
        mistake={mistakeAt(mistakes, 'because')}
      />
      <TextField
        name="until"
        label="答复期限"
        kind="date"
        width="short"
        value={sent.until}
        mistake={mistakeAt(mistakes, 'until')}
      />
      <Button look="primary">要求更正</Button>
    </ChangeForm>
  )
}
