import { describe, expect, it } from 'vitest'
import type { Leak, MediaType } from '#office/files/stored-file.ts'
import {
  craftDocx,
  craftOfd,
  craftXlsx,
  documentXml,
  ofdPage,
  paragraph,
  sheetXml,
  workbookXml,
} from '../../../../tests/hostile-uploads/office-files.ts'
import { craftPdf, stream } from '../../../../tests/hostile-uploads/pdf-files.ts'
import { craftJpeg, exifSegment } from '../../../../tests/hostile-uploads/pictures.ts'
import { leaksOf } from './leaks-of.ts'

/** Kind, place and words of each leak. */
async function found(bytes: Buffer, media: MediaType): Promise<readonly string[]> {
  return (await leaksOf(bytes, media)).map(({ kind, where, found }: Leak) =>
    `${kind} ${where} ${found}`.trim(),
  )
}

const run = (properties: string, text: string) => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
const inParagraph = (runs: string) => documentXml(`${paragraph('公开')}<w:p>${runs}</w:p>`)

describe('a Word document tells', () => {
  it.each([
    ['words switched off', run('<w:vanish/>', '张某'), 'hidden-text 正文第2段 张某'],
    ['white words on white', run('<w:color w:val="FFFFFF"/>', '李某'), 'hidden-text 正文第2段 李某'],
    ['words of one point', run('<w:sz w:val="2"/>', '王某'), 'hidden-text 正文第2段 王某'],
    [
      'words taken out',
      '<w:del w:author="张"><w:r><w:delText>不同意公开</w:delText></w:r></w:del>',
      'tracked-change 正文第2段 删除：不同意公开',
    ],
    [
      'words put in',
      `<w:ins w:author="张">${run('', '同意')}</w:ins>`,
      'tracked-change 正文第2段 插入：同意',
    ],
    [
      'an identity number cut into runs',
      run('', '身份证号110101') + run('', '199003072316'),
      'identity-number 正文第2段 110*************16',
    ],
    ['a phone, also behind 联系电话', run('', '联系电话：138 1234 5678'), 'phone 正文第2段 138******78'],
    [
      'a bank card in full-width digits',
      run('', '卡号６２２２０２１００１１１６２４５７０２'),
      'bank-card 正文第2段 622**************02',
    ],
  ])('%s', async (_, runs, leak) => {
    expect(await found(craftDocx({ main: inParagraph(runs) }), 'docx')).toEqual([leak])
  })

  it.each([
    ['words switched on again', run('<w:vanish w:val="0"/>', '甲')],
    [
      'white words in a dark cell',
      `<w:r><w:t>甲</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="1F4E79"/></w:tcPr><w:p>${run('<w:color w:val="FFFFFF"/>', '表头')}</w:p></w:tc></w:tr></w:tbl><w:p>`,
    ],
    ['white words on a marker', run('<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>', '甲')],
    ['a paragraph mark that is hidden', '<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r>'],
    [
      'digits that are no number of a person',
      run('', '11010119900307231X、2025年12345678901件、13812345678901'),
    ],
  ])('nothing of %s', async (_, runs) => {
    expect(await found(craftDocx({ main: inParagraph(runs) }), 'docx')).toEqual([])
  })

  it('comments, properties, links, styles that hide, pictures with a place', async () => {
    const bytes = craftDocx({
      main: documentXml(`<w:p><w:pPr><w:pStyle w:val="Secret"/></w:pPr><w:r><w:t>内部意见</w:t></w:r></w:p>`),
      relations: [
        ['hyperlink', 'https://www.example.gov.cn/', 'outside'],
        ['hyperlink', 'file:///D:/张三/名单.xlsx', 'outside'],
        ['image', 'http://10.1.2.3/a.png', 'outside'],
      ],
      parts: [
        {
          name: 'word/styles.xml',
          bytes:
            '<w:styles xmlns:w="w"><w:style w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>',
        },
        {
          name: 'word/comments.xml',
          bytes:
            '<w:comments xmlns:w="w"><w:comment w:author="李四"><w:p><w:r><w:t>请压一压，电话13812345678</w:t></w:r></w:p></w:comment></w:comments>',
        },
        {
          name: 'docProps/core.xml',
          bytes:
            '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>张三</dc:creator><cp:lastModifiedBy>李四</cp:lastModifiedBy><dc:title>申请</dc:title></cp:coreProperties>',
        },
        {
          name: 'docProps/app.xml',
          bytes: '<Properties><Company>某某公司</Company><Pages>3</Pages></Properties>',
        },
        {
          name: 'docProps/custom.xml',
          bytes:
            '<Properties><property name="科室"><vt:lpwstr xmlns:vt="v">信访科</vt:lpwstr></property><property name="KSOProductBuildVer"><vt:lpwstr xmlns:vt="v">2052-12</vt:lpwstr></property></Properties>',
        },
        { name: 'word/media/image1.jpeg', bytes: craftJpeg([exifSegment('王五')]) },
      ],
    })
    expect([...(await found(bytes, 'docx'))].sort()).toEqual(
      [
        'comment 李四 的批注 请压一压，电话138******78',
        'phone 批注 138******78',
        'external-link 链接 file:///D:/张三/名单.xlsx',
        'external-link 链接的图片 http://10.1.2.3/a.png',
        'hidden-text 正文第1段 内部意见',
        'properties 作者 张三',
        'properties 最后修改者 李四',
        'properties 单位 某某公司',
        'properties 自定义属性“科室” 信访科',
        'properties 图片 image1.jpeg 的照片信息 拍摄地点（GPS 坐标）',
        'properties 图片 image1.jpeg 的照片作者 王五',
      ].sort(),
    )
  })
})

describe('a workbook tells', () => {
  it('hidden sheets, rows, columns and cells, comments, caches and numbers by column', async () => {
    const sheets =
      '<sheet name="名单" sheetId="1" r:id="r1"/><sheet name="原始" sheetId="2" state="veryHidden" r:id="r2"/>'
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>13812345678</v></c></row><row r="2" hidden="1"><c r="A2" t="s"><v>0</v></c></row><row r="3"><c r="C3" s="1"><v>5</v></c><c r="D3" s="2"><v>6</v></c></row>`
    const bytes = craftXlsx({
      workbook: workbookXml(sheets),
      relations: [['worksheet', 'worksheets/sheet2.xml']],
      main: sheetXml(rows).replace(
        '<sheetData>',
        '<cols><col min="5" max="7" hidden="1"/></cols><sheetData>',
      ),
      parts: [
        { name: 'xl/worksheets/sheet2.xml', bytes: sheetXml('') },
        { name: 'xl/sharedStrings.xml', bytes: '<sst><si><t>110101</t><t>199003072316</t></si></sst>' },
        {
          name: 'xl/styles.xml',
          bytes:
            '<styleSheet><numFmts><numFmt numFmtId="170" formatCode=";;;"/></numFmts><fonts><font/><font><color rgb="FFFFFFFF"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills><cellXfs><xf/><xf numFmtId="170" fontId="0" fillId="0"/><xf fontId="1" fillId="0"/></cellXfs></styleSheet>',
        },
        {
          name: 'xl/comments1.xml',
          bytes:
            '<comments><commentList><comment ref="A1"><text><t>此人是信访户</t></text></comment></commentList></comments>',
        },
        {
          name: 'xl/worksheets/_rels/sheet1.xml.rels',
          bytes:
            '<Relationships><Relationship Id="r1" Type="x/comments" Target="../comments1.xml"/></Relationships>',
        },
        { name: 'xl/pivotCache/pivotCacheRecords1.xml', bytes: '<pivotCacheRecords/>' },
      ],
    })
    expect([...(await found(bytes, 'xlsx'))].sort()).toEqual(
      [
        'hidden-sheet 工作表“原始” 原始',
        'hidden-rows-or-columns 工作表“名单” 第5至7列',
        'hidden-rows-or-columns 工作表“名单”的行 第2行',
        'hidden-text 工作表“名单”C列 单元格 C3',
        'hidden-text 工作表“名单”D列 单元格 D3',
        'comment 工作表“名单”A1 此人是信访户',
        'attachment-inside 数据透视表 缓存里留有源数据',
        'identity-number 工作表“名单”A列 110*************16（共2处）',
        'phone 工作表“名单”B列 138******78',
      ].sort(),
    )
  })
})

const at = (text: string, more = '') => `BT /F1 12 Tf ${more} 1 0 0 1 72 700 Tm (${text}) Tj ET`
const page = (content: string) => found(craftPdf({ content }), 'pdf')

describe('a pdf tells', () => {
  it.each([
    ['words under a black box', `${at('Zhang San')} 0 g 60 690 200 25 re f`, 'covered-text 第1页 ZhangSan'],
    ['words under a white box', `${at('Zhang San')} 1 g 60 690 200 25 re f`, 'covered-text 第1页 ZhangSan'],
    ['some words of a line', `${at('Zhang San')} 0 g 60 690 47 25 re f`, 'covered-text 第1页 Zhang'],
    [
      'words under a thick line',
      `${at('Zhang San')} 20 w 60 704 m 260 704 l S`,
      'covered-text 第1页 ZhangSan',
    ],
    [
      'words under a box that is turned about',
      `q 0 1 -1 0 500 0 cm ${at('Zhang San')} 0 g 60 690 200 25 re f Q`,
      'covered-text 第1页 ZhangSan',
    ],
    ['words that are not painted', at('Zhang', '3 Tr'), 'hidden-text 第1页看不见的文字层 Zhang'],
    ['white words on white', `1 g ${at('Zhang')}`, 'hidden-text 第1页 Zhang'],
    [
      'words beside the page',
      `BT /F1 12 Tf 1 0 0 1 72 2000 Tm (Zhang) Tj ET`,
      'hidden-text 第1页页边之外 Zhang',
    ],
    ['a phone', at('Tel 13812345678'), 'phone 第1页 138******78'],
  ])('%s', async (_, content, leak) => {
    expect(await page(content)).toEqual([leak])
  })

  it.each([
    ['words on a box', `0.8 g 60 690 200 25 re f 0 g ${at('Zhang')}`],
    ['white words on a dark box', `0 g 60 690 200 25 re f 1 g ${at('Zhang')}`],
    ['words under a line through them', `${at('Zhang')} 1 w 60 704 m 260 704 l S`],
    ['words in a frame', `${at('Zhang')} 60 690 200 25 re S`],
    ['words beside a box', `${at('Zhang')} 0 g 60 600 200 25 re f`],
    ['a box cut off by its frame', `${at('Zhang')} q 300 0 50 50 re W n 0 g 60 690 200 25 re f Q`],
  ])('nothing of %s', async (_, content) => {
    expect(await page(content)).toEqual([])
  })

  it('nothing of words under a marker one sees through', async () => {
    const content = `${at('Zhang')} /G1 gs 1 1 0 rg 60 690 200 25 re f`
    const seen = craftPdf({ content, page: '/Resources<</Font<</F1 5 0 R>>/ExtGState<</G1<</ca 0.4>>>>>>' })
    expect(await found(seen, 'pdf')).toEqual([])
  })

  it('boxes and remarks laid over it, earlier versions, who made it, and addresses inside the house', async () => {
    const box = stream('/Type/XObject/Subtype/Form/BBox[0 0 200 25]', '0 g 0 0 200 25 re f')
    const annotations = [
      '<</Type/Annot/Subtype/Square/Rect[60 690 260 715]/AP<</N 6 0 R>>>>',
      '<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(Hold back)>>',
      '<</Type/Annot/Subtype/Redact/Rect[0 0 9 9]>>',
      '<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(http://192.168.1.5/list)>>>>',
    ].join('')
    const bytes = craftPdf({
      content: at('Zhang San'),
      page: `/Annots[${annotations}]`,
      objects: [box],
      trailer: '/Info<</Author(Li Si)>>',
    })
    expect(await found(Buffer.concat([bytes, Buffer.from('\n'), trailerAgain(bytes)]), 'pdf')).toEqual([
      'tracked-change 整个文件 留有修改之前的版本',
      'properties 作者 Li Si',
      'covered-text 第1页 ZhangSan',
      'comment 第1页 Hold back',
      'covered-text 第1页的标注 做了涂黑标记，但没有应用',
      'external-link 第1页 http://192.168.1.5/list',
    ])
  })
})

/** The table of objects once more, as a program writes it that saves over. */
function trailerAgain(bytes: Buffer): Buffer {
  return bytes.subarray(bytes.lastIndexOf('xref\n0'))
}

describe('pictures, texts and OFD tell', () => {
  it('where a photo was taken and by whom', async () => {
    expect(await found(craftJpeg([exifSegment()]), 'jpeg')).toEqual([
      'properties 照片信息 拍摄地点（GPS 坐标）',
      'properties 照片作者 Zhang San',
    ])
  })

  it('numbers by line', async () => {
    expect(await found(Buffer.from('一\n手机13812345678'), 'txt')).toEqual(['phone 第2行 138******78'])
  })

  it('remarks, attachments, who made it and numbers of an OFD', async () => {
    const bytes = craftOfd({
      main: ofdPage('110101199003072316'),
      replace: {
        'OFD.xml': {
          bytes:
            '<OFD><DocBody><DocInfo><Author>张三</Author></DocInfo><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>',
        },
      },
      parts: [
        { name: 'Doc_0/Attachments.xml', bytes: '<Attachments><Attachment Name="原始名单"/></Attachments>' },
        {
          name: 'Doc_0/Annots/Annot_0.xml',
          bytes: '<PageAnnot><Annot><Remark>先别发</Remark></Annot></PageAnnot>',
        },
      ],
    })
    expect([...(await found(bytes, 'ofd'))].sort()).toEqual(
      [
        'attachment-inside 附件 原始名单',
        'comment 注释',
        'comment 注释内容 先别发',
        'identity-number 第1页 110*************16',
        'properties 作者 张三',
      ].sort(),
    )
  })

  it('a file that cannot be looked through says so, never nothing', async () => {
    for (const media of ['docx', 'xlsx', 'pdf', 'ofd'] as const)
      expect(await found(Buffer.from('not that'), media)).toEqual([
        'hidden-text 整个文件 没能检查完，请打开文件逐页人工查看',
      ])
  })
})
