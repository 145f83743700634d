// The card of documents.
import type { Module } from '#platform/module.ts';
import { scanWords } from './scan/words.ts';

export const documents: Module = {
  name: 'documents',
  tables: [
    'document',
    'document_draft',
    'document_version',
    'document_review',
    'document_publication',
    'scan_word',
    'scan_refusal',
    'scan_file',
  ],
  words: [scanWords],
};
