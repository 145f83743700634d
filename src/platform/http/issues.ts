// Why an input was refused, in words a person can act on.
import type { z } from 'zod';
import type { Lang } from '#platform/i18n/words.ts';
import { words } from './words.ts';

type Issue = z.core.$ZodIssue;

/** A schema's own message wins when it is written for people as `zh|en`; otherwise the kind of issue decides. */
export function translateIssue(issue: Issue, lang: Lang): string {
  const [zh, en] = issue.message.split('|');
  // The library's own messages list options with bars, too, but are English on both sides.
  if (zh && en && /[\u4e00-\u9fff]/.test(zh)) return lang === 'en' ? en : zh;
  return describeIssue(issue, words.in(lang).faults);
}

function describeIssue(issue: Issue, w: typeof words.zh.faults): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? w.missing : w.wrongType(issue.expected);
    case 'too_small':
      return describeBound(issue.origin, Number(issue.minimum), w.short, w.tooSmall, w.fewItems);
    case 'too_big':
      return describeBound(issue.origin, Number(issue.maximum), w.long, w.tooBig, w.manyItems);
    case 'invalid_value':
      return issue.input === undefined ? w.choose : w.notAChoice;
    case 'invalid_format':
      return w.format(issue.format);
    case 'unrecognized_keys':
      return w.unknownKeys(issue.keys.join(', '));
    default:
      return w.wrong;
  }
}

type Bound = (n: number) => string;
function describeBound(origin: string, n: number, text: Bound, number: Bound, list: Bound): string {
  if (origin === 'string') return text(n);
  return origin === 'array' ? list(n) : number(n);
}
