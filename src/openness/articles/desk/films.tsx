// What became of the films of an article, said to those who write it.
import type { Page } from '#platform/http/resource.ts';
import { Button } from '#ui/parts/button.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Tag, type TagState } from '#ui/parts/tag.tsx';
import type { FileRef } from '../contract.ts';
import type { Film } from '../films.ts';
import { lengthOf } from '../pages/films.tsx';
import { filmWords } from '../words/films.ts';
import type { DeskArticle } from './desk-article.ts';

interface Props {
  article: DeskArticle;
  page: Page;
}

const COLOURS: Readonly<Record<Film['state'], TagState>> = {
  waiting: 'held',
  making: 'on',
  ready: 'ok',
  failed: 'over',
  'no-tool': 'near',
};

export function FilmState({ file, article, page }: Props & { file: FileRef }) {
  const w = filmWords.in(page.lang);
  const film = article.films.find((one) => one.fileId === file.id);
  if (!film) return null;
  const { state, reason, progress, seconds } = film;
  return (
    <>
      {' '}
      <Tag state={COLOURS[state]}>{w.states[state]}</Tag>{' '}
      {seconds !== null && <span class="dim">{w.length(lengthOf(seconds))}</span>}
      {state === 'making' && <span class="dim">{w.done(progress)}</span>}
      {(state === 'waiting' || state === 'making') && <p class="dim">{w.meanwhile}</p>}
      {reason && <p>{w.reasons[reason]}</p>}
      {state === 'failed' && article.may.write && (
        <Form
          action={`/desk/articles/${article.id}/acts/remake`}
          hidden={{ file: file.id }}
          rhythm="row"
          label={w.again}
        >
          <Button kind="bare">{w.again}</Button>
        </Form>
      )}
    </>
  );
}

/** Said once, however many films there are. */
export function NoFilmTool({ article, page }: Props) {
  if (!article.films.some(({ state }) => state === 'no-tool')) return null;
  return <Note state="near">{filmWords.in(page.lang).noTool}</Note>;
}
