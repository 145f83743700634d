// What lies beside a case on the desk: other matters of its applicant, and recent ones about the same thing.
import type { Page } from '#platform/http/resource.ts';
import { Card } from '#ui/parts/card.tsx';
import type { DeskCase } from '../queries/desk-case.ts';
import type { RelatedCase } from '../queries/related.ts';
import { sayState, sayTitle, shortMoment } from '../view/telling.ts';
import { desk } from '../words/desk.ts';

export function Related({ data, page }: { data: DeskCase; page: Page }) {
  const w = desk.in(page.lang).file;
  const [ofApplicant, ofItem] = (['applicant', 'item'] as const).map((why) =>
    data.related.filter((one) => one.why === why),
  ) as [RelatedCase[], RelatedCase[]];
  return (
    <Card tight title={w.related}>
      {data.related.length === 0 && <p class="sm dim">{w.noneRelated}</p>}
      <Cases heading={w.sameApplicant} cases={ofApplicant} page={page} called={(one) => sayTitle(page.lang, one)} />
      {/* They all bear one title, so each goes by its number. */}
      <Cases heading={w.sameItem} cases={ofItem} page={page} called={(one) => one.number} />
    </Card>
  );
}

interface CasesProps {
  readonly heading: string;
  readonly cases: readonly RelatedCase[];
  readonly page: Page;
  readonly called: (one: RelatedCase) => string;
}

function Cases({ heading, cases, page, called }: CasesProps) {
  if (cases.length === 0) return null;
  return (
    <div class="sm">
      <p class="dim">{heading}</p>
      <ul class="stack tight">
        {cases.map((one) => (
          <li>
            <a href={`/desk/cases/${one.id}`}>{called(one)}</a>{' '}
            <span class="dim n">
              {sayState(page.lang, one, 'desk')} {shortMoment(page.lang, one.closedAt ?? one.receivedAt)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
