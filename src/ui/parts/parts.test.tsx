// The parts: structure that carries the meaning, states that are words and shapes, and escaping.
import { describe, expect, test } from 'vitest';
import { renderFragment } from '../render.ts';
import { LangContext } from '../words.ts';
import { DeadlineCalendar } from './calendar.tsx';
import { Clock } from './clock.tsx';
import { Confirm, ConfirmForm } from './dialog.tsx';
import { NumberField, Picks, Select, TextArea, TextField } from './field.tsx';
import { ErrorSummary, Form } from './form.tsx';
import { Hexmap } from './hexmap.tsx';
import { Pager, Tree } from './navigation.tsx';
import { Paper } from './paper.tsx';
import { breakTitle, Title } from './prose.tsx';
import { QrImage } from './qr.tsx';
import { Ridge } from './ridge.tsx';
import { Heat, Table } from './table.tsx';
import { Timeline } from './timeline.tsx';

const evil = '"><img src=x onerror=alert(1)>';

describe('fields', () => {
  test('label, hint and error are tied to the control', () => {
    const html = renderFragment(<TextField id="phone" label="电话" hint="只用来通知" error="少了 1 位" value={evil} />);
    expect(html).toContain('<label for="phone">电话</label>');
    expect(html).toContain('<p class="hint" id="phone-hint">');
    expect(html).toContain('aria-describedby="phone-hint phone-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).not.toContain('<img');
  });

  test('a field without faults claims none', () => {
    const html = renderFragment(<TextField id="phone" label="电话" />);
    expect(html).not.toContain('aria-invalid');
    expect(html).not.toContain('aria-describedby');
  });

  test('a text area keeps what was typed, as text', () => {
    const html = renderFragment(<TextArea id="t" label="说明" value={`</textarea>${evil}`} />);
    expect(html.match(/<\/textarea>/g)).toHaveLength(1);
    expect(html).not.toContain('<img');
  });

  test('a list marks the chosen line and may leave out the empty one', () => {
    const options = [
      { value: 'a', text: '甲' },
      { value: 'b', text: '乙' },
    ];
    const html = renderFragment(<Select id="s" label="选" options={options} value="b" />);
    expect(html).toContain('<option value>请选择</option>');
    expect(html).toMatch(/<option (selected value="b"|value="b" selected)>乙/);
    expect(renderFragment(<Select id="s" label="选" options={options} empty={false} />)).not.toContain('请选择');
  });

  test('the first choice of a group carries the id the error summary leads to', () => {
    const options = [
      { value: '1', text: '邮寄' },
      { value: '2', text: '自取' },
    ];
    const html = renderFragment(
      <Picks id="way" label="怎么给您" options={options} value={['2']} many error="请选择" />,
    );
    expect(html).toContain('<fieldset class="field" aria-describedby="way-error"><legend>怎么给您</legend>');
    expect(html).toMatch(/id="way" type="checkbox" name="way" value="1"\/>/);
    expect(html).toMatch(/id="way-1" type="checkbox" name="way" value="2" checked/);
  });

  test('a number is typed as text with its unit in the label', () => {
    const html = renderFragment(<NumberField id="area" label="面积" unit="平方米" value={0} decimal />);
    expect(html).toContain('面积（平方米）');
    expect(html).toContain('value="0"');
    expect(html).toContain('inputmode="decimal"');
  });

  test('the error summary takes the focus and lists links in order; without errors there is none', () => {
    const html = renderFragment(
      <ErrorSummary
        errors={[
          { id: 'town', text: '请选择' },
          { id: 'area', text: evil },
        ]}
      />,
    );
    expect(html).toContain('有 2 处需要改一下');
    expect(html).toMatch(/role="alert" tabindex="-1" autofocus/);
    expect(html.indexOf('href="#town"')).toBeLessThan(html.indexOf('href="#area"'));
    expect(html).not.toContain('<img');
    expect(renderFragment(<ErrorSummary errors={[]} />)).toBe('');
  });

  test('a form carries its tokens, posts, and leaves checking to the server', () => {
    const html = renderFragment(
      <Form action="/foi" hidden={{ csrf: 't' }} files>
        x
      </Form>,
    );
    expect(html).toMatch(/method="post" action="\/foi" enctype="multipart\/form-data" novalidate/);
    expect(html).toContain('<input type="hidden" name="csrf" value="t"/>');
  });
});

describe('time', () => {
  test('a running clock is a ring of the used part, others have a shape of their own', () => {
    const near = renderFragment(
      <Clock state="near" fraction={0.8}>
        剩 2 日
      </Clock>,
    );
    expect(near).toContain('class="clock near"');
    expect(near).toContain('stroke-dasharray="80 100"');
    const shapes = (['over', 'held', 'done'] as const).map(
      (state) => renderFragment(<Clock state={state}>字</Clock>).match(/ d="([^"]+)"/)?.[1],
    );
    expect(new Set(shapes).size).toBe(3);
  });

  test('a fraction beyond the limit fills the ring and no more', () => {
    const html = renderFragment(
      <Clock state="near" fraction={1.4}>
        字
      </Clock>,
    );
    expect(html).toContain('stroke-dasharray="100 100"');
  });

  test('the calendar starts on Monday, counts aloud and marks today', () => {
    const html = renderFragment(
      <DeadlineCalendar
        label="期限"
        days={[
          { date: '2026-09-30', state: 'counted', notes: ['第1日'] },
          { date: '2026-10-01', state: 'off', notes: ['国庆'] },
          { date: '2026-10-02', state: 'due', notes: ['第2日', '到期'], today: true },
        ]}
      />,
    );
    expect(html.match(/<li class="off" aria-hidden="true">/g)).toHaveLength(2);
    expect(html).toContain('<time datetime="2026-09-30">9/30</time>');
    expect(html).toContain('<time datetime="2026-10-01">10/1</time>');
    expect(html).toContain('<li class="due today" aria-current="date">');
    expect(html).toContain('<small>第2日<br/>到期<br/>今天</small>');
  });

  test('the present step of a timeline is named, not only drawn', () => {
    const html = renderFragment(
      <Timeline
        items={[
          { title: '受理', state: 'done' },
          { title: '核查', state: 'now' },
        ]}
      />,
    );
    expect(html).toContain('<li><p class="t">受理</p></li>');
    expect(html).toContain('<li class="now" aria-current="step">');
  });
});

describe('tables', () => {
  const columns = [
    { head: '受理号', cell: (row: { id: string }) => <a href={`/c/${row.id}`}>{row.id}</a>, rowHead: true },
    {
      head: '件数',
      cell: () => 3,
      num: true,
      opt: true,
      sort: { href: '?sort=n', state: 'descending' as const },
    },
  ];

  test('columns say what they are, and the sorted one how', () => {
    const html = renderFragment(<Table rows={[{ id: '7' }]} rowKey={(row) => row.id} columns={columns} />);
    expect(html).toContain('<th scope="row"><a href="/c/7">7</a></th>');
    expect(html).toMatch(/<th scope="col" class="num opt" aria-sort="descending"><a href="\?sort=n">/);
    expect(html).toContain('<span class="vh">降序</span>');
    expect(html).toContain('<td class="num opt">3</td>');
  });

  test('rows can be chosen, each box with its own name', () => {
    const select = { name: 'case', label: (row: { id: string }) => `选中 ${row.id}`, chosen: () => true };
    const html = renderFragment(
      <Table rows={[{ id: '7' }]} rowKey={(row) => row.id} columns={columns} select={select} />,
    );
    expect(html).toMatch(/name="case" value="7" aria-label="选中 7" checked/);
    expect(html).toMatch(/data-all aria-label="全选" hidden/);
  });

  test('an empty table says so across its width, in the language of the page', () => {
    const html = renderFragment(
      <LangContext.Provider value="en">
        <Table rows={[]} rowKey={() => ''} columns={columns} />
      </LangContext.Provider>,
    );
    expect(html).toContain('<td class="dim" colspan="2">No matching records</td>');
  });

  test('the heat table keeps its numbers', () => {
    const html = renderFragment(
      <Heat
        corner="机构"
        heads={['亮牌']}
        rows={[{ name: '甲', child: true, cells: [{ text: '黄 1', level: 'yellow' }] }]}
      />,
    );
    expect(html).toContain('<tr class="kid"><th scope="row">甲</th><td class="num yc">黄 1</td></tr>');
  });
});

describe('ways', () => {
  test('a pager shows no way that leads nowhere', () => {
    const html = renderFragment(<Pager next="?after=9" />);
    expect(html).toContain('rel="next"');
    expect(html).not.toContain('上一页');
    expect(renderFragment(<Pager />)).toBe('');
  });

  test('the branch with the current page is open, the others closed', () => {
    const html = renderFragment(
      <Tree
        label="栏目"
        nodes={[
          {
            text: '政策',
            children: [{ text: '规章', href: '/a', children: [{ text: '令', href: '/b', current: true }] }],
          },
          { text: '财政', children: [{ text: '预算', href: '/c' }] },
        ]}
      />,
    );
    expect(html).toContain('<details open><summary>政策</summary>');
    expect(html).toContain('<details><summary>财政</summary>');
  });

  test('what a dialog asks, a page can ask without a script', () => {
    const question = {
      id: 'w',
      title: '撤回？',
      action: '/cases/1/acts/withdraw',
      confirm: '撤回',
      cancel: '不撤回',
      hidden: { csrf: 't' },
    };
    const inPlace = renderFragment(<Confirm {...question} page="/cases/1/withdraw" label="撤回申请" />);
    expect(inPlace).toContain('<a class="btn" href="/cases/1/withdraw">撤回申请</a>');
    expect(inPlace).toMatch(/<dialog id="w" class="stack" aria-labelledby="w-title"/);
    expect(inPlace).toContain('formmethod="dialog"');
    const page = renderFragment(<ConfirmForm {...question} back="/cases/1" />);
    expect(page).toContain('<a class="btn" href="/cases/1">不撤回</a>');
    expect(page).toContain('action="/cases/1/acts/withdraw"');
  });
});

describe('text', () => {
  test('titles break between words and keep place names whole', () => {
    expect(breakTitle('临沧市人民政府关于印发').slice(0, 2)).toEqual(['临沧市', '人民政府']);
    expect(breakTitle('事项（新办）的通知')).toEqual(['事项', '（新办）的', '通知']);
    expect(breakTitle('licence (change)')).toEqual(['licence ', '(change)']);
    expect(breakTitle('第 12 号').at(-1)).toBe('12 号');
  });

  test.each(['关于印发《办法》的通知', 'Plain English, too', '', '<b>'])('no character of %j is lost', (title) => {
    const text = renderFragment(<Title text={title} />)
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>');
    expect(text).toBe(title);
  });

  test('a paper is a section of the page unless it is the page', () => {
    const paper = (alone: boolean) =>
      renderFragment(
        <Paper label="版面" title="通知" alone={alone} sign={['甲局', '2026 年']}>
          <p>正文</p>
        </Paper>,
      );
    expect(paper(false)).toContain('<h2 class="name">通知</h2>');
    expect(paper(true)).toContain('<h1 class="name">通知</h1>');
    expect(paper(true)).toContain('甲局<br/>2026 年');
  });
});

describe('pictures', () => {
  test('a QR code is one path of runs inside four quiet modules', () => {
    const html = renderFragment(
      <QrImage
        matrix={[
          [true, true, false],
          [false, false, false],
          [true, false, true],
        ]}
      />,
    );
    expect(html).toContain('viewBox="-4 -4 11 11"');
    expect(html).toContain('d="M0 0h2v1h-2zM0 2h1v1h-1zM2 2h1v1h-1z"');
  });

  test('hexagons say their finding and keep what they are told as text', () => {
    const html = renderFragment(
      <Hexmap
        label="最低镇康县"
        places={[{ name: evil, value: '98%', flag: '预警', state: 'warn', column: 3, row: 1 }]}
      />,
    );
    expect(html).toContain('role="img" aria-label="最低镇康县"');
    expect(html).toContain('<g class="warn">');
    expect(html).not.toContain('<img');
  });

  test('hills follow the numbers and stand on flat ones too', () => {
    const heights = (days: number[]) =>
      [...renderFragment(<Ridge layers={[days]} />).matchAll(/L\d+ ([\d.]+)/g)].map((match) => Number(match[1]));
    const [first = 0, , third = 0] = heights([1, 1, 50]);
    expect(third).toBeLessThan(first);
    expect(heights([5, 5, 5]).every(Number.isFinite)).toBe(true);
  });
});
