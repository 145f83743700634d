// `/desk/search/synonyms`: the words that a search takes for each other.
import { z } from 'zod';
import { holds } from '#platform/http/access.ts';
import { findRefusal } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { addSynonym, listSynonyms, readWord, removeSynonym, type Synonym } from '#platform/search/synonyms.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { searchWords } from './words.ts';

export const SYNONYMS = '/desk/search/synonyms';
export const synonymsPermission = 'search.synonyms';

const ONE_WORD = '请填一个词，不带空格和标点|Please give one word, without blanks or punctuation';
const word = z
  .string({ error: ONE_WORD })
  .max(40)
  .transform((typed, issues) => {
    const read = readWord(typed);
    if (read === null) issues.addIssue({ code: 'custom', message: ONE_WORD });
    return read ?? '';
  });
const pair = z.object({ word, other: word }).refine((given) => given.word !== given.other, {
  path: ['other'],
  message: '请填另一个词|Please give another word',
});

export const synonymsDesk = resource({
  name: 'desk-search-synonyms',
  path: SYNONYMS,
  face: 'bench',
  access: holds(synonymsPermission),
  load: (ctx) => listSynonyms(ctx.db),
  view: showSynonyms,
  acts: {
    add: act({
      access: holds(synonymsPermission),
      body: pair,
      do: async (ctx, { body }) => {
        await addSynonym(ctx.tx, body);
        return { to: SYNONYMS, say: searchWords.in(ctx.lang).added };
      },
    }),
    remove: act({
      access: holds(synonymsPermission),
      body: pair,
      do: async (ctx, { body }) => {
        await removeSynonym(ctx.tx, body);
        return { to: SYNONYMS, say: searchWords.in(ctx.lang).removed };
      },
    }),
  },
});

function showSynonyms(pairs: readonly Synonym[], page: Page): PageView {
  const w = searchWords.in(page.lang);
  const { typed, error, summary } = findRefusal(page, 'add');
  const labels = { word: w.word, other: w.other };
  const field = (id: 'word' | 'other') => ({
    id,
    label: labels[id],
    value: typed(id),
    error: error(id),
    maxlength: 40,
  });
  return {
    title: w.synonyms,
    current: SYNONYMS,
    body: (
      <>
        <BenchHead title={w.synonyms} beside={<span class="dim sm">{w.synonymsLead}</span>} />
        <div class="stack measure">
          <Card>
            <Form action={`${SYNONYMS}/acts/add`} rhythm="tight">
              <ErrorSummary errors={summary(labels)} />
              <TextField {...field('word')} hint={w.wordHint} width="medium" />
              <TextField {...field('other')} width="medium" />
              <div class="row">
                <Button kind="go">{w.add}</Button>
              </div>
            </Form>
          </Card>
          {pairs.length === 0 ? (
            <Empty title={w.synonymsNone} />
          ) : (
            <Card>
              <ul class="stack tight">
                {pairs.map(({ word: one, other }) => (
                  <li>
                    <Form action={`${SYNONYMS}/acts/remove`} hidden={{ word: one, other }} rhythm="row">
                      <span>{w.pairs({ word: one, other })}</span>
                      <Button kind="bare">{w.remove}</Button>
                    </Form>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </div>
      </>
    ),
  };
}
