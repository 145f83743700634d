// Beside a case on the desk, the remedies sought against it; beside a remedy, the case it is about and its other instances.
import type { CaseFile } from '#kernel/cases/contract.ts';
import { listFollowingFiles } from '#kernel/cases/queries/related.ts';
import { getKind } from '#kernel/cases/registry.ts';
import type { CasePanel } from '#kernel/cases/room.ts';
import { findCase } from '#kernel/cases/store.ts';
import { sayOutcome, sayState, sayTitle } from '#kernel/cases/view/telling.ts';
import { type Context, mayReach } from '#platform/http/context.ts';
import type { Page } from '#platform/http/resource.ts';
import { Card, List } from '#ui/parts/card.tsx';
import { KIND, permissions } from '../contract.ts';
import { isContestable } from '../rules/contestable.ts';
import { dataOf } from '../rules/responding.ts';
import { words } from '../words.ts';

interface Beside {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly state: string;
  readonly outcome: string | null;
  /** Of a remedy: the organ or court, and its number. */
  readonly note: string | null;
  /** Whether the reader may open it. */
  readonly open: boolean;
}

interface Around {
  /** Beside a remedy itself. */
  readonly ofRemedy: boolean;
  readonly cases: readonly Beside[];
}

export const remediesPanel: CasePanel = {
  name: 'remedies',
  order: 35,
  load: async (ctx, file): Promise<Around | null> => {
    // Nothing is asked for who reads none, nor of a case against which there can be none yet.
    if (ctx.actor.scopes(permissions.read).length === 0) return null;
    const ofRemedy = file.kind === KIND;
    if (!ofRemedy && !isContestable(file, ctx.now)) return null;
    const found = ofRemedy ? await findAround(ctx, file) : await listFollowingFiles(ctx.db, file.id, KIND);
    return found.length === 0 ? null : { ofRemedy, cases: found.map((one) => describe(ctx, one)) };
  },
  view: (around: Around, page) => <RemediesCard around={around} page={page} />,
};

/** What it is about, or the instance before, with every other remedy against that; and its next instance. */
async function findAround({ db }: Context, { id, parent_id: parent }: CaseFile): Promise<CaseFile[]> {
  const [above, beside, next] = await Promise.all([
    parent === null ? undefined : findCase(db, parent),
    parent === null ? [] : listFollowingFiles(db, parent, KIND),
    listFollowingFiles(db, id, KIND),
  ]);
  return [...(above ? [above] : []), ...beside.filter((one) => one.id !== id), ...next];
}

function describe({ actor }: Context, file: CaseFile): Beside {
  const { id, kind, title, title_en: titleEn, state, outcome } = file;
  const { body, reference } = kind === KIND ? dataOf({ file }) : { body: '', reference: '' };
  const open = mayReach(actor, getKind(kind).readPermission, file.organ_path);
  return { id, kind, title, titleEn, state, outcome, note: body ? `${body} ${reference}` : null, open };
}

function RemediesCard({ around: { ofRemedy, cases }, page: { lang } }: { around: Around; page: Page }) {
  const w = words.in(lang);
  return (
    <Card title={ofRemedy ? w.around : w.beside} tight>
      <List
        small
        items={cases.map((one) => ({
          text: sayTitle(lang, one),
          ...(one.open ? { href: `/desk/cases/${one.id}` } : {}),
          ...(one.note ? { note: one.note } : {}),
          end: sayOutcome(lang, one) || sayState(lang, { ...one, stepName: null, stepNameEn: null }, 'desk'),
        }))}
      />
    </Card>
  );
}
