// What the house asks of its file store, what a store may refuse, and what lies behind it.
import type { Readable } from 'node:stream';
import type { Db } from '#platform/database/db.ts';
import { defineError } from '#platform/errors.ts';

/** A file that was taken in. Its id is the SHA-256 of its bytes, so equal files are kept once. */
export interface StoredFile {
  /** SHA-256, 64 hex digits. */
  readonly id: string;
  readonly size: number;
  /** Media type found by looking at the bytes. */
  readonly type: string;
  /** The sender's name for it, cleaned of paths and control characters. */
  readonly name: string;
}

/** Of the bytes of a file, the first and the last, counted from 0. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

export interface PutOptions {
  /** The file name as sent; its ending is the declared kind. */
  readonly name: string;
  readonly maxBytes: number;
  /** Endings that are welcome, e.g. `['pdf', 'jpg']`; all known kinds when absent. */
  readonly accept?: readonly string[];
  /** Looks into the local file before anything of it is kept; one it throws at is refused. */
  readonly inspect?: (path: string, file: Pick<StoredFile, 'name' | 'type'>) => Promise<void>;
}

export interface FileStore {
  /**
   * Takes a file in, streaming. Nothing remains of a file that is refused.
   * @throws fileEmpty, fileTooLarge, fileKindRefused, fileKindMismatch, fileInfected, scannerAway
   */
  put(stream: Readable, options: PutOptions): Promise<StoredFile>;
  /**
   * The bytes of a file, or a part of them.
   * @throws fileMissing when there is none of that id.
   */
  open(id: string, part?: Part): Promise<Readable>;
  has(id: string): Promise<boolean>;
  /** What its bytes are; undefined when there is none of that id. */
  find(id: string): Promise<Pick<StoredFile, 'size' | 'type'> | undefined>;
  /**
   * Deletes files last sent before a moment that nobody holds any more; `listHeld` says which of some ids are held.
   * Gives how many went.
   */
  sweep(sentBefore: Date, listHeld: ListHeld): Promise<number>;
}

/** Which of these files something still holds. */
export type ListHeld = (db: Db, ids: readonly string[]) => Promise<readonly string[]>;

/** Where the bytes lie: a folder or an object store. Ids are always 64 hex digits here. */
export interface BlobDriver {
  /** Keeps the bytes of a local file for good under the id; the local file may be moved away. */
  keep(path: string, id: string, size: number): Promise<void>;
  open(id: string, part?: Part): Promise<Readable | undefined>;
  has(id: string): Promise<boolean>;
  /** Deletes for good; a file that is not there is gone already. */
  drop(id: string): Promise<void>;
}

/** Looks into a local file; resolves to the name of what it found, or undefined when it is clean. */
export type Scan = (path: string) => Promise<string | undefined>;

export const fileEmpty = defineError<{ name: string }>({
  code: 'file.empty',
  status: 422,
  zh: ({ name }) => `“${name}”是空文件。请打开核对后重新上传。`,
  en: ({ name }) => `“${name}” is empty. Please open it, check it and upload it again.`,
});
export const fileTooLarge = defineError<{ name: string; maxBytes: number }>({
  code: 'file.too-large',
  status: 413,
  zh: ({ name, maxBytes }) => `“${name}”超过 ${describeSize(maxBytes)}。请压缩或者拆成几份再上传。`,
  en: ({ name, maxBytes }) => `“${name}” is larger than ${describeSize(maxBytes)}. Please compress it or split it.`,
});
export const fileKindRefused = defineError<{ name: string; accept: readonly string[] }>({
  code: 'file.kind-refused',
  status: 415,
  zh: ({ name, accept }) => `不能上传“${name}”这种文件。可以上传：${accept.join('、')}。`,
  en: ({ name, accept }) => `“${name}” is of a kind that cannot be uploaded. Use ${accept.join(', ')}.`,
});
export const fileKindMismatch = defineError<{ name: string; ending: string }>({
  code: 'file.kind-mismatch',
  status: 415,
  zh: ({ name, ending }) => `“${name}”的内容不是 ${ending} 文件，可能改过扩展名或者已损坏。请重新导出后上传。`,
  en: ({ name, ending }) =>
    `“${name}” is not really a ${ending} file; it may be renamed or damaged. Please export it again.`,
});
export const fileInfected = defineError<{ name: string }>({
  code: 'file.infected',
  status: 422,
  zh: ({ name }) => `“${name}”里发现病毒，没有保存。请先杀毒，再上传干净的文件。`,
  en: ({ name }) => `A virus was found in “${name}”; it was not kept. Please upload a clean copy.`,
});
export const scannerAway = defineError({
  code: 'file.scanner-away',
  status: 503,
  zh: () => '病毒检查服务暂时不可用，文件没有保存。请过几分钟再上传。',
  en: () => 'The virus check is not available just now; the file was not kept. Please try again in a few minutes.',
});
export const fileMissing = defineError({
  code: 'file.missing',
  status: 404,
  zh: () => '没有找到这个文件。',
  en: () => 'There is no such file.',
});

function describeSize(bytes: number): string {
  return bytes >= 1_048_576 ? `${Math.round(bytes / 1_048_576)} MB` : `${Math.ceil(bytes / 1024)} KB`;
}
