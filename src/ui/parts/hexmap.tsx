// Places as hexagons in rough position. Real boundaries would need an approved map; this shows none.

/** `column` counts half hexagons from the left, `row` from the top. `flag` is a short word on what is wrong. */
export type HexPlace = {
  name: string;
  value: string;
  note?: string;
  flag?: string;
  state?: 'warn' | 'yellow' | 'red';
  column: number;
  row: number;
};

const stepX = 89;
const stepY = 154;
const corners = [
  [84.9, 49],
  [0, 98],
  [-84.9, 49],
  [-84.9, -49],
  [0, -98],
  [84.9, -49],
] as const;

/**
 * `label` states the finding for those who cannot see it. Write beside it that no boundary is meant.
 * Usage: `<Hexmap label="八县区按时办结率，最低镇康县 98.0%" places={[{ name: '云县', value: '98.9%', column: 5, row: 0 }]} />`
 */
export function Hexmap({ label, places }: { label: string; places: HexPlace[] }) {
  const columns = places.map((place) => place.column);
  const left = Math.min(...columns) * stepX;
  const width = Math.max(...columns) * stepX - left + 2 * stepX + 8;
  const height = Math.max(...places.map((place) => place.row)) * stepY + 210;
  return (
    <svg class="hexmap" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {places.map((place) => (
        <Hexagon place={place} x={place.column * stepX - left + stepX + 4} y={place.row * stepY + 105} />
      ))}
    </svg>
  );
}

function Hexagon({ place, x, y }: { place: HexPlace; x: number; y: number }) {
  return (
    <g class={place.state}>
      <polygon points={corners.map(([dx, dy]) => `${x + dx},${y + dy}`).join(' ')} />
      <text x={x} y={y - 34}>
        {place.name}
      </text>
      <text class="v" x={x} y={y + 12}>
        {place.value}
      </text>
      {place.note && (
        <text class="s" x={x} y={y + 44}>
          {place.note}
        </text>
      )}
      {place.flag && (
        <text class="flag" x={x} y={y + 70}>
          {place.flag}
        </text>
      )}
    </g>
  );
}
