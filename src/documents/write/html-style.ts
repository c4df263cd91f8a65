import { pageStyle } from './page-style.ts'

/** The yearly report's page: long label columns stay in view on a phone, blanks to fill are seen at once. */
export const reportStyle = `${pageStyle}
.words { max-width: 42em; margin: 0 auto; }
.report .scroll { max-width: 42em; margin: 12px auto 16px; }
.report .scroll.wide { max-width: none; }
.report th[scope^="row"] { white-space: pre-line; }
.report td.number { text-align: center; }
.report td.zero { color: var(--faint); }
.report td.number a { display: block; font-weight: 600; }
.report td.note-cell { color: var(--faint); font-size: 13px; vertical-align: middle; }
#table-applications { min-width: 960px; }
#table-remedies { min-width: 960px; }
#table-remedies th { padding-inline: 4px; }
#table-disclosure { min-width: 560px; }
mark { background: #fff4d6; color: var(--amber); padding: 0 2px; }
.sources td.number { text-align: right; vertical-align: top; }
.sources td { white-space: nowrap; }
.sources td.wide { white-space: normal; min-width: 16em; }
h1 span { display: inline-block; }
.sources .back { float: right; font-weight: 400; }
@media (max-width: 720px) {
  #table-applications { min-width: 600px; table-layout: fixed; font-size: 13px; }
  #table-applications col:nth-child(1) { width: 3em !important; }
  #table-applications col:nth-child(2) { width: 4.6em !important; }
  #table-applications col:nth-child(3) { width: 9em !important; }
  #table-remedies { min-width: 760px; font-size: 13px; }
  #table-disclosure { min-width: 0; font-size: 13px; }
  .report th.own { position: sticky; left: 0; z-index: 1; box-shadow: 1px 0 0 var(--line); }
}
@media print {
  #table-applications, #table-remedies, #table-disclosure { min-width: 0; table-layout: fixed; }
  #table-applications { font-size: 8pt; line-height: 10pt; }
  .report td.number a { font-weight: 400; }
  .report td.zero, .report td.note-cell { color: #000; }
  .report td.note-cell { font-size: 8pt; }
  mark { background: none; color: #000; text-decoration: underline; }
  .sources { break-before: page; }
  .sources table { font-size: 8pt; line-height: 11pt; }
  .report .scroll { max-width: none; break-inside: avoid; }
  .words { max-width: none; }
  .sources td { white-space: normal; }
  .sources td.date { white-space: nowrap; }
  .sources tr.group { break-after: avoid; }
  .sources td.wide { min-width: 0; }
  .sources .back { display: none; }
}
`
