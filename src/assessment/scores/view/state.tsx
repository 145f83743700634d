// Where a round stands.
import type { Lang } from '#platform/i18n/words.ts';
import { Tag, type TagState } from '#ui/parts/tag.tsx';
import type { Round } from '../store/rounds.ts';
import { words } from '../words/scores.ts';

export type Standing = 'open' | 'announced' | 'ended' | 'published';

type Dates = Pick<Round, 'appealsUntil' | 'publishedAt'>;

export function standingOf({ appealsUntil, publishedAt }: Dates, now: Date): Standing {
  if (publishedAt) return 'published';
  if (!appealsUntil) return 'open';
  return now > appealsUntil ? 'ended' : 'announced';
}

const LOOK: Partial<Record<Standing, TagState>> = { announced: 'on', ended: 'near', published: 'ok' };

export function RoundState({ round, now, lang }: { round: Dates; now: Date; lang: Lang }) {
  const standing = standingOf(round, now);
  const state = LOOK[standing];
  return <Tag state={state}>{words.in(lang).states[standing]}</Tag>;
}
