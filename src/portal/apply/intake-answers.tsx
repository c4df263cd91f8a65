import type { JSX } from 'preact'
import { applicantColumns } from '#law/report-form/form-2021.ts'
import type { Contact, FormWanted } from '#office/applications/case/intake.ts'
import { AnswerList, type GivenAnswer } from '#ui/answer-list.tsx'
import { contentsOf, type Sending, stepPath, type Writing } from './draft.ts'
import { purposeWord } from './files-forms.tsx'
import { formChoices, wayChoices } from './how-step.tsx'

/** Everything once more, each part with the way back to its question while it can still be changed. */
export function IntakeAnswers({ draft }: { readonly draft: Writing | Sending }): JSX.Element {
  const open = draft.phase === 'writing'
  const change = (id: Parameters<typeof stepPath>[0]) => (open ? { change: stepPath(id) } : {})
  const { applicant, wanted, files } = draft
  return (
    <>
      <AnswerList
        title="申请人"
        {...change('who')}
        answers={applicant ? answersOfApplicant(applicant) : []}
      />
      <AnswerList title="需要的信息" {...change('what')} answers={answersOfContents(contentsOf(draft))} />
      <AnswerList title="提供形式" {...change('how')} answers={wanted ? answersOfWanted(wanted) : []} />
      <AnswerList
        title="附件"
        {...change('files')}
        answers={[{ term: '文件', value: files.map(fileWithPurpose).join('\n') || '没有附件' }]}
      />
    </>
  )
}

function fileWithPurpose({ name, purpose }: Writing['files'][number]): string {
  return `${name}（${purposeWord(purpose)}）`
}

function answersOfApplicant({ kind, name, contact }: NonNullable<Writing['applicant']>) {
  const label = applicantColumns.find(({ id }) => id === kind)?.label ?? kind
  return [{ term: '身份', value: label }, { term: '姓名或者名称', value: name }, ...answersOfContact(contact)]
}

function answersOfContact({ identity, phone, email, address }: Contact): readonly GivenAnswer[] {
  const all = [
    { term: '证件号码', value: identity },
    { term: '电话', value: phone },
    { term: '电子邮箱', value: email },
    { term: '通信地址', value: address },
  ]
  return all.filter(({ value }) => value !== '')
}

function answersOfContents(contents: readonly string[]): readonly GivenAnswer[] {
  if (contents.length === 1) return [{ term: '内容', value: contents[0] }]
  return contents.map((value, at) => ({ term: `第 ${at + 1} 项`, value }))
}

function answersOfWanted({ form, way }: FormWanted): readonly GivenAnswer[] {
  const labelIn = (choices: readonly { value: string; label: string }[], value: string) =>
    choices.find((choice) => choice.value === value)?.label ?? value
  return [
    { term: '信息的形式', value: labelIn(formChoices, form) },
    { term: '取得方式', value: labelIn(wayChoices, way) },
  ]
}
