import { z } from 'zod'
import { Button } from '#ui/button.tsx'
import { Radios } from '#ui/choice-field.tsx'
import { mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { JourneyFrame } from '#ui/journey-frame.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { casePath, ratePath } from '../guests/paths.ts'
import { proseOf, typed } from '../typed.ts'
import type { FormStep } from './form-step.ts'

const body = z.object({ score: typed, words: typed })
const longest = 500

/** The five of 国办发〔2019〕51号，政务服务“好差评”. */
const scores = [
  { value: '5', label: '非常满意' },
  { value: '4', label: '满意' },
  { value: '3', label: '基本满意' },
  { value: '2', label: '不满意' },
  { value: '1', label: '非常不满意' },
]

/** Once, after the reply. */
export const rateStep: FormStep<'rate', z.infer<typeof body>> = {
  step: 'rate',
  name: 'rate',
  url: ratePath,
  body,
  draw({ setting, token, mistakes }, _record, form) {
    const field = (name: 'score' | 'words') => ({
      name,
      value: form?.[name] ?? '',
      mistake: mistakeAt(mistakes, name),
    })
    return (
      <JourneyFrame setting={setting} title="评价这次办理" back={casePath} mistakes={mistakes}>
        <p>只评价一次，用来改进工作。对答复内容不服的，请用行政复议、行政诉讼等途径。</p>
        <ChangeForm action={ratePath} token={token}>
          <Radios {...field('score')} label="您是否满意" choices={scores} />
          <TextArea {...field('words')} label="意见和建议" optional rows={4} />
          <p class="journey-actions">
            <Button look="primary">提交评价</Button>
          </p>
        </ChangeForm>
      </JourneyFrame>
    )
  },
  read(form, { day }) {
    const words = proseOf(form.words)
    const mistakes = [
      ...(/^[1-5]$/u.test(form.score) ? [] : [{ field: 'score', message: '请选择是否满意。' }]),
      ...(words.length > longest ? [{ field: 'words', message: `最多 ${longest} 个字；请写短一些。` }] : []),
    ]
    if (mistakes.length > 0) return { ok: false, mistakes }
    return { ok: true, value: { on: day, score: Number(form.score), words } }
  },
}
