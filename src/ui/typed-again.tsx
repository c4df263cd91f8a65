import type { JSX } from 'preact'

interface Props {
  readonly form: Readonly<Record<string, string>>
  /** Names that the page itself sets. */
  readonly but: ReadonlySet<string>
}

/** What was typed on the page before, unseen: pressing a button of a check page sends it once more. */
export function TypedAgain({ form, but }: Props): JSX.Element {
  return (
    <>
      {Object.entries(form).map(([name, value]) =>
        but.has(name) ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
    </>
  )
}
