// What a rule watches, and whether there is anything to watch yet.
import type { Lang } from '#platform/i18n/words.ts';
import type { RuleInput } from '../contract.ts';
import { rulebookWords } from '../words/rulebook.ts';
import { inTongue } from './names.ts';
import { awaits } from './rules.ts';

export function Element({ rule, lang }: { readonly rule: RuleInput; readonly lang: Lang }) {
  return (
    <>
      {inTongue(lang, rule.element, rule.elementEn)}
      {awaits(rule) && <small class="dim"> {rulebookWords.in(lang).awaiting}</small>}
    </>
  );
}
