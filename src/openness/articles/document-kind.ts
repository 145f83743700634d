// Articles as a kind of document: what reviewers read of them, and what happens when one is published.
import type { DocumentKind } from '#kernel/documents/registry.ts';
import { DOCUMENT_KIND } from './contract.ts';
import { readContent } from './rules/read.ts';
import { listFaults } from './service/check.ts';
import { syncArticles } from './service/sync.ts';

export const articleKind: DocumentKind = {
  kind: DOCUMENT_KIND,
  zh: '信息',
  en: 'Article',
  gates: ['first', 'content', 'secrecy'],
  read: readContent,
  desk: (documentId) => `/desk/articles/${documentId}`,
  page: (code) => `/articles/${code}`,
  check: listFaults,
  changed: syncArticles,
};
