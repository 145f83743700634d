// The findings of a check as a list, and the panels that show them, and the photos of one, beside a case.
import type { CasePanel } from '#kernel/cases/room.ts';
import { listCaseRows } from '#kernel/cases/store.ts';
import { sayOutcome, sayState } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import type { Page } from '#platform/http/resource.ts';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { onSpot } from '../addresses.ts';
import { CHECK, FINDING, type Found } from '../contract.ts';
import { loadReadable } from '../service/load.ts';
import { words } from '../words.ts';

export function FindingList({ findings, page }: { findings: readonly Found[]; page: Page }) {
  if (findings.length === 0) return <p class="dim">{words.in(page.lang).noFindings}</p>;
  return (
    <List
      small
      items={findings.map(({ id, state, outcome, finding }) => ({
        href: `/desk/cases/${id}`,
        text: `${finding.n}. ${finding.place}`,
        note: `${nameIn(page.lang, finding.organ)} · ${finding.found}`,
        end: <Tag>{tellState({ state, outcome }, page)}</Tag>,
      }))}
    />
  );
}

function tellState({ state, outcome }: Pick<Found, 'state' | 'outcome'>, { lang }: Page): string {
  const standing = { kind: FINDING, state, outcome, stepName: null, stepNameEn: null };
  return sayOutcome(lang, standing) || sayState(lang, standing, 'desk');
}

interface Listed {
  readonly id: string;
  readonly findings: readonly Found[];
}

export const findingsPanel: CasePanel = {
  name: 'field-findings',
  order: 20,
  load: async (ctx, file): Promise<Listed | null> =>
    file.kind === CHECK ? { id: file.id, findings: await loadReadable(ctx, file) } : null,
  view: ({ id, findings }: Listed, page) => {
    const w = words.in(page.lang);
    return (
      <Card tight title={w.findings}>
        <FindingList findings={findings} page={page} />
        <p>
          <LinkButton href={onSpot(id)}>{w.spot}</LinkButton>
        </p>
      </Card>
    );
  },
};

interface Photo {
  readonly name: string;
  readonly href: string;
}

export const photosPanel: CasePanel = {
  name: 'field-photos',
  order: 21,
  load: async ({ db }, { id, kind }): Promise<readonly Photo[] | null> => {
    if (kind !== FINDING) return null;
    const { materials } = await listCaseRows(db, id);
    const photos = materials.filter(({ file_id: file }) => file !== null);
    if (photos.length === 0) return null;
    return photos.map(({ name, file_id: file }) => ({ name, href: `/desk/cases/${id}/files/${file}` }));
  },
  view: (photos: readonly Photo[], page) => {
    const w = words.in(page.lang);
    return (
      <Card tight title={w.photos}>
        {photos.map(({ name, href }) => (
          <a href={href}>
            <img src={href} alt={w.photoOf(name)} loading="lazy" />
          </a>
        ))}
      </Card>
    );
  },
};
