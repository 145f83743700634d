// What the notices of all rooms are called where they are listed: their titles, with dots for what differs.
import type { NoticeTemplates, NoticeValues } from '#platform/notify/notices.ts';

/** By template and language; the bare name for one whose title needs a real value, or that went with an earlier release. */
export function nameTemplates(templates: NoticeTemplates): (template: string, lang: string) => string {
  const dots: NoticeValues = new Proxy({}, { get: () => '…' });
  return (name, lang) => {
    try {
      const title = templates[name]?.[lang === 'en' ? 'en' : 'zh'](dots).title.replaceAll('undefined', '…');
      // A title that is all of it made of values says nothing here.
      return title && /[\p{L}]/u.test(title) ? title : name;
    } catch {
      return name;
    }
  };
}
