// A level as a tag: only cards have colour.
import type { Lang } from '#platform/i18n/words.ts';
import { Tag } from '#ui/parts/tag.tsx';
import type { Level } from '../contract.ts';
import { signalWords } from '../words/signals.ts';

const STATES = { hint: undefined, warning: undefined, yellow: 'near', red: 'over' } as const;

/** Usage: `<LevelTag level="yellow" lang={page.lang} />` */
export function LevelTag({ level, lang }: { level: Level; lang: Lang }) {
  return <Tag state={STATES[level]}>{signalWords.in(lang).levels[level]}</Tag>;
}
