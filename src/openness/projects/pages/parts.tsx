// Parts of pages about projects: where talks stand, and how far a project is published.
import { sayTitle } from '#kernel/cases/view/telling.ts';
import type { Page } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { List } from '#ui/parts/card.tsx';
import { Tag, type TagState } from '#ui/parts/tag.tsx';
import { Timeline } from '#ui/parts/timeline.tsx';
import type { Status } from '../contract.ts';
import type { StageStand } from '../rules.ts';
import type { Told } from '../sources.ts';
import { words } from '../words.ts';

const LOOKS: Readonly<Record<Status, TagState | undefined>> = {
  open: 'on',
  talks: 'near',
  signed: 'ok',
  closed: undefined,
};

export function StatusTag({ status, page }: { status: Status | null; page: Page }) {
  if (!status) return null;
  const look = LOOKS[status];
  return <Tag state={look}>{words.in(page.lang).statuses[status]}</Tag>;
}

export function Articles({ told, page }: { told: readonly Told[]; page: Page }) {
  return (
    <List
      items={told.map((one) => ({
        href: one.href,
        text: <span lang={page.lang === 'en' && one.titleEn ? undefined : 'zh-CN'}>{sayTitle(page.lang, one)}</span>,
        end: <time>{localDate(one.since)}</time>,
      }))}
    />
  );
}

/** Stage by stage, in order: what is public with its day, what is late, what is yet to come. */
export function Stages({ stages, page }: { stages: readonly StageStand[]; page: Page }) {
  const w = words.in(page.lang);
  const today = localDate(page.now);
  return (
    <Timeline
      items={stages.map(({ stage, on, told, missingSince }) => ({
        title: page.lang === 'en' ? stage.nameEn : stage.name,
        state: told.length > 0 ? 'done' : missingSince ? 'held' : 'todo',
        meta: on && <span class="dim n">{on <= today ? w.took(on) : w.planned(on)}</span>,
        children: <Stand {...{ on, told, missingSince, page, today }} />,
      }))}
    />
  );
}

function Stand(props: Pick<StageStand, 'on' | 'told' | 'missingSince'> & { page: Page; today: string }) {
  const { on, told, missingSince, page, today } = props;
  const w = words.in(page.lang);
  if (missingSince) return <Tag state="over">{w.missing(missingSince)}</Tag>;
  if (told.length === 0) return on && on <= today ? <Tag>{w.within}</Tag> : null;
  return (
    <>
      {told.map((one, index) => (
        <>
          {(on || index > 0) && <br />}
          <a href={one.href} lang={page.lang === 'en' && one.titleEn ? undefined : 'zh-CN'}>
            {sayTitle(page.lang, one)}
          </a>{' '}
          <time class="dim n">{localDate(one.since)}</time>
        </>
      ))}
    </>
  );
}
