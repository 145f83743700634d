// What something owed is called on a page: a title without English stays Chinese, and says so.
import type { Lang } from '#platform/i18n/words.ts';
import { nameDue } from '../rules/naming.ts';

export function DueName({ due, lang }: { due: Parameters<typeof nameDue>[0]; lang: Lang }) {
  const { zh, en } = nameDue(due);
  if (lang !== 'en') return <>{zh}</>;
  if (due.title === '' || due.titleEn) return <>{en}</>;
  return (
    <>
      {en.slice(0, -due.title.length)}
      <span lang="zh-CN">{due.title}</span>
    </>
  );
}
