import { craftChartDocx } from './chart-files.ts'
import { craftDocx, craftOfd, craftXlsx, documentXml, paragraph, sheetXml } from './office-files.ts'
import { craftPng } from './pictures.ts'

const wpsProperties =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="v"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.17827</vt:lpwstr></property><property pid="3" name="ICV"><vt:lpwstr>43A1B0C2</vt:lpwstr></property></Properties>'
const object =
  '<w:p><w:r><w:object><o:OLEObject xmlns:o="o" Type="Embed" ProgID="Excel.Sheet.12" ShapeID="a" DrawAspect="Content" ObjectID="_1" r:id="r1"/></w:object></w:r></w:p>'

/** Everyday papers of Word, Excel, WPS and OFD programs that once were turned away, or might be. */
export const officePapers: readonly (readonly [string, string, () => Buffer])[] = [
  ['a document with a chart and its workbook', '答复.docx', () => craftChartDocx(craftXlsx())],
  [
    'a document with a chart of WPS',
    '答复.docx',
    () => craftChartDocx(craftXlsx(), { place: 'embeddings/Workbook1.xlsx' }),
  ],
  [
    'a document with a chart of a workbook on somebody’s disk',
    '答复.docx',
    () =>
      craftDocx({
        parts: [
          { name: 'word/charts/chart1.xml', bytes: '<c:chartSpace xmlns:c="c"/>' },
          {
            name: 'word/charts/_rels/chart1.xml.rels',
            bytes:
              '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject" Target="file:///D:\\台账.xlsx" TargetMode="External"/></Relationships>',
          },
        ],
      }),
  ],
  [
    'a document with a sheet put into it',
    '答复.docx',
    () =>
      craftDocx({
        main: documentXml(object + paragraph('见上表')),
        relations: [['package', 'embeddings/Microsoft_Excel_Worksheet1.xlsx']],
        parts: [{ name: 'word/embeddings/Microsoft_Excel_Worksheet1.xlsx', bytes: craftXlsx() }],
      }),
  ],
  [
    'a document of WPS',
    '申请.docx',
    () =>
      craftDocx({
        relations: [['customXml', '../customXml/item1.xml']],
        parts: [
          { name: 'docProps/custom.xml', bytes: wpsProperties },
          {
            name: 'customXml/item1.xml',
            bytes:
              '<s:customData xmlns="http://www.wps.cn/officeDocument/2013/wpsCustomData" xmlns:s="s"><customSectProps/></s:customData>',
          },
          { name: 'customXml/_rels/item1.xml.rels', bytes: '<Relationships/>' },
          { name: 'word/media/image1.png', bytes: craftPng() },
        ],
      }),
  ],
  [
    'a workbook of WPS with pictures in its cells',
    '名单.xlsx',
    () =>
      craftXlsx({
        main: sheetXml(
          '<row r="1"><c r="A1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c></row>',
        ),
        relations: [['cellImage', 'cellimages.xml']],
        parts: [
          {
            name: 'xl/cellimages.xml',
            bytes: '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>',
          },
          { name: 'xl/media/image1.png', bytes: craftPng() },
          { name: 'docProps/custom.xml', bytes: wpsProperties },
        ],
      }),
  ],
  [
    'a signed document, with what SharePoint leaves behind',
    '决定.docx',
    () =>
      craftDocx({
        parts: [
          { name: '_xmlsignatures/origin.sigs', bytes: '' },
          {
            name: '_xmlsignatures/sig1.xml',
            bytes: '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>',
          },
          { name: '[trash]/0000.dat', bytes: Buffer.alloc(300, 0xff) },
          { name: 'word/media/image1.webp', bytes: Buffer.from('RIFF0000WEBP') },
        ],
      }),
  ],
  [
    'a signed OFD with fonts, pictures of its own kind and a template',
    '公文.ofd',
    () =>
      craftOfd({
        parts: [
          {
            name: 'Doc_0/Signs/Signatures.xml',
            bytes:
              '<ofd:Signatures xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Signature ID="1" BaseLoc="/Doc_0/Signs/Sign_0/Signature.xml"/></ofd:Signatures>',
          },
          {
            name: 'Doc_0/Signs/Sign_0/Signature.xml',
            bytes: '<ofd:Signature xmlns:ofd="http://www.ofdspec.org/2016"><ofd:SignedInfo/></ofd:Signature>',
          },
          { name: 'Doc_0/Signs/Sign_0/SignedValue.dat', bytes: Buffer.from('3082', 'hex') },
          { name: 'Doc_0/Signs/Sign_0/Seal.esl', bytes: Buffer.from('3082', 'hex') },
          { name: 'Doc_0/Res/font_1.ttf', bytes: Buffer.from('00010000', 'hex') },
          { name: 'Doc_0/Res/image_2.jb2', bytes: Buffer.from('974a4232', 'hex') },
          {
            name: 'Doc_0/Tpls/Tpl_0/Content.xml',
            bytes: '<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"/>',
          },
        ],
      }),
  ],
]
