import type { JSX } from 'preact'
import { dateInWords } from '#law/calendar/plain-date.ts'
import { Alert } from '#ui/alert.tsx'
import { Button } from '#ui/button.tsx'
import { Radios } from '#ui/choice-field.tsx'
import { type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { TokenField } from '#ui/form.tsx'
import { JourneyFrame } from '#ui/journey-frame.tsx'
import type { PortalSetting } from '#ui/portal-frame.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { UploadForm } from '#ui/upload-form.tsx'
import { ContactFacts } from '../contact-facts.tsx'
import { endPath, questionPath } from '../guests/paths.ts'
import { MoreFiles } from '../more-files.tsx'
import { PaperList, type ShownPaper } from '../track/paper-list.tsx'
import type { OpinionForm } from './opinion-form.ts'
import type { Question } from './question.ts'

interface Props {
  readonly setting: PortalSetting
  readonly token: string
  readonly question: Question
  readonly letters: readonly ShownPaper[]
  readonly mayAnswer: boolean
  readonly typed: OpinionForm | undefined
  readonly mistakes: readonly Mistake[]
}

const consequences = {
  'third-party':
    '请自收到征求意见书之日起十五个工作日内提出意见。逾期没有提出的，由本机关依法决定是否公开（条例第三十二条）。',
  'co-maker':
    '请自收到征求意见书之日起十五个工作日内提出意见。逾期没有提出的，视为同意公开（条例第三十四条）。',
  'other-organ': '请在征求意见书写明的期限内提出意见。',
} as const

/** The question, and the answer to it. */
export function QuestionPage(props: Props): JSX.Element {
  const { setting, token, question, letters, mayAnswer, mistakes } = props
  const { consultation, contents, by } = question
  return (
    <JourneyFrame setting={setting} title="征求意见" mistakes={mistakes}>
      {consultation.came === 'pending' ? null : <Answered came={consultation.came} mayAnswer={mayAnswer} />}
      <p>
        {setting.site.authority}收到一件政府信息公开申请，所涉信息可能与你方有关，于
        {dateInWords(consultation.askedOn)}书面征求意见。申请人是谁，依法不予告知。
      </p>
      <h2>申请公开的内容</h2>
      <ol class="points numbered as-written">
        {contents.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <h2>征求意见的事项</h2>
      <p class="as-written">{consultation.question}</p>
      {letters.length > 0 ? <PaperList title="征求意见书" papers={letters} /> : null}
      {mayAnswer ? (
        <>
          <h2>你方的意见</h2>
          <p>{consequences[consultation.who]}</p>
          {by === null ? null : (
            <p>
              最迟 <strong>{dateInWords(by)}</strong>
            </p>
          )}
          <OpinionFields {...props} />
        </>
      ) : null}
      <h2>联系工作机构</h2>
      <ContactFacts contact={setting.site.contact} />
      <form class="journey-foot" method="post" action={endPath}>
        <TokenField token={token} />
        <p class="journey-actions">
          <Button>结束</Button>
        </p>
        <p>半小时没有操作会自动结束。</p>
      </form>
    </JourneyFrame>
  )
}

const cameWords = { agrees: '同意公开', partly: '部分同意公开', objects: '不同意公开' } as const

interface AnsweredProps {
  readonly came: Exclude<Question['consultation']['came'], 'pending'>
  readonly mayAnswer: boolean
}

function Answered({ came, mayAnswer }: AnsweredProps): JSX.Element {
  if (came !== 'lapsed') {
    return (
      <Alert state="done" title={`已收到你方的意见：${cameWords[came]}`}>
        <p>意见已经记入案卷，不需要再做什么。需要更正的，请与工作机构联系。</p>
      </Alert>
    )
  }
  return (
    <Alert state="soon" title="提出意见的期限已过">
      {mayAnswer ? <p>在作出答复之前，仍可以提出意见，由本机关依法决定。</p> : <p>不能再在网上提出意见。</p>}
    </Alert>
  )
}

const choices = [
  { value: 'agrees', label: '同意公开' },
  { value: 'partly', label: '部分同意公开' },
  { value: 'objects', label: '不同意公开' },
]

function OpinionFields({ token, typed, mistakes }: Props): JSX.Element {
  const field = (name: 'opinion' | 'reasons') => ({
    name,
    value: typed?.[name] ?? '',
    mistake: mistakeAt(mistakes, name),
  })
  return (
    <UploadForm action={questionPath} token={token}>
      <Radios {...field('opinion')} label="是否同意公开" choices={choices} />
      <TextArea
        {...field('reasons')}
        label="理由"
        hint="不同意或者部分同意的，写明哪些内容不同意公开，公开会损害什么权益（商业秘密、个人隐私等）"
        rows={6}
      />
      <MoreFiles label="有关材料" mistakes={mistakes} />
      <p class="journey-actions">
        <Button look="primary">提交意见</Button>
      </p>
    </UploadForm>
  )
}
