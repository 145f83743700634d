// Beside a case on the desk: answers that identify somebody, opened only for those who work on it.
import type { CaseFile, Fact } from '#kernel/cases/contract.ts';
import type { CasePanel } from '#kernel/cases/room.ts';
import { type Context, mayReach } from '#platform/http/context.ts';
import { Card } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { KIND, permissions } from '../contract.ts';
import { itemSource } from '../item.ts';
import { describeAnswers } from '../rules/facts.ts';
import { openIdentifying } from '../service/submit.ts';
import { deskWords } from '../words/desk.ts';

const WORKING = [permissions.receive, permissions.handle, permissions.decide, permissions.deliver];

function worksOn(ctx: Context, file: CaseFile): boolean {
  return WORKING.some((permission) => mayReach(ctx.actor, permission, file.organ_path));
}

export const identifyingPanel: CasePanel = {
  name: 'identifying-answers',
  order: 20,
  load: async (ctx, file) => {
    if (file.kind !== KIND || !file.subject_id || !worksOn(ctx, file)) return null;
    const answers = openIdentifying(ctx.runtime.vault, file.data);
    if (Object.keys(answers).length === 0) return null;
    const { form } = await itemSource().getVersion(ctx.db, file.subject_id);
    return describeAnswers(form, answers);
  },
  view: (facts: readonly Fact[], page) => {
    const lang = page.lang === 'en' ? 'en' : 'zh';
    return (
      <Card title={deskWords.in(page.lang).identifying} tight>
        <Facts small items={facts.map((fact) => [fact[lang], fact.value[lang]])} />
      </Card>
    );
  },
};
