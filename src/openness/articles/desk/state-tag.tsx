// How the state of an article is shown wherever it stands.
import type { DocumentOverview, DocumentState } from '#kernel/documents/contract.ts';
import type { Page } from '#platform/http/resource.ts';
import { Tag, type TagState } from '#ui/parts/tag.tsx';
import { deskWords } from '../words/desk.ts';

const STATE_TAGS: Partial<Record<DocumentState, TagState>> = {
  review: 'on',
  returned: 'near',
  passed: 'on',
  scheduled: 'on',
  published: 'ok',
};

export function StateTag({ article, page }: { article: Pick<DocumentOverview, 'state' | 'live'>; page: Page }) {
  const w = deskWords.in(page.lang);
  return (
    <>
      <Tag state={STATE_TAGS[article.state]}>{w.states[article.state]}</Tag>
      {article.live && article.state !== 'published' && <Tag state="ok">{w.liveToo}</Tag>}
    </>
  );
}
