// ECharts themes 青绿, light and wall. At most four series; red and amber are states, never series colours.

type Palette = { series: string[]; text: string; text2: string; line: string; line2: string; size: number };

function makeTheme(colour: Palette) {
  const axis = {
    axisLine: { lineStyle: { color: colour.line2 } },
    axisTick: { show: false },
    axisLabel: { color: colour.text2, fontSize: colour.size },
    splitLine: { lineStyle: { color: colour.line } },
    nameTextStyle: { color: colour.text2 },
  };
  return {
    color: colour.series,
    backgroundColor: 'transparent',
    textStyle: { color: colour.text, fontSize: colour.size },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false } },
    legend: { textStyle: { color: colour.text2 }, itemWidth: 14, itemHeight: 3, icon: 'rect' },
    line: { symbol: 'none', lineStyle: { width: 2 } },
    bar: { barMaxWidth: 18, itemStyle: { borderRadius: 0 } },
  };
}

const light: Palette = {
  series: ['#0c6470', '#78b3b8', '#56656a', '#b9c6c8'],
  text: '#14222a',
  text2: '#56656a',
  line: '#e2e8e9',
  line2: '#cbd5d7',
  size: 12,
};

const wall: Palette = {
  series: ['#4fb3b9', '#d8b55b', '#93adb1', '#2c6f76'],
  text: '#e6f0f0',
  text2: '#93adb1',
  line: '#19363d',
  line2: '#28505a',
  size: 14,
};

/** Theme by face. */
export const themes = { light: makeTheme(light), wall: makeTheme(wall) };

/** Colours of states, helper lines and labels by face. */
export const signals = {
  light: {
    near: '#8a5200',
    over: '#b92d1a',
    edge: '#78878b',
    text: light.text,
    text2: light.text2,
    line: light.line,
  },
  wall: {
    near: '#f5c35b',
    over: '#ff8a73',
    edge: '#5f858c',
    text: wall.text,
    text2: wall.text2,
    line: wall.line,
  },
};

/** Which surface a chart stands on. */
export type ChartFace = keyof typeof themes;
