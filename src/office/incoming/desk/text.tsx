// `/desk/incoming/:id/text`: what the file of an incoming document says, page by page, for who cannot open it or has it read aloud.
import { z } from 'zod';
import { written } from '#kernel/cases/view/written.tsx';
import { notFound } from '#platform/errors.ts';
import { withLocalCopy } from '#platform/files/local-copy.ts';
import type { Context } from '#platform/http/context.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import type { Paper } from '#platform/text/extract/contract.ts';
import { extractText } from '#platform/text/extract/extract.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Note } from '#ui/parts/note.tsx';
import { addressOf, DESK, READING } from '../contract.ts';
import { findIncoming } from '../store/documents.ts';
import { words } from '../words.ts';
import { may } from './document.tsx';

const MOST_PAGES = 60;

interface Shown {
  readonly id: string;
  readonly title: string;
  /** Null for what nobody can read here. */
  readonly paper: Paper | null;
  readonly count: number;
}

/** @throws notFound */
async function load({ db, runtime: { files } }: Context, id: string): Promise<Shown> {
  const document = await findIncoming(db, id);
  const kept = document?.file_id ? await files.find(document.file_id) : undefined;
  if (!document?.file_id || !kept) throw notFound();
  const { paper } = await withLocalCopy(files, document.file_id, (path) => extractText(path, kept.type));
  return {
    id,
    title: document.title,
    paper: paper ? { ...paper, pages: paper.pages.slice(0, MOST_PAGES) } : null,
    count: paper?.pages.length ?? 0,
  };
}

export const documentText = resource({
  name: 'desk-incoming-text',
  path: `${DESK}/:id/text`,
  face: 'bench',
  access: may,
  params: z.object({ id: z.uuid() }),
  load: (ctx, { params: { id } }) => load(ctx, id),
  view: show,
});

function show({ id, title, paper, count }: Shown, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title,
    current: READING,
    body: (
      <>
        <BenchHead title={title} back={{ href: addressOf(id), text: w.text.back }} />
        {paper ? (
          <div class="duo">
            <section class="stack tight">
              <p class="dim">{w.text.lead}</p>
              {paper.pages.map((text, at) => (
                <Card title={w.text.page({ n: at + 1 })} tight>
                  {text.trim() ? <p>{written(text.trim())}</p> : <p class="dim">{w.text.empty}</p>}
                </Card>
              ))}
              {count > MOST_PAGES && <Note>{w.text.cut}</Note>}
            </section>
            <About paper={paper} count={count} page={page} />
          </div>
        ) : (
          <Note>{w.text.none}</Note>
        )}
      </>
    ),
  };
}

function About({ paper, count, page: { lang } }: { paper: Paper; count: number; page: Page }) {
  const w = words.in(lang).text;
  return (
    <Card title={w.about} tight>
      <Facts
        small
        items={[
          paper.title ? [w.title, written(paper.title)] : null,
          paper.author ? [w.author, written(paper.author)] : null,
          paper.createdOn ? [w.createdOn, paper.createdOn] : null,
          [w.pages, String(count)],
        ]}
      />
    </Card>
  );
}
