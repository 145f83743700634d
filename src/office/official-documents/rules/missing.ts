// What a draft lacks before it can be handed in, beside what the routing rules say. Pure.
import type { Label } from '#kernel/cases/label.ts';
import type { Content } from '../contract.ts';
import { listStrayGroups, type Route } from './routing.ts';

export function findMissing(
  content: Content,
  known: { readonly marks: readonly string[]; readonly route: Route },
): Label[] {
  const { body, mark, openness, reason, genre, answers } = content;
  const stray = listStrayGroups([...content.main, ...content.copies], known.route);
  const missing: (Label | false)[] = [
    body.length < 10 && { zh: '正文还没有写。', en: 'The text is not written yet.' },
    !known.marks.includes(mark) && {
      zh: '请选择发文机关代字；还没有的，先在“机关代字”里登记。',
      en: 'Choose a mark of the issuing organ; enter one under “Marks” first where it has none.',
    },
    // Before it is signed, not after: whoever signs decides on it as well.
    openness === undefined && {
      zh: '请确定公开属性：主动公开、依申请公开或者不予公开。',
      en: 'Say whether it is published, open on request, or not open.',
    },
    openness === 'closed' &&
      reason.length < 4 && {
        zh: '不予公开的，请写明理由。',
        en: 'Say why it is not open.',
      },
    genre === 'reply' &&
      answers === '' && {
        zh: '批复要写明所答复请示的发文字号。',
        en: 'A reply names the request it answers by its number.',
      },
    genre === 'order' &&
      !content.signerPost && {
        zh: '命令（令）要写明签发人职务，如“市长”。',
        en: 'An order names the office of whoever signs it.',
      },
    stray.length > 0 && {
      zh: `发文机关没有“${stray[0]}”这一类下级机关。`,
      en: `The issuing organ has no such group of organs: ${stray[0]}.`,
    },
  ];
  return missing.filter((one) => one !== false);
}
