import { z } from 'zod'
import { dateInWords } from '#law/calendar/plain-date.ts'
import { Button } from '#ui/button.tsx'
import { mistakeAt } from '#ui/error-summary.tsx'
import { JourneyFrame } from '#ui/journey-frame.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { UploadForm } from '#ui/upload-form.tsx'
import { uploadedFiles } from '#web/upload.ts'
import { casePath, reasonsPath } from '../guests/paths.ts'
import { MoreFiles } from '../more-files.tsx'
import { proseOf, typed } from '../typed.ts'
import type { FormStep } from './form-step.ts'

export const longestReasons = 2000

const body = z.object({ reasons: typed, files: uploadedFiles })

/** Why so many, so often: asked for under 条例 art. 35, and only then. */
export const reasonsStep: FormStep<'take-reasons', z.infer<typeof body>> = {
  step: 'take-reasons',
  name: 'reasons',
  url: reasonsPath,
  body,
  purpose: 'supplement',
  draw({ setting, token, mistakes }, { file }, form) {
    const { excess } = file.dossier
    return (
      <JourneyFrame setting={setting} title="说明理由" back={casePath} mistakes={mistakes}>
        <p>
          申请的数量、频次明显超过合理范围的，本机关可以请申请人说明理由；理由合理的继续办理（条例第三十五条）。
        </p>
        {excess === null ? null : (
          <div class="inset">
            <p>{excess.extent}</p>
            <p>最迟 {dateInWords(excess.until)}</p>
          </div>
        )}
        <UploadForm action={reasonsPath} token={token}>
          <TextArea
            name="reasons"
            label="理由"
            value={form?.reasons ?? ''}
            rows={8}
            mistake={mistakeAt(mistakes, 'reasons')}
          />
          <MoreFiles label="有关材料" mistakes={mistakes} />
          <p class="journey-actions">
            <Button look="primary">提交说明</Button>
          </p>
        </UploadForm>
      </JourneyFrame>
    )
  },
  read(form, { day }) {
    const reasons = proseOf(form.reasons)
    const message = reasonsMistake(reasons, '请写明理由。')
    if (message !== undefined) return { ok: false, mistakes: [{ field: 'reasons', message }] }
    return { ok: true, value: { on: day, reasons } }
  },
}

export function reasonsMistake(reasons: string, missing: string): string | undefined {
  if (reasons === '') return missing
  return reasons.length > longestReasons
    ? `最多 ${longestReasons} 个字；请写短一些，或者作为附件上传。`
    : undefined
}
