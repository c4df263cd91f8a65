/** Whether a title holds every one of the words: those parted by blanks need not stand together. */
export function hasWords(title: string, words: string): boolean {
  return words.split(' ').every((word) => title.includes(word))
}
