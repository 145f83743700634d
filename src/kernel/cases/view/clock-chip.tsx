// The clock chip of a case.
import type { Lang } from '#platform/i18n/words.ts';
import { Clock } from '#ui/parts/clock.tsx';
import { CARDS } from '../contract.ts';
import type { ClockReading } from '../rules/reading.ts';
import { status } from '../words/status.ts';

/** `short` counts in days under a heading that says “working days”; `note` comes after a dot: the card it earned. */
export function ClockChip(props: {
  reading: ClockReading;
  lang: Lang;
  waiting: string;
  short?: boolean;
  signal?: string | null;
}) {
  const { reading, lang } = props;
  const w = status.in(lang);
  const signal = CARDS.includes(props.signal ?? '') ? w.signals[props.signal as keyof typeof w.signals] : undefined;
  const text = sayReading(reading, lang, props.waiting, props.short ?? false);
  return (
    <Clock state={shapeOf(reading)} fraction={'fraction' in reading ? reading.fraction : undefined}>
      {signal ? `${text} · ${signal}` : text}
    </Clock>
  );
}

function shapeOf(reading: ClockReading): 'ok' | 'near' | 'over' | 'held' | 'done' {
  if (reading.state === 'today') return 'near';
  if (reading.state === 'waiting') return 'held';
  return reading.state === 'none' ? 'done' : reading.state;
}

/** The reading in words. `waiting` is what is said while the applicant must act. */
export function sayReading(reading: ClockReading, lang: Lang, waiting: string, short: boolean): string {
  const w = status.in(lang);
  const units = short ? w.shortUnits : w.units;
  switch (reading.state) {
    case 'over':
      return reading.count === 0 ? w.clock.justOver : w.clock.over(units[reading.unit](reading));
    case 'ok':
    case 'near':
      return w.clock.left(units[reading.unit](reading));
    case 'held':
      return reading.count === 0 ? w.clock.heldToday : w.clock.held(units.wd(reading));
    case 'waiting':
      return waiting;
    default:
      return w.clock[reading.state];
  }
}
