// The parts of the board: the event, the chain of reports, clocks that run, tasks with their answers, the log by the minute.
import { nameOf } from '#kernel/cases/label.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { type Lang, say } from '#platform/i18n/words.ts';
import { localDayMinute } from '#platform/time.ts';
import { Card, List } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { Timeline } from '#ui/parts/timeline.tsx';
import { CLASSES, LEVELS, RESPONSES } from '../contract.ts';
import { emergencyKind } from '../rules/kind.ts';
import type { Board } from '../service/read.ts';
import { boardWords } from '../words/board.ts';

type Props = { readonly board: Board; readonly lang: Lang; readonly now: Date };

export const stateIn = (state: string, lang: Lang) => say(lang, emergencyKind.states[state]);

export function BoardBody({ board, lang, now }: Props) {
  const w = boardWords.in(lang);
  return (
    <div class="duo">
      <section class="stack tight">
        <Card title={w.facts} tight>
          <EventFacts board={board} lang={lang} />
        </Card>
        <Card title={w.tasks} tight>
          <Tasks board={board} lang={lang} now={now} />
        </Card>
        <Card title={w.log} aside={board.closed ? undefined : w.live} tight>
          <Log board={board} lang={lang} />
        </Card>
      </section>
      <section class="stack tight">
        <Card title={w.clocks} tight>
          <Clocks board={board} lang={lang} now={now} />
        </Card>
        <Card title={w.chain} tight>
          <List small items={board.offices.map((office) => describeOffice(office, board, lang))} />
        </Card>
        <Card title={w.reports} tight>
          <List
            small
            empty={w.reportsNone}
            items={board.reports.map((one) => ({
              text: `${one.no} · ${w.sorts[one.sort]}`,
              note: `${nameIn(lang, one.organ)} ${localDayMinute(one.at)}`,
              end: <Tag state={one.late ? 'over' : 'ok'}>{one.late ? w.late : w.inTime}</Tag>,
            }))}
          />
        </Card>
      </section>
    </div>
  );
}

function describeOffice(office: Board['offices'][number], board: Board, lang: Lang) {
  const w = boardWords.in(lang);
  const has = office.has && !board.closed;
  return {
    text: nameIn(lang, office),
    end: (
      <Tag state={has ? 'on' : office.told ? 'ok' : undefined}>{has ? w.has : office.told ? w.told : w.notTold}</Tag>
    ),
  };
}

function EventFacts({ board: { data }, lang }: Omit<Props, 'now'>) {
  const w = boardWords.in(lang);
  const chinese = (text: string) => <span lang="zh-CN">{text}</span>;
  return (
    <Facts
      small
      items={[
        [say(lang, nameOf(CLASSES, data.sort)), say(lang, nameOf(LEVELS, data.level))],
        [w.happened, localDayMinute(new Date(data.happenedAt))],
        [w.place, chinese(data.place)],
        [w.what, chinese(data.text)],
        [w.harm, w.harmSaid(data.harm)],
        data.plan
          ? [
              w.plan,
              <>
                {chinese(data.plan.name)} {say(lang, nameOf(RESPONSES, data.plan.response))}
              </>,
            ]
          : null,
        data.score ? [w.score, w.scoreSaid(data.score)] : null,
      ]}
    />
  );
}

function Clocks({ board, lang, now }: Props) {
  const w = boardWords.in(lang);
  return (
    <List
      small
      empty={w.clocksNone}
      items={board.clocks.map(({ kind, due }) => ({
        text: say(lang, emergencyKind.limits[kind]),
        note: due && w.until(localDayMinute(due)),
        ...(due && due < now ? { end: <Tag state="over">{w.overdue}</Tag> } : {}),
      }))}
    />
  );
}

function Tasks({ board, lang, now }: Props) {
  const w = boardWords.in(lang);
  const mark = ({ answeredAt, dueAt }: Board['tasks'][number]) => {
    if (answeredAt) return <Tag state="ok">{w.answered(localDayMinute(answeredAt))}</Tag>;
    if (!dueAt) return <Tag>{w.withdrawn}</Tag>;
    return <Tag state={dueAt < now ? 'over' : 'near'}>{dueAt < now ? w.overdue : w.until(localDayMinute(dueAt))}</Tag>;
  };
  return (
    <List
      small
      empty={w.tasksNone}
      items={board.tasks.map((task) => ({
        text: nameIn(lang, { name: task.organ, nameEn: task.organEn }),
        note: <span lang="zh-CN">{task.answer ? `${task.task} → ${task.answer}` : task.task}</span>,
        end: mark(task),
      }))}
    />
  );
}

function Log({ board, lang }: Omit<Props, 'now'>) {
  const w = boardWords.in(lang);
  const nameOfAct = (act: string) =>
    say(lang, emergencyKind.acts[act]) || (act === 'signal' ? w.signal : act === 'open' ? w.opened : act);
  return (
    <Timeline
      dense
      items={board.log.map(({ act, at, by, organ, text }) => ({
        title: nameOfAct(act),
        meta: `${localDayMinute(at)} ${by === 'system' ? w.system : [organ, by].filter(Boolean).join(' ')}`,
        children: text && <span lang="zh-CN">{text}</span>,
      }))}
    />
  );
}
