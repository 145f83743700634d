// The map of places, drawn on the server: it needs no script and fetches nothing from anywhere.
import { nameIn } from '#kernel/organs/contract.ts';
import type { Page } from '#platform/http/resource.ts';
import type { Place } from './contract.ts';
import { type Drawn, gather, layOut, middleOf, nameMembers } from './rules.ts';
import { words } from './words.ts';

const DOT = 9;

type Spotted = Pick<Place, 'county' | 'longitude' | 'latitude'>;

/** A picture: its numbers are those of the list, which tells everything without it. Nothing for no places. */
export function PlacesMap({ places, page }: { places: readonly Spotted[]; page: Page }) {
  const w = words.in(page.lang);
  const layout = layOut(places);
  if (!layout) return null;
  const { width, height, meridians, parallels, spots } = layout;
  return (
    <figure>
      <svg
        class="hexmap"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={w.mapLabel({ count: places.length })}
      >
        <polygon points={`0,0 ${width},0 ${width},${height} 0,${height}`} />
        {meridians.map(({ x, degrees }) => (
          <g opacity="0.5">
            <line x1={x} x2={x} y1={0} y2={height} stroke="currentColor" stroke-dasharray="2 6" />
            <text class="s" x={x} y={height - 8}>
              {degrees}°E
            </text>
          </g>
        ))}
        {parallels.map(({ y, degrees }) => (
          <g opacity="0.5">
            <line x1={0} x2={width} y1={y} y2={y} stroke="currentColor" stroke-dasharray="2 6" />
            <text class="s" x={32} y={y - 6}>
              {degrees}°N
            </text>
          </g>
        ))}
        {countiesOf(places, spots).map(({ county, drawn }) => (
          <text x={middleOf(drawn).x} y={Math.max(...drawn.map(({ y }) => y)) + 34} opacity="0.6">
            {nameIn(page.lang, county)}
          </text>
        ))}
        {gather(spots).map(({ x, y, members }) => (
          <g>
            <circle cx={x} cy={y} r={DOT} fill="currentColor" />
            <text x={x} y={y - DOT - 5}>
              {nameMembers(members)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption class="sm dim">{w.mapNote}</figcaption>
    </figure>
  );
}

function countiesOf(places: readonly Spotted[], spots: readonly Drawn[]) {
  const groups = new Map<string, { county: Place['county']; drawn: Drawn[] }>();
  for (const [at, { county }] of places.entries()) {
    const spot = spots[at];
    const group = groups.get(county.code) ?? { county, drawn: [] };
    if (spot) group.drawn.push(spot);
    groups.set(county.code, group);
  }
  return [...groups.values()];
}
