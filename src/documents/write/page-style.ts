/** The look of every page we write, on a screen and on A4; names and colours follow the house design. */
export const pageStyle = `
:root { --ink: #1f2329; --faint: #5f6773; --line: #c9ced6; --blue: #1a56b8; --head: #f3f5f8; --amber: #8a5a00; --red: #c4161c; --green: #1d6b34; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); background: #fff; font: 16px/1.75 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
.page { max-width: 1120px; margin: 0 auto; padding: 40px 32px 64px; }
h1 { font-size: 28px; line-height: 1.4; margin: 0 0 8px; text-align: center; text-wrap: balance; }
h2 { font-size: 20px; line-height: 1.5; margin: 40px 0 12px; }
h3 { font-size: 16px; margin: 20px 0 4px; }
p { margin: 0 0 8px; text-align: justify; }
.words p { text-indent: 2em; }
.note { color: var(--faint); font-size: 14px; }
a { color: var(--blue); text-underline-offset: 3px; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; }
.scroll { overflow-x: auto; margin: 8px 0 16px; }
table { border-collapse: collapse; width: 100%; font-size: 14px; line-height: 1.5; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: 0 0 8px; }
th, td { border: 1px solid var(--line); padding: 6px 8px; }
th { background: var(--head); font-weight: 600; text-align: center; }
th[scope^="row"] { text-align: left; font-weight: 400; }
td { text-align: left; vertical-align: top; }
td.number { text-align: right; vertical-align: middle; white-space: nowrap; }
tr.group th { text-align: left; font-weight: 600; }
tbody:target > tr.group th { background: #e8effb; }
td:target { outline: 3px solid var(--blue); outline-offset: -3px; }
@media (max-width: 720px) {
  .page { padding: 24px 16px 48px; }
  h1 { font-size: 22px; }
  h2 { font-size: 18px; margin-top: 32px; }
  p { text-align: left; }
}
@page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: "— " counter(page) " —"; font: 14pt "SimSun", "Noto Serif CJK SC", serif; } }
@media print {
  body { font: 16pt/28pt "FangSong", "FangSong_GB2312", "仿宋", "Noto Serif CJK SC", serif; color: #000; }
  .page { max-width: none; padding: 0; }
  h1 { font: 22pt/32pt "FZXiaoBiaoSong-B05S", "方正小标宋简体", "STSong", "SimSun", "Noto Serif CJK SC", serif; font-weight: 700; margin-bottom: 28pt; }
  h2 { font: 16pt/28pt "SimHei", "黑体", "Noto Sans CJK SC", sans-serif; margin: 0; break-after: avoid; }
  .words h2, .words h3 { text-indent: 2em; }
  h3 { font: 16pt/28pt "KaiTi", "KaiTi_GB2312", "楷体", "Noto Serif CJK SC", serif; margin: 0; break-after: avoid; }
  p { margin: 0; }
  a { color: inherit; text-decoration: none; }
  .scroll { overflow: visible; margin: 4pt 0 12pt; }
  table { font-size: 9pt; line-height: 12pt; }
  caption { font-weight: 400; padding-bottom: 2pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th, td { border-color: #000; padding: 2pt 3pt; }
  th { background: none; font-weight: 400; }
  .screen { display: none; }
}
`
