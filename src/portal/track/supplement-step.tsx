import { z } from 'zod'
import { dateInWords } from '#law/calendar/plain-date.ts'
import { Button } from '#ui/button.tsx'
import { mistakeAt } from '#ui/error-summary.tsx'
import { JourneyFrame } from '#ui/journey-frame.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { UploadForm } from '#ui/upload-form.tsx'
import { uploadedFiles } from '#web/upload.ts'
import { mistakesOfContents, mostContents } from '../apply/what-form.ts'
import { casePath, supplementPath } from '../guests/paths.ts'
import { MoreFiles } from '../more-files.tsx'
import { proseOf } from '../typed.ts'
import type { FormStep } from './form-step.ts'

const boxes = z.record(z.string(), z.unknown()).transform((form) => {
  const text = z.string().max(20_000)
  const read = Array.from({ length: mostContents }, (_, at) => text.safeParse(form[`content-${at}`]).data)
  return {
    contents: read.flatMap((one) => (one === undefined ? [] : [proseOf(one)])),
    files: uploadedFiles.parse(form.files),
  }
})
type SupplementForm = z.infer<typeof boxes>

/** The answer to 告知补正 (条例 art. 30): the contents again, as they should have been. */
export const supplementStep: FormStep<'take-supplement', SupplementForm> = {
  step: 'take-supplement',
  name: 'supplement',
  url: supplementPath,
  body: boxes,
  purpose: 'supplement',
  draw({ setting, token, mistakes }, { file }, typed) {
    const { correction, contents } = file.dossier
    const shown = typed?.contents ?? contents
    const withRoom = shown.length < mostContents && typed === undefined ? [...shown, ''] : shown
    return (
      <JourneyFrame setting={setting} title="网上补正" back={casePath} mistakes={mistakes}>
        <p>请按告知书的要求修改申请内容。提交之日起重新计算答复期限（条例第三十条）。</p>
        {correction === null ? null : (
          <div class="inset">
            <p class="as-written">需要补正：{correction.items}</p>
            <p>最迟 {dateInWords(correction.until)}</p>
          </div>
        )}
        <UploadForm action={supplementPath} token={token}>
          {withRoom.map((value, at) => (
            <TextArea
              key={at}
              name={`content-${at}`}
              label={at < contents.length ? `第 ${at + 1} 项` : '再加一项'}
              value={value}
              rows={4}
              mistake={mistakeAt(mistakes, `content-${at}`)}
              {...(at < contents.length ? {} : { optional: true })}
            />
          ))}
          <MoreFiles label="补正材料" mistakes={mistakes} />
          <p class="journey-actions">
            <Button look="primary">提交补正</Button>
          </p>
        </UploadForm>
      </JourneyFrame>
    )
  },
  read({ contents, files }, { day }, { file }) {
    const written = contents.filter((text) => text !== '')
    const mistakes = [
      ...mistakesOfContents(contents),
      ...(files.length === 0 && sameWords(written, file.dossier.contents) ? [unchanged] : []),
    ]
    if (mistakes.length > 0) return { ok: false, mistakes }
    return { ok: true, value: { on: day, contents: written } }
  },
}

/** Sent as it was, it would answer nothing and use up the one correction there is (条例 art. 30). */
const unchanged = {
  field: 'content-0',
  message: '内容没有改动，也没有补正材料；请按告知书的要求修改以后再提交。',
}

function sameWords(written: readonly string[], before: readonly string[]): boolean {
  return written.length === before.length && written.every((text, at) => text === proseOf(before[at] ?? ''))
}
