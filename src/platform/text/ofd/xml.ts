// Elements of XML as texts, in the namespace of OFD.

const NAMESPACE = 'http://www.ofdspec.org/2016';
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 has no place for. */
const NO_SIGN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Signs that XML cannot hold become `U+FFFD`, one for one. */
const plainXml = (text: string): string => text.toWellFormed().replace(NO_SIGN, '\uFFFD');

const sayXml = (text: string) => plainXml(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** What is undefined is not written. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** What is a text is written as one; elements come as a list. */
export function element(name: string, attributes: Attributes, inner: string | readonly string[] = []): string {
  const named = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${sayXml(String(value))}"`,
  );
  const body = typeof inner === 'string' ? sayXml(inner) : inner.join('');
  const head = `ofd:${name}${named.join('')}`;
  return body ? `<${head}>${body}</ofd:${name}>` : `<${head}/>`;
}

/** A whole file. */
export const rootElement = (name: string, attributes: Attributes, inner: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(name, { 'xmlns:ofd': NAMESPACE, ...attributes }, inner)}\n`;
