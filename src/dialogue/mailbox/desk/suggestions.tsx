// What the machine suggests for a letter, with the words that speak for it: a person decides.
import { nameIn } from '#kernel/organs/contract.ts';
import type { Page } from '#platform/http/resource.ts';
import { Card, List } from '#ui/parts/card.tsx';
import type { Suggestion } from '../service/suggest.ts';
import { deskWords } from '../words/desk.ts';

export function Suggestions({ suggested, page }: { suggested: readonly Suggestion[]; page: Page }) {
  const w = deskWords.in(page.lang);
  if (suggested.length === 0) return null;
  const items = (what: Suggestion['what']) =>
    suggested
      .filter((one) => one.what === what)
      .map((one) => ({
        text: nameIn(page.lang, one),
        note: (
          <>
            {w.because} <span lang="zh-CN">{one.words.join('、')}</span>
          </>
        ),
      }));
  return (
    <Card title={w.suggested}>
      <p class="dim sm">{w.suggestedNote}</p>
      <h3>{w.organ}</h3>
      <List items={items('organ')} small empty={w.nothingLearned} />
      <h3>{w.subject}</h3>
      <List items={items('subject')} small empty={w.nothingLearned} />
    </Card>
  );
}
