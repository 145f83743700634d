// Hills drawn from data: the only ornament of the site, and it is true.

const width = 1440;
const height = 190;
/** Back to front: pale to full. */
const colours = ['#dcecec', '#b5d6d7', '#7fb5b8'];

/** Mean of the last seven days, so that week-ends make no teeth. */
function smooth(days: number[]): number[] {
  return days.map((_, i) => {
    const week = days.slice(Math.max(0, i - 6), i + 1);
    return week.reduce((sum, n) => sum + n, 0) / week.length;
  });
}

/** The outline of one hill: its lowest day at 35 %, its highest at 100 % of its own band. */
function drawHill(days: number[], peak: number): string {
  const line = smooth(days);
  const low = Math.min(...line);
  const span = Math.max(...line) - low || 1;
  const points = line.map((n, i) => {
    const x = (i * width) / Math.max(1, line.length - 1);
    const y = height - peak * (0.35 + (0.65 * (n - low)) / span);
    return `L${x.toFixed(0)} ${y.toFixed(1)}`;
  });
  return `M0 ${height}${points.join('')}L${width} ${height}z`;
}

/**
 * Up to three series of daily counts, back to front. Say under it what it shows.
 * Usage: `<Ridge layers={[requests, letters, cases]} />` inside `.hero`, with `<p class="cap">山形由近 90 日……绘成</p>`
 */
export function Ridge({ layers }: { layers: number[][] }) {
  return (
    <svg class="ridge" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      {layers.slice(0, colours.length).map((days, index) => (
        <path fill={colours[index]} d={drawHill(days, height * (0.95 - index * 0.25))} />
      ))}
    </svg>
  );
}
