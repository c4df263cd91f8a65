/** Page and type of GB/T 9704-2012 《党政机关公文格式》, shared by every paper that is set by it. Lengths in mm, type in pt. */
export const page = {
  width: 210,
  height: 297,
  /** 天头 and 订口 (5.2.1). */
  top: 37,
  left: 28,
  /** 版心 (5.2.1). */
  textWidth: 156,
  textHeight: 225,
  /** 22 lines of 28 characters fill the 版心 (5.2.3). */
  linesPerPage: 22,
  charactersPerLine: 28,
  /** The rule beside the page number stands 7 mm below the 版心 (7.5). */
  numberBelowText: 7,
} as const

/** 号 as points. */
export const type = {
  /** 2号: the title. */
  title: 22,
  /** 3号: headings and text. */
  body: 16,
  /** 4号: the page number. */
  pageNumber: 14,
  /** 5号: tables, which the standard leaves open. */
  table: 10.5,
} as const

const pointsPerMillimetre = 72 / 25.4

export function points(millimetres: number): number {
  return millimetres * pointsPerMillimetre
}

/** Twentieths of a point, the unit of Word. */
export function twips(pointsLong: number): number {
  return Math.round(pointsLong * 20)
}

/** The same rounded down, for what has to fit many times over: 22 lines a page, 28 letters a line. */
export function twipsWithin(pointsLong: number): number {
  return Math.floor(pointsLong * 20)
}

/** Distance of two lines in points: about 28.99. */
export const linePitch = points(page.textHeight) / page.linesPerPage

/** Distance of two characters in points, a little less than the type itself: about 15.79. */
export const characterPitch = points(page.textWidth) / page.charactersPerLine

/** What each part of a paper is set in (7.3.1, 7.3.3, 7.5), by the names Word and WPS know. */
export const faces = {
  title: '方正小标宋简体',
  section: '黑体',
  aspect: '楷体_GB2312',
  body: '仿宋_GB2312',
  table: '宋体',
  pageNumber: '宋体',
} as const

export type Face = (typeof faces)[keyof typeof faces]
