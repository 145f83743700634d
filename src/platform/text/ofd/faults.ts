// By which rule of GB/T 33190-2016, or of the container it stands on, a file is no OFD.
import { defineError } from '#platform/errors.ts';

const FAULTS = {
  zip: { zh: '不是完整的 ZIP 包', en: 'it is not a whole ZIP' },
  slip: { zh: '包内文件名指到包外', en: 'a name in it leads out of the package' },
  large: { zh: '包内文件展开后过大', en: 'a part of it unpacks to far too much' },
  entry: { zh: '缺少入口文件 OFD.xml', en: 'its entry OFD.xml is missing' },
  xml: { zh: '包内的 XML 不合语法', en: 'a part of it is not well-formed XML' },
  doctype: { zh: '包内的 XML 带有文档类型定义（DOCTYPE）', en: 'a part of it brings a DOCTYPE' },
  root: { zh: 'DocRoot 没有指向包内的文档', en: 'DocRoot leads to no document in the package' },
  pages: { zh: '文档没有页', en: 'the document has no page' },
  page: { zh: '页的内容不在包内', en: 'the content of a page is not in the package' },
} as const;

export type OfdFault = keyof typeof FAULTS;

/** Thrown where a file is read; whoever took it in says so as {@link brokenOfd}. */
export class OfdBroken extends Error {
  readonly fault: OfdFault;
  constructor(fault: OfdFault) {
    super(FAULTS[fault].en);
    this.fault = fault;
  }
}

export const brokenOfd = defineError<{ name: string; fault: OfdFault }>({
  code: 'file.broken-ofd',
  status: 422,
  zh: ({ name, fault }) => `“${name}”不合 OFD 标准（GB/T 33190）：${FAULTS[fault].zh}。请用版式软件重新导出后上传。`,
  en: ({ name, fault }) =>
    `“${name}” is no OFD by GB/T 33190: ${FAULTS[fault].en}. Please export it again and upload that.`,
});
