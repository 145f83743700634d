// The history of a case: its chain, newest first, whole or narrowed; and what other organs answered.
import { nameIn } from '#kernel/organs/contract.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { Card } from '#ui/parts/card.tsx';
import { Timeline, type TimelineItem } from '#ui/parts/timeline.tsx';
import type { DeskCase, FileQuery } from '../queries/desk-case.ts';
import { getKind } from '../registry.ts';
import type { TimelineEntry } from '../rules/timeline.ts';
import { sayErased, sayMoment, sayPaper, shortMoment } from '../view/telling.ts';
import { desk } from '../words/desk.ts';
import { status } from '../words/status.ts';

interface Props {
  readonly data: DeskCase;
  readonly page: Page;
}

export function History({ data, page, show }: Props & { show: FileQuery['show'] }) {
  const w = desk.in(page.lang).file;
  const entries = data.timeline.filter((entry) => belongs(entry, show)).toReversed();
  return (
    <>
      <Opinions data={data} page={page} />
      <Card tight title={w.history} aside={<Filters data={data} page={page} show={show} />}>
        <Timeline dense items={entries.map((entry) => drawEntry(entry, { data, page }, show))} />
      </Card>
    </>
  );
}

function belongs(entry: TimelineEntry, show: FileQuery['show']): boolean {
  if (show === 'steps') return entry.moved;
  if (show === 'papers') return entry.papers.length > 0;
  return show === 'limits' ? entry.limits.length > 0 : true;
}

function Filters({ data, page, show }: Props & { show: FileQuery['show'] }) {
  const { filters } = desk.in(page.lang).file;
  const shows: (FileQuery['show'] | undefined)[] = [undefined, 'steps', 'papers', 'limits'];
  return (
    <nav class="row sm" aria-label={desk.in(page.lang).file.history}>
      {shows.map((one) => (
        <a href={`/desk/cases/${data.id}${one ? `?show=${one}` : ''}`} aria-current={one === show ? 'true' : undefined}>
          {filters[one ?? 'all']}
          {one === undefined && ` ${data.timeline.length}`}
        </a>
      ))}
    </nav>
  );
}

function drawEntry(entry: TimelineEntry, { data, page }: Props, show: FileQuery['show']): TimelineItem {
  const { lang } = page;
  const isLast = entry.seq === data.timeline.at(-1)?.seq && data.phase !== 'closed';
  return {
    title: say(lang, entry.label),
    state: entry.held ? 'held' : isLast ? 'now' : 'done',
    meta: [shortMoment(lang, entry.at), nameActor(entry, page)].filter(Boolean).join(lang === 'en' ? ', ' : '，'),
    children: <Details entry={entry} data={data} page={page} limits={show === 'limits'} />,
  };
}

/** The public act under a word for what they are; officers under their name. */
function nameActor(entry: TimelineEntry, page: Page): string {
  const { actors } = desk.in(page.lang);
  if (entry.actorKind === 'staff') {
    const { organName, organNameEn, actorName, actorNameEn } = entry;
    const organ = nameIn(page.lang, { name: organName ?? '', nameEn: organNameEn });
    return [organ, nameIn(page.lang, { name: actorName, nameEn: actorNameEn })].filter(Boolean).join(' ');
  }
  return actors[entry.actorKind as keyof typeof actors] ?? entry.actorName;
}

function Details({ entry, data, page, limits }: Props & { entry: TimelineEntry; limits: boolean }) {
  const { lang } = page;
  const kind = getKind(data.kind);
  return (
    <>
      {entry.message && <span>{say(lang, entry.message)}</span>}
      {entry.said.map((said) => (
        <span class="row">
          <span class="dim">{say(lang, said.label)}</span> {say(lang, said.text)}
        </span>
      ))}
      {entry.erased && <span class="dim">{sayErased(lang, entry.erased)}</span>}
      {entry.papers.map((paper) => (
        <>
          <a href={`/cases/${data.number}/papers/${paper.id}`}>
            {sayPaper(lang, kind, paper.template)} {paper.number === data.number ? '' : paper.number}
          </a>{' '}
        </>
      ))}
      {limits &&
        entry.limits.map((move) => (
          <span class="row">
            <span class="dim">{say(lang, move.label)}</span> {sayMove(move, page)}
          </span>
        ))}
    </>
  );
}

function sayMove(move: TimelineEntry['limits'][number], page: Page): string {
  const w = desk.in(page.lang);
  if (move.state === 'running' && move.due)
    return status.in(page.lang).limits.due(sayMoment(page.lang, new Date(move.due)));
  return w.moves[move.state as keyof typeof w.moves] ?? move.state;
}

function Opinions({ data, page }: Props) {
  const w = desk.in(page.lang).file;
  if (data.opinions.length === 0) return null;
  return (
    <Card tight title={w.opinions}>
      <ul class="stack tight sm">
        {data.opinions.map((opinion) => (
          <li>
            <b>{opinion.organ_name}</b>{' '}
            {opinion.answer ? (
              <>
                {w.answers[opinion.answer as keyof typeof w.answers]}
                {opinion.answered_at && <span class="dim n"> {shortMoment(page.lang, opinion.answered_at)}</span>}
                {opinion.text && (
                  <>
                    <br />
                    {opinion.text}
                  </>
                )}
              </>
            ) : (
              <span class="dim">{opinion.due_at && w.waitingUntil(sayMoment(page.lang, opinion.due_at))}</span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
