// The parts of a package's page: an item as one of its steps, and what all of them ask for together.
import type { Page } from '#platform/http/resource.ts';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import type { Bundle, PackagedItem, SharedMaterial } from '../rules/packages.ts';
import { codes } from '../words/codes.ts';
import { sayLimit } from '../words/limits.ts';
import { waysWords } from '../words/ways.ts';
import { chineseOnly, inReadersWords } from './reader.ts';
import { Said } from './said.tsx';

interface StepProps {
  place: number;
  entry: string;
  item: PackagedItem | null;
  own: { readonly number: string; readonly phase: string } | null | undefined;
  page: Page;
}

export function Step({ place, entry, item, own, page }: StepProps) {
  const w = waysWords.in(page.lang);
  if (!item) {
    return (
      <li class="todo">
        <p class="t" {...chineseOnly(page)}>
          {entry}
        </p>
        <p class="dim">{w.notOffered}</p>
      </li>
    );
  }
  const facts = [
    inReadersWords(page, item.organName, item.organNameEn),
    item.caseType === '1' ? w.onTheSpot : w.within(sayLimit(item.promise, page.lang)),
    `${inReadersWords(page, item.place.name, item.place.nameEn)} ${inReadersWords(page, item.place.window, item.place.windowEn)}`,
  ];
  return (
    <li class={own?.phase === 'closed' ? undefined : own ? 'now' : 'todo'}>
      <p class="t">
        <span class="dim">{w.stepOf(place)}</span>{' '}
        <a href={`/services/${item.code}`}>{inReadersWords(page, item.name, item.nameEn)}</a>
      </p>
      <p class="dim">{facts.join(' · ')}</p>
      <p class="row sm no-print">
        {own ? (
          <a href={`/cases/${own.number}`}>{own.phase === 'closed' ? w.mineClosed : w.mineOpen}</a>
        ) : (
          item.onlineDepth >= 3 && <a href={`/services/${item.code}/apply`}>{w.apply}</a>
        )}
        {item.onlineDepth < 3 && <span>{w.window}</span>}
      </p>
    </li>
  );
}

/** `steps`: how many items the package has. */
export function Shared({ bundle, steps, page }: { bundle: Bundle; steps: number; page: Page }) {
  const w = waysWords.in(page.lang);
  const { materials, forms } = bundle;
  return (
    <section class="stack" id="materials">
      <h2>{w.materials}</h2>
      {materials.length > 0 ? (
        <Table rowKey={(material) => material.name} rows={[...materials]} columns={columnsFor(page, steps)} />
      ) : (
        <p>{w.noMaterials}</p>
      )}
      {forms > 0 && materials.length > 0 && <p class="sm dim">{w.forms(forms)}</p>}
    </section>
  );
}

function columnsFor(page: Page, steps: number): Column<SharedMaterial>[] {
  const w = waysWords.in(page.lang);
  const c = codes.in(page.lang);
  return [
    { head: w.material, rowHead: true, cell: (material) => inReadersWords(page, material.name, material.nameEn) },
    {
      head: w.requirement,
      opt: true,
      cell: (material) => <Said zh={material.note} en={material.noteEn} page={page} />,
    },
    {
      head: w.usedFor,
      cell: (material) =>
        material.for.length === steps && steps > 1 ? (
          <Tag state="ok">{w.all}</Tag>
        ) : (
          material.for.map((place) => w.numbered(place)).join(w.join)
        ),
    },
    {
      head: w.how,
      cell: (material) => (
        <>
          <Tag>{c.sources[material.source]}</Tag> {material.need !== 'required' && <Tag>{c.needs[material.need]}</Tag>}
        </>
      ),
    },
  ];
}
