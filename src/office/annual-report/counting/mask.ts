/** A private person's name as it may leave the office: the surname, the rest hidden. */
export function maskName(name: string): string {
  const plain = name.trim()
  if (plain === '') return ''
  const [first = '', ...others] = [...plain]
  const compound = compoundSurnames.has([...plain].slice(0, 2).join('')) && others.length > 1
  return compound
    ? `${[...plain].slice(0, 2).join('')}${'*'.repeat(others.length - 1)}`
    : `${first}${'*'.repeat(Math.max(1, others.length))}`
}

const compoundSurnames = new Set([
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '夏侯',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '司徒',
  '东方',
  '独孤',
  '南宫',
  '端木',
  '申屠',
  '闻人',
  '拓跋',
])
