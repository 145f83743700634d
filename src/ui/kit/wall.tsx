// The kit in the wall face. Mounted at /kit/wall.
import { BarChart, DotPlot } from '../charts/charts.tsx';
import { Pane, WallColumns, WallHead, WallLayout } from '../layout/wall.tsx';
import { List } from '../parts/card.tsx';
import { Clock } from '../parts/clock.tsx';
import { Figure } from '../parts/figure.tsx';
import { Hexmap } from '../parts/hexmap.tsx';
import { Tag } from '../parts/tag.tsx';
import type { KitProps, SectionProps } from './frame.ts';
import { samplePlaces } from './samples.ts';
import { kitWords } from './words/words.ts';

const hours = ['8', '10', '12', '14', '16', '18'];

/** Usage: `renderPage(<KitWall lang="zh" size="normal" asset={assets.url} />)` */
export function KitWall(props: KitProps) {
  const words = kitWords(props.lang);
  return (
    <WallLayout {...props} title={words.wall}>
      <WallHead heading={words.wall} summary={words.wallSummary} day={words.wallDay} time="10:24:36" />
      <WallColumns>
        <LeftColumn words={words} />
        <div>
          <Pane title={words.hexTitle}>
            <Hexmap label={words.hexLabel} places={samplePlaces(words)} />
          </Pane>
          <Pane title={words.recent}>
            <table class="tb">
              <tbody>
                {words.caseItems.map((item, i) => (
                  <tr>
                    <td class="n dim">10:24:3{i}</td>
                    <td>
                      <Tag state={i === 0 ? 'near' : 'ok'}>{i === 0 ? words.cardNames[2] : words.done}</Tag>
                    </td>
                    <td>{item}</td>
                    <td class="dim">{words.people[i]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Pane>
        </div>
        <RightColumn words={words} />
      </WallColumns>
    </WallLayout>
  );
}

function LeftColumn({ words }: SectionProps) {
  return (
    <div>
      <Pane title={words.wallRate}>
        <p class="huge">
          99.2<small>%</small>
        </p>
        <p class="dim">{words.wallBasis}</p>
      </Pane>
      <Pane title={words.today}>
        <div class="cols tri">
          {words.figure.map((label, i) => (
            <Figure label={label} value={['412', '286', '3,861', '173'][i]} />
          ))}
        </div>
      </Pane>
      <Pane title={words.hourly}>
        <BarChart
          face="wall"
          place="side"
          height={190}
          label={words.hourly}
          labels={hours}
          series={[{ name: words.today, values: [96, 208, 108, null, null, null] }]}
          line={{ name: words.rate, values: [84, 190, 20, 95, 165, 12] }}
        />
      </Pane>
    </div>
  );
}

function RightColumn({ words }: SectionProps) {
  return (
    <div>
      <Pane title={words.cards}>
        <div class="row">
          {words.cardNames.map((name, i) => (
            <div class={i === 1 ? 'fig box near' : 'fig box'}>
              <span class="k">{name}</span>
              <span class="v">{[0, 3, 46][i]}</span>
            </div>
          ))}
        </div>
      </Pane>
      <Pane title={words.active}>
        <List
          items={words.caseItems.slice(0, 3).map((text, i) => ({
            text,
            note: words.people[i],
            end: (
              <Clock state="near" fraction={1}>
                {words.late}
              </Clock>
            ),
          }))}
        />
      </Pane>
      <Pane title={words.rate}>
        <DotPlot
          face="wall"
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
      </Pane>
    </div>
  );
}
