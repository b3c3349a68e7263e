// A document by its number or name, as a link where it can be opened here.

import type { DocumentLink } from '../../../shared/records/attention/document-link.ts'
import { useWords } from '../../text/language.tsx'
import { pathOfLink } from './link-path.ts'

export function DocumentLinkText({ link }: { link: DocumentLink }) {
  const { records } = useWords().sync.attention
  const name = link.label === '' ? records[link.record] : link.label
  return link.isHere ? <a href={`#${pathOfLink(link)}`}>{name}</a> : name
}
