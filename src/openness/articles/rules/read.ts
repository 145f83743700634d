// What an article says, as plain text under the names its author knows: for reviewers, for the scan and for search. Pure.
import type { HeldFile, NamedText, Reading } from '#kernel/documents/registry.ts';

/** Texts by the names a person knows them by; whatever else stands in the content is named by its key. */
const NAMES_ZH: Readonly<Record<string, string>> = {
  title: '标题',
  titleEn: '英文标题',
  subtitle: '副标题',
  body: '正文',
  summary: '摘要',
  keywords: '关键词',
  source: '信息来源',
  author: '作者',
  editor: '责任编辑',
  indexNo: '索引号',
  policy: '文件信息',
  notice: '公示信息',
  detail: '详细信息',
  attachments: '附件名称',
  image: '题图',
};

/** Also of a draft that is not whole, and of what nobody has checked. */
export function readContent(content: unknown): Reading {
  const fields = isRecord(content) ? content : {};
  const texts = Object.entries(NAMES_ZH).flatMap(([key, name]): NamedText[] => {
    const text = gatherText(fields[key]).map(stripMarkup).join('\n');
    return text === '' ? [] : [{ name, text }];
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
