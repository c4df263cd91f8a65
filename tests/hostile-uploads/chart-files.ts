import type { CraftedPart } from './craft-zip.ts'
import { type CraftedRelation, craftDocx, documentXml, paragraph, relationsXml } from './office-files.ts'

export const chartSpace =
  '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart/><c:externalData/></c:chartSpace>'

/** A document with one chart, as Word and WPS write it: the chart is tied to the workbook it was drawn from. */
export function craftChartDocx(
  workbook: Uint8Array | string,
  { place = 'embeddings/Microsoft_Excel_Worksheet.xlsx', relation, parts = [] }: ChartGiven = {},
): Buffer {
  const tie = relation ?? ['package', `../${place}`]
  return craftDocx({
    main: documentXml(paragraph('近三年申请数量')),
    relations: [['chart', 'charts/chart1.xml']],
    parts: [
      { name: 'word/charts/chart1.xml', bytes: chartSpace },
      { name: 'word/charts/_rels/chart1.xml.rels', bytes: relationsXml([tie]) },
      { name: `word/${place}`, bytes: workbook },
      ...parts,
    ],
  })
}

interface ChartGiven {
  readonly place?: string
  /** How the chart is tied to its workbook, where not as it should be. */
  readonly relation?: CraftedRelation
  readonly parts?: readonly CraftedPart[]
}
