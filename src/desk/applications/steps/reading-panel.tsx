import type { JSX } from 'preact'
import type { Case } from '#office/applications/case/case.ts'
import type { LetterModel } from '#office/applications/letters/letter.ts'
import { purposeWords } from '#office/applications/room/purpose-words.ts'
import { fileStateWord, leakInWords } from '#office/files/file-words.ts'
import { Alert } from '#ui/alert.tsx'
import { LetterSheet } from '#ui/letter-sheet.tsx'
import { Panel } from '#ui/panel.tsx'
import { FileLine } from '../../files/file-line.tsx'
import { countedWords } from '../counted-words.ts'
import { paperOf } from '../forms/reply.ts'
import { casePath, filePath } from '../paths.ts'
import type { GivenFile, Reading } from './reading.ts'

interface Props {
  readonly file: Case
  readonly reading: Reading
}

/** What the machine found, then the letter as it reads, with what changed since the edition before. */
export function ReadingPanels({ file, reading }: Props): JSX.Element {
  const { preview, changes, inWords, given } = reading
  const counts = paperOf(file)?.counts
  return (
    <>
      <Panel title="机器核对" look="reading-check">
        <Findings inWords={inWords} given={given} number={file.dossier.number} />
        <Given given={given} number={file.dossier.number} />
      </Panel>
      <Panel title="答复全文" look="reading-letter">
        {counts === undefined ? null : <p class="hint">{countedWords(file, counts)}</p>}
        {changes === undefined ? null : (
          <p class="hint">
            与上一稿相比：新写或改写 {changes.fresh.size} 段（标有下划线），删去或改掉 {changes.gone.length}{' '}
            段。
          </p>
        )}
        {preview.ok ? (
          <LetterSheet
            letter={asSigned(preview.letter, file)}
            {...(changes ? { fresh: changes.fresh } : {})}
          />
        ) : (
          <Alert state="error" title="答复书还不能生成">
            <p>{preview.message}</p>
          </Alert>
        )}
        {changes && changes.gone.length > 0 ? (
          <>
            <h3>上一稿删去或改掉的段落</h3>
            <ul class="letter-gone">
              {changes.gone.map((paragraph) => (
                <li key={paragraph}>
                  <del>{paragraph}</del>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </Panel>
    </>
  )
}

/** With number and day, once it has them. */
function asSigned(letter: LetterModel, file: Case): LetterModel {
  if (file.stage !== 'to-serve') return letter
  return { ...letter, number: file.signed.letter, on: file.signed.signedOn }
}

/** Who answers for what is handed out opens it from here. */
function Given({ given, number }: { readonly given: readonly GivenFile[]; readonly number: string }) {
  if (given.length === 0) return null
  return (
    <>
      <h3>拟提供的附件</h3>
      <ul class="plain-list">
        {given.map(({ file }) => (
          <li key={file.id} class="row">
            <FileLine file={file} href={filePath(casePath(number), file.id)} purpose={purposeWords.given} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Findings({
  inWords,
  given,
  number,
}: {
  readonly inWords: readonly string[]
  readonly given: readonly GivenFile[]
  readonly number: string
}): JSX.Element {
  const leaking = given.filter(({ leaks }) => leaks.length > 0)
  const unsure = given.filter(({ file }) => file.state.state !== 'clean')
  if (inWords.length + leaking.length + unsure.length === 0) {
    const files = given.length === 0 ? '没有拟提供的附件。' : `${given.length} 个拟提供的附件里没有隐藏内容。`
    return (
      <Alert state="done" title="没有发现问题">
        <p>答复文字里没有疑似身份证号、手机号、银行卡号；{files}</p>
      </Alert>
    )
  }
  return (
    <>
      {inWords.map((message) => (
        <Alert key={message} state="error" title={message} />
      ))}
      {unsure.map(({ file }) => (
        <Alert key={file.id} state="soon" title={`附件「${file.name}」${fileStateWord(file.state)}`} />
      ))}
      {leaking.map(({ file, leaks }) => (
        <Alert
          key={file.id}
          state="soon"
          title={`附件「${file.name}」里有 ${leaks.length} 处页面上看不到的内容`}
        >
          <ul>
            {leaks.map((leak) => (
              <li key={leakInWords(leak)}>{leakInWords(leak)}</li>
            ))}
          </ul>
          <p>
            <a href={filePath(casePath(number), file.id)}>下载查看「{file.name}」</a>
          </p>
        </Alert>
      ))}
    </>
  )
}
