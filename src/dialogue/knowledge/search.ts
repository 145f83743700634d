// How the knowledge base is found by the city's search: by question, other wordings and answer.
import { type Found, searchSourceOf } from '#kernel/documents/found.ts';
import { KIND } from './contract.ts';

export const foundKnowledge: Found = {
  ...{ source: 'knowledge', kind: KIND },
  ...{ zh: '常见问题', en: 'Questions and answers' },
  ...{ sites: ['portal'], weight: 70 },
};

export const knowledgeSource = searchSourceOf(foundKnowledge);
