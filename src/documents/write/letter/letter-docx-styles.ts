import { type IStylesOptions, LineRuleType } from 'docx'
import { paperStyles, styleIds } from '../docx-styles.ts'
import { twipsWithin } from '../gb9704.ts'

/** The styles of every paper, at the line pitch of one letter in pt. */
export function letterStyles(linePitch: number): IStylesOptions {
  const spacing = { line: twipsWithin(linePitch), lineRule: LineRuleType.EXACT, before: 0, after: 0 }
  const heading = paperStyles.default?.heading1
  return {
    ...paperStyles,
    default: {
      ...paperStyles.default,
      heading1: { ...heading, paragraph: { ...heading?.paragraph, spacing } },
    },
    paragraphStyles: (paperStyles.paragraphStyles ?? []).map((style) =>
      style.id === styleIds.body ? { ...style, paragraph: { ...style.paragraph, spacing } } : style,
    ),
  }
}
