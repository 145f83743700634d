// The wing of dialogue (政民互动): the ports between its rooms, and what they publish.
import { useKnownAnswers } from '#dialogue/hotline/answers.ts';
import { knowledgeKind } from '#dialogue/knowledge/document-kind.ts';
import { suggestEntries } from '#dialogue/knowledge/suggest.ts';
import { useAskedKinds } from '#dialogue/self-asked/sources.ts';
import { registerDocumentKind } from '#kernel/documents/registry.ts';

/** Called once a process, before anything is read. */
export function joinDialogue(): void {
  registerDocumentKind(knowledgeKind);
  useAskedKinds(['enquiry']);
  useKnownAnswers(suggestEntries);
}
