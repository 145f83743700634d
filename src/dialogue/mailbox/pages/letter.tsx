// `/mailbox/letters/:id`: a letter and its answer as everybody may read them.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import type { Subject } from '#kernel/subjects/contract.ts';
import { listSubjects, pathOf } from '#kernel/subjects/service.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { ADDRESS, LETTERS_PAGE } from '../contract.ts';
import { home } from '../rules/letter.ts';
import { findPublished, type PublicLetter } from '../store/public.ts';
import { words } from '../words/portal.ts';

interface OneLetter {
  readonly letter: PublicLetter;
  readonly subjects: readonly Subject[];
}

export const letterPage = resource({
  name: 'mailbox-letter',
  path: `${LETTERS_PAGE}/:id`,
  access: anyone,
  params: z.object({ id: z.uuid() }),
  load: async ({ db, runtime }, { params }): Promise<OneLetter> => {
    const letter = await findPublished(db, params.id);
    if (!letter) throw notFound();
    return { letter, subjects: letter.subject ? pathOf(await listSubjects(runtime.db, db), letter.subject) : [] };
  },
  view: showLetter,
});

function showLetter({ letter, subjects }: OneLetter, page: Page): PageView {
  const w = words.in(page.lang);
  const { letters } = w;
  const organ = nameIn(page.lang, { name: letter.organ, nameEn: letter.organEn });
  return {
    title: letter.title,
    current: home.href,
    crumbs: [
      { href: ADDRESS, text: w.title },
      { href: LETTERS_PAGE, text: letters.title },
    ],
    body: (
      <article class="stack loose">
        <PageHead title={<span lang="zh-CN">{letter.title}</span>} />
        <Facts
          items={[
            [letters.kind, w.kindNames[letter.sort]],
            ...(subjects.length > 0
              ? [[letters.subject, subjects.map((one) => nameIn(page.lang, one)).join(' › ')] as [string, string]]
              : []),
            [letters.organ, <a href={`/organs/${letter.organCode}`}>{organ}</a>],
            [letters.received, localDate(letter.receivedAt)],
            [letters.answered, localDate(letter.answeredAt)],
          ]}
        />
        <Card title={letters.letter}>
          <Paragraphs text={letter.text} />
        </Card>
        <Card title={letters.answer}>
          <Paragraphs text={letter.answer} />
        </Card>
        <p class="sm dim">{letters.masked}</p>
      </article>
    ),
  };
}

/** As they were written, line by line. */
const Paragraphs = ({ text }: { text: string }) => (
  <div class="stack tight" lang="zh-CN">
    {text
      .split(/\n+/)
      .filter(Boolean)
      .map((line) => (
        <p>{line}</p>
      ))}
  </div>
);
