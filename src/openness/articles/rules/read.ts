// What an article says, as plain text under the names its author knows: for reviewers, for the scan and for search. Pure.
import type { HeldFile, NamedText, Reading } from '#kernel/documents/registry.ts';

/** Texts by the names a person knows them by; whatever else stands in the content is named by its key. */
const NAMES: Readonly<Record<string, { zh: string; en: string }>> = {
  title: { zh: '标题', en: 'Title' },
  titleEn: { zh: '英文标题', en: 'English title' },
  subtitle: { zh: '副标题', en: 'Subtitle' },
  body: { zh: '正文', en: 'Text' },
  summary: { zh: '摘要', en: 'Summary' },
  keywords: { zh: '关键词', en: 'Keywords' },
  source: { zh: '信息来源', en: 'Source' },
  author: { zh: '作者', en: 'Author' },
  editor: { zh: '责任编辑', en: 'Editor in charge' },
  indexNo: { zh: '索引号', en: 'Index number' },
  policy: { zh: '文件信息', en: 'Policy' },
  notice: { zh: '公示信息', en: 'Notice' },
  detail: { zh: '详细信息', en: 'Particulars' },
  attachments: { zh: '附件名称', en: 'Names of attachments' },
  image: { zh: '题图', en: 'Picture' },
};

/** Also of a draft that is not whole, and of what nobody has checked. */
export function readContent(content: unknown): Reading {
  const fields = isRecord(content) ? content : {};
  const texts = Object.entries(NAMES).flatMap(([key, name]): NamedText[] => {
    const text = gatherText(fields[key]).map(stripMarkup).join('\n');
    return text === '' ? [] : [{ name: name.zh, nameEn: name.en, text }];
  });
  return {
    title: typeof fields.title === 'string' ? fields.title : '',
    titleEn: typeof fields.titleEn === 'string' ? fields.titleEn : null,
    texts,
    files: gatherFiles([fields.image, fields.attachments, fields.detail]),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every text in a value, however deep. */
function gatherText(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(gatherText);
  return isRecord(value) ? Object.values(value).flatMap(gatherText) : [];
}

/** Everything with the form of a stored file. */
function gatherFiles(value: unknown): HeldFile[] {
  if (Array.isArray(value)) return value.flatMap(gatherFiles);
  if (!isRecord(value)) return [];
  const { id, name } = value;
  if (typeof id === 'string' && /^[0-9a-f]{64}$/.test(id) && typeof name === 'string') return [{ id, name }];
  return Object.values(value).flatMap(gatherFiles);
}

/** Inline marks leave no blank behind: a word broken by them is one word. */
function stripMarkup(text: string): string {
  return text
    .replace(/<\/?(?:p|div|h\d|li|tr|td|th|br|table|ul|ol|figure|figcaption|blockquote)\b[^>]*>/gi, '\n')
    .replace(/<img\b[^>]*\balt="([^"]*)"[^>]*>/gi, '$1')
    .replace(/<[^>]*>/g, '');
}
