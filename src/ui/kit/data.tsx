// Kit: figures, certificate, ruler, tables, facts, lists, doors, prose, paper.

import { DeadlineCalendar } from '../parts/calendar.tsx';
import { Card, Door, Head, List, Tiles } from '../parts/card.tsx';
import { Facts, Figures } from '../parts/figure.tsx';
import { Pager, Tabs } from '../parts/navigation.tsx';
import { Paper } from '../parts/paper.tsx';
import { Prose, Title } from '../parts/prose.tsx';
import { QrImage } from '../parts/qr.tsx';
import { DueRuler } from '../parts/ruler.tsx';
import { Heat, type HeatCell, Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { Flow } from '../parts/timeline.tsx';
import { useWords } from '../words.ts';
import { nowhere, type SectionProps } from './frame.ts';
import { sampleCalendar, sampleMatrix, sampleRuler } from './samples.ts';

/** Sections with data. */
export function DataSections({ words }: SectionProps) {
  return (
    <>
      <section class="stack">
        <Head title={words.figures} more={{ href: nowhere, text: words.more }} />
        <Figures
          items={words.figure.map((label, i) => ({
            label,
            value: ['3,861', '99.2', '4.3', '3'][i],
            unit: words.units[i],
            note: words.basisNotes[i],
          }))}
        />
      </section>
      <section class="stack">
        <Head title={words.flow} />
        <Flow steps={words.flowSteps.map((title, i) => ({ title, note: words.flowNotes[i], todo: i > 2 }))} />
      </section>
      <section class="stack">
        <Head title={words.ruler} />
        <DueRuler label={words.rulerLabel} cells={sampleRuler(words, useWords().weekdays)} />
      </section>
      <div class="split even">
        <Tables words={words} />
        <Card title={words.certificate}>
          <DeadlineCalendar
            label={words.certificate}
            days={sampleCalendar(words)}
            sentence={words.certificateText}
            basis={{ title: words.basis, body: words.basisText }}
          />
        </Card>
      </div>
      <Lists words={words} />
      <section class="stack">
        <Head title={words.paper} />
        <Paper
          label={words.paperLabel}
          organ={words.paperOrgan}
          number={words.paperNumber}
          title={words.paperTitle}
          to={words.paperTo}
          sign={words.paperSign}
          page={1}
        >
          <p>{words.paperBody}</p>
        </Paper>
      </section>
    </>
  );
}

type Organ = { name: string; done: string; rate: string; days: string; yellow: boolean };

function sampleOrgans({ words }: SectionProps): Organ[] {
  const numbers = [
    ['1,284', '100.0%', '1.2'],
    ['986', '99.7%', '1.9'],
    ['742', '99.5%', '4.1'],
    ['402', '97.0%', '9.6'],
  ];
  return words.organs.map((name, i) => {
    const [done = '', rate = '', days = ''] = numbers[i] ?? [];
    return { name, done, rate, days, yellow: i > 1 };
  });
}

function Tables({ words }: SectionProps) {
  const [bureau, done, rate, days, cards] = words.heads;
  const organs = sampleOrgans({ words });
  return (
    <div class="stack loose">
      <section class="stack">
        <Head title={words.table} />
        <Tabs
          label={words.range}
          items={words.tabs.map((text, i) => ({ href: `?level=${i}`, text, current: i === 0 }))}
        />
        <Table
          rows={organs}
          rowKey={(organ) => organ.name}
          select={{
            name: 'organ',
            label: (organ) => words.choose(organ.name),
            chosen: (organ) => organ.done === '986',
          }}
          columns={[
            { head: bureau, cell: (organ) => <a href={nowhere}>{organ.name}</a> },
            { head: done, cell: (organ) => organ.done, num: true, opt: true },
            {
              head: rate,
              cell: (organ) => <b>{organ.rate}</b>,
              num: true,
              sort: { href: '?sort=rate', state: 'descending' },
            },
            { head: days, cell: (organ) => organ.days, num: true, opt: true, sort: { href: '?sort=days' } },
            {
              head: cards,
              cell: (organ) =>
                organ.yellow ? <Tag state="near">{words.yellow}</Tag> : <span class="dim">{words.none}</span>,
            },
          ]}
        />
        <Table rows={[]} rowKey={() => ''} columns={[{ head: bureau, cell: () => '' }]} />
        <Pager first="?" previous="?before=1" next="?after=40" note={words.count} />
      </section>
      <section class="stack">
        <Head title={words.heat} />
        <Heat
          corner={words.organ}
          heads={words.heatHeads}
          rows={organs.map((organ, i) => ({
            name: organ.name,
            href: nowhere,
            child: i === 3,
            cells: heatCells(words, i),
          }))}
        />
      </section>
    </div>
  );
}

function heatCells(words: SectionProps['words'], i: number): HeatCell[] {
  const levels = ([0, 1, 2, 3] as const)[i] ?? 0;
  return [
    { text: String(742 - i * 90) },
    { text: (99.7 - i * 0.9).toFixed(1), level: levels, href: nowhere },
    { text: words.heatCards[i] ?? '', level: ([0, 0, 'yellow', 'red'] as const)[i] ?? 0 },
    { text: String(i * 3), level: levels },
  ];
}

function Lists({ words }: SectionProps) {
  return (
    <>
      <div class="split">
        <section class="stack">
          <Head title={words.facts} more={{ href: nowhere, text: words.more }} />
          <Facts items={words.factPairs} two small card />
          <List
            items={words.articles.map((text, i) => ({
              href: `#article-${i}`,
              text: <Title text={text} />,
              end: <time dateTime="2026-10-12">10-12</time>,
            }))}
          />
          <Head title={words.prose} />
          <Prose>
            <p>{words.proseText}</p>
          </Prose>
        </section>
        <aside class="stack">
          <Card title={words.qr} tight>
            <QrImage matrix={sampleMatrix} />
          </Card>
          <Card title={words.active} aside={words.count} tight>
            <List
              small
              items={words.articles.map((text) => ({
                href: nowhere,
                text,
                tag: <Tag state="near">{words.yellow}</Tag>,
                note: words.organs[3],
              }))}
            />
          </Card>
        </aside>
      </div>
      <section class="stack">
        <Head title={words.doors} />
        <div class="cols">
          {words.nav.slice(1, 4).map((title) => (
            <Door
              title={title}
              href={nowhere}
              lead={words.doorLead}
              links={words.tiles.map((text, i) => ({ href: `#door-${i}`, text }))}
            />
          ))}
        </div>
        <Tiles items={words.tiles.map((text, i) => ({ href: `#tile-${i}`, text, note: words.tileNote }))} />
      </section>
    </>
  );
}
