/** 信函格式 of GB/T 9704-2012 10.1. Lengths in mm unless said otherwise. */
export const letterLayout = {
  /** 30 from the edge of the page to the ink of the 发文机关标志, which begins a little above its line. */
  headTop: 30.6,
  /** Between 发文机关标志 and the first red double rule. */
  ruleBelowHead: 3.6,
  ruleLength: 170,
  /** The second red double rule above the lower edge of the page. */
  ruleAboveFoot: 20,
  /** Thickness of the rules and the gap between them, pt. */
  thick: 2.25,
  thin: 0.75,
  gap: 1.5,
  /** 文号 under the rule: 7/8 of the height of 3号, pt. */
  numberBelowRule: 14,
  /** Lines free between 文号 and title. */
  linesAboveTitle: 2,
  /** Line of the title, pt. */
  titleLine: 35,
  /** Lines free for the seal between text and 署名. */
  linesForSeal: 2,
  /** Line of a 发文机关标志 in more than one, as a multiple of its type. */
  headLine: 1.15,
  red: 'E60012',
} as const
