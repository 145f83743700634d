// The card of documents.
import type { Room } from '#kernel/cases/room.ts';
import { jobs } from './jobs.ts';
import { guardActs } from './scan/acts.ts';
import { scanWords } from './scan/words.ts';

export const documents: Room = {
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
  caseListeners: [guardActs],
  jobs,
  words: [scanWords],
};
