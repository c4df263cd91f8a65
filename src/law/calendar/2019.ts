import type { CalendarYear } from './calendar-year.ts'

export const calendar2019: CalendarYear = {
  year: 2019,
  notices: [
    { source: 'http://www.gov.cn/zhengce/zhengceku/2018-12/06/content_5346276.htm' },
    { source: 'http://www.gov.cn/zhengce/zhengceku/2019-03/22/content_5375877.htm' },
  ],
  holidays: [
    { name: '元旦', off: ['2018-12-30', '2018-12-31', '2019-01-01'], makeUp: ['2018-12-29'] },
    {
      name: '春节',
      off: ['2019-02-04', '2019-02-05', '2019-02-06', '2019-02-07', '2019-02-08', '2019-02-09', '2019-02-10'],
      makeUp: ['2019-02-02', '2019-02-03'],
    },
    { name: '清明节', off: ['2019-04-05'], makeUp: [] },
    {
      name: '劳动节',
      off: ['2019-05-01', '2019-05-02', '2019-05-03', '2019-05-04'],
      makeUp: ['2019-04-28', '2019-05-05'],
    },
    { name: '端午节', off: ['2019-06-07'], makeUp: [] },
    { name: '中秋节', off: ['2019-09-13'], makeUp: [] },
    {
      name: '国庆节',
      off: ['2019-10-01', '2019-10-02', '2019-10-03', '2019-10-04', '2019-10-05', '2019-10-06', '2019-10-07'],
      makeUp: ['2019-09-29', '2019-10-12'],
    },
  ],
}
