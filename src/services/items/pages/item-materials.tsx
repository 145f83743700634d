// The table of what to hand in, and how.
import type { Page } from '#platform/http/resource.ts';
import { colon } from '#platform/i18n/words.ts';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag, type TagState } from '#ui/parts/tag.tsx';
import type { ItemMaterial } from '../contract.ts';
import type { LiveItem } from '../store/live.ts';
import { codes } from '../words/codes.ts';
import { guideWords } from '../words/guide.ts';
import { PaperLinks } from './item-papers.tsx';
import { inReadersWords } from './reader.ts';
import { Said } from './said.tsx';

export function Materials({ item, page }: { item: LiveItem; page: Page }) {
  const w = guideWords.in(page.lang);
  const { materials } = item.content;
  const columns: Column<ItemMaterial>[] = [
    { head: w.material, cell: (m) => inReadersWords(page, m.name, m.nameEn), rowHead: true },
    { head: w.requirement, cell: (m) => <Requirement item={item} material={m} page={page} /> },
    { head: w.how, cell: (m) => <How material={m} page={page} /> },
  ];
  return (
    <section class="stack" id="materials">
      <div class="row ends base">
        <h2>{w.materialsTitle}</h2>
        <a class="sm" href={`/services/${item.code}/form`}>
          {w.blankForm}
        </a>
      </div>
      {materials.length > 0 ? (
        <Table rowKey={(m) => m.code} rows={materials} columns={columns} />
      ) : (
        <p>{w.noMaterials}</p>
      )}
    </section>
  );
}

function Requirement({ item, material, page }: { item: LiveItem; material: ItemMaterial; page: Page }) {
  const w = guideWords.in(page.lang);
  const more = [
    material.originals > 0 && w.originals(material.originals),
    material.copies > 0 && w.copies(material.copies),
    material.issuer && (
      <>
        {w.issuer}
        {colon(page.lang)}
        <Said zh={material.issuer} en={material.issuerEn} page={page} />
      </>
    ),
    material.when && w.conditional,
  ].filter(Boolean);
  return (
    <>
      <Said zh={material.note} en={material.noteEn} page={page} />
      {more.length > 0 && (
        <>
          <br />
          <small class="dim">{more.flatMap((one, index) => (index > 0 ? [' · ', one] : [one]))}</small>
        </>
      )}
      {(material.template || material.sample) && (
        <>
          <br />
          <PaperLinks base={`/services/${item.code}/papers`} material={material} page={page} />
        </>
      )}
    </>
  );
}

const SOURCE_STATES: Record<ItemMaterial['source'], TagState | undefined> = {
  form: 'on',
  upload: undefined,
  fetched: 'ok',
  window: 'near',
};

function How({ material, page }: { material: ItemMaterial; page: Page }) {
  const c = codes.in(page.lang);
  if (material.need === 'later') return <Tag state="near">{c.needs.later}</Tag>;
  return (
    <>
      <Tag state={SOURCE_STATES[material.source]}>{c.sources[material.source]}</Tag>
      {material.need === 'optional' && <Tag>{c.needs.optional}</Tag>}
    </>
  );
}
