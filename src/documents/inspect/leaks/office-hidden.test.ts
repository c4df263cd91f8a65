import { describe, expect, it } from 'vitest'
import type { MediaType } from '#office/files/stored-file.ts'
import { craftChartDocx } from '../../../../tests/hostile-uploads/chart-files.ts'
import {
  craftDocx,
  craftXlsx,
  documentXml,
  paragraph,
  sheetXml,
  workbookXml,
} from '../../../../tests/hostile-uploads/office-files.ts'
import { chunk, craftJpeg, craftPng, pngHeader, pngMark } from '../../../../tests/hostile-uploads/pictures.ts'
import { findLeaks } from './find-leaks.ts'

const found = async (bytes: Buffer, media: MediaType) =>
  (await findLeaks(bytes, media)).map(({ kind, where, found: what }) => `${kind} ${where} ${what}`).sort()

const run = (properties: string, text: string) => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
const inParagraph = (runs: string) => documentXml(`<w:p>${runs}</w:p>`)

describe('words in the colour they stand on are told as covered', () => {
  it.each([
    ['a black marker', run('<w:highlight w:val="black"/>', '张某')],
    [
      'a black marker over words said to be black',
      run('<w:color w:val="000000"/><w:highlight w:val="black"/>', '张某'),
    ],
    [
      'a dark ground of their colour',
      run('<w:color w:val="1F4E79"/><w:shd w:val="clear" w:fill="1F4E79"/>', '张某'),
    ],
  ])('%s', async (_, runs) => {
    expect(await found(craftDocx({ main: inParagraph(runs) }), 'docx')).toEqual([
      'covered-text 正文第1段 张某',
    ])
  })

  it.each([
    [
      'words of no colour on a dark ground, which Word writes in white',
      run('<w:shd w:fill="000000"/>', '甲'),
    ],
    ['a yellow marker', run('<w:highlight w:val="yellow"/>', '甲')],
    ['the words behind', `${run('<w:highlight w:val="yellow"/>', '甲')}${run('', '乙')}`],
  ])('but not %s', async (_, runs) => {
    expect(await found(craftDocx({ main: inParagraph(runs) }), 'docx')).toEqual([])
  })
})

/** A drawing that floats before or behind the words. */
function floating(inside: string, { behind = '0', width = 2_000_000 } = {}): string {
  return `<w:r><w:drawing><wp:anchor behindDoc="${behind}"><wp:extent cx="${width}" cy="400000"/><wp:wrapNone/><wp:docPr id="1" name="a"/>${inside}</wp:anchor></w:drawing></w:r>`
}
const shape = (properties: string, more = '') =>
  `<wps:wsp><wps:spPr>${properties}</wps:spPr>${more}</wps:wsp>`
const black = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
const picture = '<pic:pic><pic:blipFill><a:blip r:embed="r1"/></pic:blipFill><pic:spPr/></pic:pic>'
const withPicture = (main: string, name: string, bytes: Uint8Array) =>
  craftDocx({
    main: inParagraph(`${run('', '姓名张某')}${main}`),
    relations: [['image', `media/${name}`]],
    parts: [{ name: `word/media/${name}`, bytes }],
  })

/** Four bytes a pixel, the last of which lets the page through. */
const seal = Buffer.concat([pngMark, pngHeader(2, 2, 8, 6), chunk('IDAT', ''), chunk('IEND', '')])

describe('a document tells of what lies over its words', () => {
  it('a picture', async () => {
    const told = ['covered-text 正文第1段 文字上方盖了图片，下面可能有文字']
    expect(await found(withPicture(floating(picture), 'a.png', craftPng()), 'docx')).toEqual(told)
    expect(await found(withPicture(floating(picture), 'a.jpeg', craftJpeg()), 'docx')).toEqual(told)
  })

  it.each([
    ['a filled shape', shape(black)],
    ['a shape filled by its style', shape('', '<wps:style><a:fillRef idx="1"/></wps:style>')],
  ])('%s', async (_, inside) => {
    expect(await found(craftDocx({ main: inParagraph(floating(inside)) }), 'docx')).toEqual([
      'covered-text 正文第1段 文字上方盖了色块，下面可能有文字',
    ])
  })

  it.each([
    ['a picture behind the words', floating(picture, { behind: '1' }), 'a.png', craftPng()],
    ['a small picture', floating(picture, { width: 20_000 }), 'a.png', craftPng()],
    ['a seal one sees through', floating(picture), 'a.png', seal],
    [
      'a picture in the line',
      `<w:r><w:drawing><wp:inline><wp:extent cx="2000000" cy="400000"/>${picture}</wp:inline></w:drawing></w:r>`,
      'a.png',
      craftPng(),
    ],
    [
      'a box of words',
      floating(shape(black, `<wps:txbx><w:txbxContent>${paragraph('附图说明')}</w:txbxContent></wps:txbx>`)),
      'a.png',
      craftPng(),
    ],
    [
      'an empty frame',
      floating(shape('<a:noFill/>', '<wps:style><a:fillRef idx="1"/></wps:style>')),
      'a.png',
      craftPng(),
    ],
    ['a frame with a black line', floating(shape(`<a:ln>${black}</a:ln>`)), 'a.png', craftPng()],
  ])('but not of %s', async (_, main, name, bytes) => {
    expect(await found(withPicture(main, name, bytes), 'docx')).toEqual([])
  })
})

it('a cropped picture keeps what was cut off, and its description the disk it came from', async () => {
  const cropped = (cut: string) =>
    inParagraph(
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="C:\\Users\\zhangsan\\a.png"/><a:srcRect ${cut}/></wp:inline></w:drawing></w:r>`,
    )
  expect(await found(craftDocx({ main: cropped('b="35000"') }), 'docx')).toEqual([
    'covered-text 正文第1段的图片 裁掉的部分仍在文件里',
    'properties 正文第1段的图片来源 C:\\Users\\zhangsan\\a.png',
  ])
  expect(await found(craftDocx({ main: cropped('l="-120" r="3"').replace('C:\\', '') }), 'docx')).toEqual([])
})

it('those who once commented, and variables, but not what WPS notes of itself', async () => {
  const bytes = craftDocx({
    parts: [
      {
        name: 'word/people.xml',
        bytes:
          '<w15:people xmlns:w15="w"><w15:person w15:author="李四"/><w15:person w15:author="某某区财政局"/></w15:people>',
      },
      {
        name: 'word/settings.xml',
        bytes:
          '<w:settings xmlns:w="w"><w:docVars><w:docVar w:name="commondata" w:val="eyJoZGlkIjoi"/><w:docVar w:name="经办" w:val="张三"/></w:docVars></w:settings>',
      },
    ],
  })
  expect(await found(bytes, 'docx')).toEqual(['hidden-text 文档变量“经办” 张三', 'properties 审阅人 李四'])
})

describe('a chart carries the workbook it was drawn from', () => {
  const workbook = craftXlsx({
    workbook: workbookXml(
      '<sheet name="统计" sheetId="1" r:id="r1"/><sheet name="名单" sheetId="2" state="hidden" r:id="r2"/>',
    ),
    relations: [['worksheet', 'worksheets/sheet2.xml']],
    main: sheetXml('<row r="1"><c r="A1"><v>3</v></c></row>'),
    parts: [
      {
        name: 'xl/worksheets/sheet2.xml',
        bytes: sheetXml('<row r="1"><c r="A1"><v>13812345678</v></c><c r="B1"><v>2</v></c></row>'),
      },
    ],
  })

  it('and the gate says how much, and what is in it', async () => {
    expect(await found(craftChartDocx(workbook), 'docx')).toEqual([
      'attachment-inside 图表 chart1 背后的工作簿 2 个工作表、3 个单元格，点开图表就能看到',
      'hidden-sheet 图表 chart1 背后的工作簿：工作表“名单” 名单',
      'phone 图表 chart1 背后的工作簿：工作表“名单”A列 138******78',
    ])
  })

  it('which a file that cannot be read inside never hides', async () => {
    expect(await found(craftChartDocx('PK\x03\x04'), 'docx')).toEqual([
      'attachment-inside 图表 chart1 背后的工作簿 0 个工作表、0 个单元格，点开图表就能看到',
      'hidden-text 整个文件 没能检查完，请打开文件逐页人工查看',
    ])
  })
})

describe('a workbook tells', () => {
  const styled = (fonts: string, fills: string) =>
    craftXlsx({
      main: sheetXml('<row r="3"><c r="C3" s="1"><v>5</v></c></row>'),
      parts: [
        {
          name: 'xl/styles.xml',
          bytes: `<styleSheet><fonts><font/>${fonts}</fonts><fills><fill><patternFill patternType="none"/></fill>${fills}</fills><cellXfs><xf/><xf fontId="1" fillId="1"/></cellXfs></styleSheet>`,
        },
      ],
    })
  const filled = (colour: string) =>
    `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`

  it.each([
    ['black on black', '<font><color rgb="FF000000"/></font>', filled('rgb="FF000000"')],
    ['the usual ink on the black of the theme', '<font/>', filled('theme="1"')],
    ['red on red', '<font><color rgb="FFC00000"/></font>', filled('rgb="FFC00000"')],
  ])('cells of %s', async (_, font, fill) => {
    expect(await found(styled(font, fill), 'xlsx')).toEqual(['hidden-text 工作表“名单”C列 单元格 C3'])
  })

  it.each([
    ['white on blue', '<font><color theme="0"/></font>', filled('rgb="FF1A56B8"')],
    ['a colour on a lighter one', '<font><color theme="4"/></font>', filled('theme="4" tint="0.8"')],
    ['black on yellow', '<font/>', filled('rgb="FFFFFF00"')],
  ])('but not cells of %s', async (_, font, fill) => {
    expect(await found(styled(font, fill), 'xlsx')).toEqual([])
  })

  it('hidden names, kept data of other workbooks and of pivot tables, cut pictures', async () => {
    const names =
      '<definedNames><definedName name="_xlnm._FilterDatabase" hidden="1">名单!$A$1:$B$2</definedName><definedName name="备注" hidden="1">"张三不同意"</definedName><definedName name="合计">名单!$A$1</definedName></definedNames>'
    const bytes = craftXlsx({
      workbook: workbookXml('<sheet name="名单" sheetId="1" r:id="r1"/>', names),
      parts: [
        {
          name: 'xl/externalLinks/externalLink1.xml',
          bytes:
            '<externalLink><sheetData><cell r="A1"><v>1</v></cell><cell r="A2"><v>2</v></cell></sheetData></externalLink>',
        },
        {
          name: 'xl/pivotCache/pivotCacheDefinition1.xml',
          bytes: '<pivotCacheDefinition><sharedItems><s v="张三"/></sharedItems></pivotCacheDefinition>',
        },
        {
          name: 'xl/drawings/drawing1.xml',
          bytes:
            '<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><a:srcRect t="20000"/><a:p><a:t>电话13812345678</a:t></a:p></xdr:wsDr>',
        },
      ],
    })
    expect(await found(bytes, 'xlsx')).toEqual([
      'attachment-inside 数据透视表的筛选项 缓存里留有源数据的项目',
      'covered-text 工作表的图片 裁掉的部分仍在文件里',
      'hidden-text 引用的其他工作簿 缓存里留有其中的数据（共2处）',
      'hidden-text 隐藏的名称“备注” "张三不同意"',
      'phone 文本框 138******78',
    ])
  })
})
