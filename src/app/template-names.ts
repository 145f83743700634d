// What the notices of all rooms are called where they are listed: their titles, with dots for what differs.
import type { NoticeTemplates, NoticeValues } from '#platform/notify/notices.ts';

/** By template and language; the bare name for one whose title needs a real value, or that went with an earlier release. */
export function nameTemplates(templates: NoticeTemplates): (template: string, lang: string) => string {
  const dots: NoticeValues = new Proxy({}, { get: () => '…' });
  return (name, lang) => {
    try {
      return templates[name]?.[lang === 'en' ? 'en' : 'zh'](dots).title.replaceAll('undefined', '…') ?? name;
    } catch {
      return name;
    }
  };
}
