/** Traditional characters of the form's labels beside the simplified ones; pairs, traditional first. */
const traditional =
  '數数請请開开結结轉转項项關关係系為为會会組组織织務务機机構构範范圍围處处這这計计屬属於于國国' +
  '祕秘規规穩稳護护權权類类過过執执詢询無无現现補补確确訪访舉举報报訴诉複复復复獲获認认總总續续辦办' +
  '議议訟诉審审維维糾纠經经費费業业員员圖图書书問问題题進进實实發发佈布廢废種种單单萬万幣币強强' +
  '許许罰罚徵征減减樣样動动況况體体應应當当後后與与條条第第內内從从對对責责來来將将區区訊讯級级' +
  '據据達达門门長长車车東东術术標标準准産产產产團团舊旧歸归檔档號号鎮镇鄉乡縣县廳厅優优險险環环'

const simplified: ReadonlyMap<string, string> = new Map(
  Array.from({ length: traditional.length / 2 }, (_, i) => [
    traditional.charAt(2 * i),
    traditional.charAt(2 * i + 1),
  ]),
)

const anyTraditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'gu')

/** Plain figures, most of what tables hold, need no change. */
const allPlain = /^[\x20-\x7e]*$/u

/** Full-width letters and digits become half-width, odd spaces plain, traditional label characters simplified. */
export const plain = remembering((text) =>
  allPlain.test(text)
    ? text
    : text
        .normalize('NFKC')
        .replace(/[\u00a0\u2000-\u200b\u3000\ufeff]/gu, ' ')
        .replace(anyTraditional, (letter) => simplified.get(letter) ?? letter),
)

/** A label reduced to what tells it from others: no spaces, quotes, brackets or punctuation. */
export const labelKey = remembering((text) => plain(text).replace(/[^\p{Script=Han}0-9A-Za-z]/gu, ''))

/** A label without the number it is counted by: 一、（一）1. and their kin. */
export const labelBody = remembering((text) => {
  const open = plain(text).trim()
  const rest = open.replace(/^(?:\(?[一二三四五六七八九十]{1,3}[)、.,:\s]+|\(?\d{1,2}[)、.,\s]+)+/u, '')
  return labelKey(rest === '' ? open : rest)
})

/** The same labels stand in every report, and every check asks for the same paragraphs: what was made is kept, up to a bound. */
function remembering(make: (text: string) => string): (text: string) => string {
  const labels = new Map<string, string>()
  const paragraphs = new Map<string, string>()
  return (text) => {
    const known = text.length > 60 ? paragraphs : labels
    const before = known.get(text)
    if (before !== undefined) return before
    const made = make(text)
    if (text.length > longestKept) return made
    if (known.size >= (known === labels ? 10_000 : 200)) known.clear()
    known.set(text, made)
    return made
  }
}

const longestKept = 4_000
