/** Text made safe for HTML and SVG. */
export function escaped(text: string | number): string {
  return String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

export interface Series {
  readonly name: string;
  /** A class of the page's style sheet, which gives the colour. */
  readonly style: string;
  /** In the order of the labels; null where there is no value. */
  readonly values: readonly (number | null)[];
}

const WIDTH = 720;
const HEIGHT = 220;
const EDGE = { left: 56, right: 12, top: 14, bottom: 34 };

/** A round number at least as large, so that the axis ends on one. */
function roundedUp(most: number): number {
  if (most <= 4) return 4;
  const unit = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((step) => step * unit).find((end) => end >= most) ?? most;
}

/** Bars by week, side by side for several series. What it shows stands in a table beside it, so to a reader of the page it is one picture. */
export function barChart(title: string, labels: readonly string[], series: readonly Series[]): string {
  const most = roundedUp(Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))));
  const inner = { width: WIDTH - EDGE.left - EDGE.right, height: HEIGHT - EDGE.top - EDGE.bottom };
  const y = (value: number): number => EDGE.top + inner.height * (1 - value / most);
  const slot = inner.width / Math.max(1, labels.length);
  const bar = Math.min(28, (slot * 0.7) / series.length);
  const lines = [0, most / 2, most].map((value) => `<line class="grid" x1="${EDGE.left}" x2="${WIDTH - EDGE.right}" y1="${y(value)}" y2="${y(value)}"/><text class="axis" x="${EDGE.left - 8}" y="${y(value) + 4}" text-anchor="end">${value}</text>`);
  const every = Math.ceil(labels.length / 9);
  const bars = labels.flatMap((label, at) => {
    const middle = EDGE.left + slot * (at + 0.5);
    const from = middle - (bar * series.length) / 2;
    return [
      ...series.map(({ style, values }, index) => {
        const value = values[at] ?? 0;
        return value === 0 ? '' : `<rect class="${style}" x="${(from + bar * index).toFixed(1)}" y="${y(value).toFixed(1)}" width="${Math.max(1, bar - 2).toFixed(1)}" height="${(y(0) - y(value)).toFixed(1)}" rx="2"/>`;
      }),
      at % every === 0 ? `<text class="axis" x="${middle.toFixed(1)}" y="${HEIGHT - 12}" text-anchor="middle">${escaped(label.slice(5).replace('-', '/'))}</text>` : '',
    ];
  });
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(title)}">${[...lines, ...bars].join('')}</svg>`;
}

/** What the colours of a chart mean. */
export function legend(series: readonly Series[]): string {
  return `<p class="legend">${series.map(({ name, style }) => `<span><i class="${style}"></i>${escaped(name)}</span>`).join('')}</p>`;
}
