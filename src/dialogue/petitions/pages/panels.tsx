// On the status page of a petition: what was petitioned, and of one that was merged where its lead stands.
import type { CaseFile } from '#kernel/cases/contract.ts';
import type { CasePanel } from '#kernel/cases/room.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { Card } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Note } from '#ui/parts/note.tsx';
import { KIND } from '../contract.ts';
import { petitionKind } from '../rules/kind.ts';
import { dataOf } from '../rules/process.ts';
import { type Beside, findLead } from '../store/beside.ts';
import { words } from '../words.ts';

interface Shown {
  readonly about: { readonly name: string; readonly nameEn: string | null } | null;
  readonly text: string;
  readonly anonymous: boolean;
}

/** Which only the petitioner and those who handle it can open. */
export const petitionPanel: CasePanel = {
  name: 'petition',
  face: 'portal',
  order: 12,
  load: async (_ctx, file: CaseFile): Promise<Shown | null> => {
    if (file.kind !== KIND) return null;
    const { about, text, anonymous = false } = dataOf({ file });
    return { about: about && { name: about.name, nameEn: about.nameEn ?? null }, text, anonymous };
  },
  view: ({ about, text, anonymous }: Shown, page) => {
    const w = words.in(page.lang);
    return (
      <Card title={w.yours}>
        {anonymous && page.query.code && <Note state="near">{w.report.keepCode(page.query.code)}</Note>}
        {about && <p class="dim">{w.aboutOrgan(nameIn(page.lang, about))}</p>}
        <p>{text}</p>
      </Card>
    );
  },
};

type Lead = Pick<Beside, 'number' | 'state' | 'outcome' | 'organ' | 'organEn' | 'dueAt'>;

/** Both numbers lead to the one; nothing is told of who petitioned under the other. */
export const leadPanel: CasePanel = {
  name: 'petition-lead',
  face: 'portal',
  order: 5,
  load: async (ctx, file: CaseFile): Promise<Lead | null> => {
    if (file.kind !== KIND || file.state !== 'merged') return null;
    const lead = await findLead(ctx.db, file.id);
    if (!lead) return null;
    const { number, state, outcome, organ, organEn, dueAt } = lead;
    return { number, state, outcome, organ, organEn, dueAt };
  },
  view: ({ number, state, outcome, organ, organEn, dueAt }: Lead, { lang }) => {
    const w = words.in(lang).leads;
    const said = [petitionKind.states[state], petitionKind.outcomes?.[outcome ?? '']];
    return (
      <Card title={w.title}>
        <p>{w.note(formatCaseNumber(number))}</p>
        <Facts
          items={[
            [w.state, said.flatMap((one) => (one ? [say(lang, one)] : [])).join(' · ')],
            [w.organ, nameIn(lang, { name: organ, nameEn: organEn })],
            ...(dueAt ? [[w.due, localDate(dueAt)] as [string, string]] : []),
          ]}
        />
      </Card>
    );
  },
};
