// What the pages of meetings share: when one is, what became of an invitation, the state it is in.
import { nameOf } from '#kernel/cases/label.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { type Lang, say } from '#platform/i18n/words.ts';
import { Tag } from '#ui/parts/tag.tsx';
import { REPLIES } from '../contract.ts';
import { meetingKind } from '../rules/kind.ts';
import type { SeatShown } from '../service/read.ts';
import { words } from '../words.ts';

export const stateIn = (lang: Lang, state: string) => say(lang, meetingKind.states[state]);

export function StateTag({ state, lang }: { state: string; lang: Lang }) {
  const shown = { announced: 'on', held: 'near', following: 'near', concluded: 'ok' } as const;
  return <Tag state={shown[state as 'held']}>{stateIn(lang, state)}</Tag>;
}

export const sayWho = (lang: Lang, { organ, name, nameEn }: Pick<SeatShown, 'organ' | 'name' | 'nameEn'>) =>
  name === null ? nameIn(lang, organ) : nameIn(lang, { name, nameEn });

export function ReplyTag({ reply, lang }: Pick<SeatShown, 'reply'> & { lang: Lang }) {
  if (reply === null) return <Tag>{words.in(lang).notReplied}</Tag>;
  return <Tag state={reply === 'excused' ? 'near' : 'ok'}>{say(lang, nameOf(REPLIES, reply))}</Tag>;
}
