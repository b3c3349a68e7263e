// Elements as XML text, with everything XML cannot hold left out.

export type Xml = string

/** Characters no XML 1.0 file may hold. */
const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

export function xmlText(text: string): Xml {
  return text
    .replace(notInXml, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

export function element(name: string, inside: Xml, attributes: Readonly<Record<string, string>> = {}): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`)
  return `<${name}${written.join('')}>${inside}</${name}>`
}

/** An element with text in it; none for an empty text. */
export function textElement(name: string, text: string): Xml {
  return text === '' ? '' : element(name, xmlText(text))
}
