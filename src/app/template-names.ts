// What the notices of all rooms are called where they are listed: their titles, with dots for what differs.
import type { NoticeTemplate, NoticeTemplates, NoticeValues } from '#platform/notify/notices.ts';

const DOTS = '…';
/** Some words need a moment among their values. */
const FILLERS = [DOTS, '2026-01-01T00:00:00.000Z'];

/** By template and language; the bare name for one that went with an earlier release. */
export function nameTemplates(templates: NoticeTemplates): (template: string, lang: string) => string {
  return (name, lang) => {
    const template = templates[name];
    const side = lang === 'en' ? 'en' : 'zh';
    return (template && (template.name?.[side] ?? titleOf(template, side))) ?? name;
  };
}

/** Nothing when all of it is made of values. */
function titleOf(template: NoticeTemplate, side: 'zh' | 'en'): string | undefined {
  const titles = FILLERS.flatMap((filler) => {
    const values: NoticeValues = new Proxy({}, { get: () => filler });
    try {
      return template[side](values).title.replaceAll(filler, DOTS).replaceAll('undefined', DOTS);
    } catch {
      return [];
    }
  });
  return titles.find((title) => /\p{L}/u.test(title));
}
