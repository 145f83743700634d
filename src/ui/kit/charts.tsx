// Kit: charts, hexagons, hills.
import { BarChart, DotPlot, LineChart } from '../charts/charts.tsx';
import { Card, Head } from '../parts/card.tsx';
import { Hexmap } from '../parts/hexmap.tsx';
import { Ridge } from '../parts/ridge.tsx';
import { nowhere, type SectionProps } from './frame.ts';
import { sampleDates, sampleDays, samplePlaces, sampleRates } from './samples.ts';

/** Sections with pictures. */
export function ChartSections({ words }: SectionProps) {
  const days = sampleDates.slice(-12);
  return (
    <>
      <section class="stack">
        <Head title={words.charts} />
        <LineChart
          label={words.lineLabel}
          caption={words.basisNotes[1]}
          table={nowhere}
          labels={sampleDates}
          series={[{ name: words.rate, values: sampleRates }]}
          unit="%"
          min={97}
          target={{ value: 98.5, text: words.target }}
        />
      </section>
      <div class="split even">
        <Card title={words.barLabel}>
          <BarChart
            place="half"
            label={words.barLabel}
            labels={days}
            stacked
            series={[
              { name: words.done, values: days.map((_, i) => (i < 7 ? 210 + ((i * 37) % 90) : null)) },
              { name: words.due, values: days.map((_, i) => (i < 6 ? null : 240 - i * 6)) },
            ]}
            table={nowhere}
          />
        </Card>
        <Card title={words.rate}>
          <DotPlot
            place="side"
            label={words.dotLabel}
            unit="%"
            min={96}
            items={words.organs.map((name, i) => ({
              name,
              value: [100, 99.7, 99.5, 97][i] ?? 0,
              state: i === 3 ? 'near' : undefined,
            }))}
          />
        </Card>
      </div>
      <Card title={words.hexTitle}>
        <Hexmap label={words.hexLabel} places={samplePlaces(words)} />
      </Card>
      <div class="hero">
        <Ridge layers={[sampleDays(60, 20, 1), sampleDays(90, 30, 2), sampleDays(400, 60, 3)]} />
        <div class="wrap">
          <p class="cap">{words.ridge}</p>
        </div>
      </div>
    </>
  );
}
