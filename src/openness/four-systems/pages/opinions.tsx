// The report of a hearing: every opinion with what became of it and why, made of the opinions themselves.
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { Card, Head } from '#ui/parts/card.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { HEARING, OPINION_RESULTS } from '../contract.ts';
import { countOpinions } from '../rules/opinions.ts';
import { hearingOf } from '../rules/process.ts';
import { words } from '../words.ts';
import type { One } from './facts.tsx';

const LOOKS = { adopted: 'ok', partly: 'on', declined: undefined } as const;

export function OpinionSection({ one, page: { lang } }: { one: One; page: Page }) {
  const w = words.in(lang);
  if (one.kind !== HEARING || one.state !== 'reported') return null;
  const data = hearingOf({ file: one });
  const { opinions = [] } = data;
  if (opinions.length === 0) return null;
  return (
    <section class="stack">
      <Head title={w.opinions} />
      <p>{w.opinionsOf({ all: opinions.length, ...countOpinions(data) })}</p>
      {opinions.map(({ who, text, result, reason }) => {
        const look = LOOKS[result ?? 'declined'];
        const answer = OPINION_RESULTS.find(({ value }) => value === result);
        return (
          <Card tight>
            <p lang="zh-CN">{text}</p>
            <p class="sm dim" lang="zh-CN">
              {who}
            </p>
            <p>
              <Tag state={look}>{say(lang, answer)}</Tag> <span lang="zh-CN">{reason}</span>
            </p>
          </Card>
        );
      })}
    </section>
  );
}
