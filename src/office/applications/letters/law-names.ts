import { laws } from '#law/source.ts'

/** 《中华人民共和国政府信息公开条例》, as a letter to the public names it. */
export const regulationName = `《中华人民共和国${laws.regulation.name}》`

export const feeMeasuresName = `《${laws.feeMeasures.name}》（${laws.feeMeasures.number}）`
