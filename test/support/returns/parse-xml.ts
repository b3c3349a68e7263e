// Reads XML strictly, for tests of what is written: an error for everything that is not well-formed.
export interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Tag[]
  text: string
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const piece = /<\?xml[^?]*\?>|<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/gu

export function parseXml(xml: string): Tag {
  const top: Tag = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  for (const [whole, isEnd, name = '', attributes = '', isEmpty, text, stray] of xml.matchAll(piece)) {
    const inner = open.at(-1) as Tag
    if (stray !== undefined) throw new Error(`a < that begins no tag, in ${inner.name}`)
    if (text !== undefined) inner.text += plain(text)
    else if (isEnd === '/') {
      if (inner.name !== name) throw new Error(`${name} ends where ${inner.name} is open`)
      open.pop()
    } else if (!whole.startsWith('<?')) {
      const tag: Tag = { name, attributes: attributesOf(attributes), children: [], text: '' }
      inner.children.push(tag)
      if (isEmpty !== '/') open.push(tag)
    }
  }
  const [root] = top.children
  if (open.length !== 1 || root === undefined || top.children.length !== 1) throw new Error('not one whole element')
  return root
}

export function childrenNamed(tag: Tag, name: string): Tag[] {
  return tag.children.filter(child => child.name === name)
}

/** All of that name, at any depth. */
export function tagsNamed(tag: Tag, name: string): Tag[] {
  return tag.children.flatMap(child => [...(child.name === name ? [child] : []), ...tagsNamed(child, name)])
}

export function textOf(tag: Tag, name: string): string {
  return childrenNamed(tag, name)[0]?.text ?? ''
}

function attributesOf(written: string): Record<string, string> {
  return Object.fromEntries(
    [...written.matchAll(/([\w.:-]+)="([^"]*)"/g)].map(([, key, value]) => [key, plain(value ?? '')]),
  )
}

function plain(text: string): string {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)) throw new Error('a character XML has not')
  return text.replaceAll(/&([^;]*;?)/g, (_, named: string) => {
    const meant = named.endsWith(';') ? entities[named.slice(0, -1)] : undefined
    if (meant === undefined) throw new Error(`&${named} is no entity`)
    return meant
  })
}
