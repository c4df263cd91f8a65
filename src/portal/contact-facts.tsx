import type { JSX } from 'preact'
import { DescriptionList, type Fact } from '#ui/description-list.tsx'
import type { Contact } from '#ui/site.ts'

/** How to reach the disclosure office; what the office has not entered is left out. */
export function ContactFacts({ contact }: { readonly contact: Contact }): JSX.Element {
  const facts: readonly (Fact | undefined)[] = [
    { term: '工作机构', value: contact.office },
    contact.address ? { term: '地址', value: contact.address } : undefined,
    contact.postcode ? { term: '邮政编码', value: contact.postcode } : undefined,
    contact.phone ? { term: '联系电话', value: contact.phone } : undefined,
    contact.email ? { term: '电子邮箱', value: contact.email } : undefined,
    contact.hours ? { term: '办公时间', value: contact.hours } : undefined,
  ]
  return <DescriptionList facts={facts.filter((fact) => fact !== undefined)} />
}
