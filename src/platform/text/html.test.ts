// Cleaning of HTML: what Word, browsers and attackers send comes out as the few elements we know, and no word is lost.
import { describe, expect, it } from 'vitest';
import { cleanHtml } from './html.ts';

/** As Word puts it on the clipboard. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {mso-style-parent:""} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<h1 align=center style='text-align:center'><span style='font-family:宋体'>关于开展节水宣传的通知</span></h1>
<p class=MsoNormal style='text-indent:28.0pt'>　　<span lang=EN-US>&nbsp;</span>各科室：<b style='mso-bidi-font-weight:normal'>请<span
lang=EN-US>12</span>日前</b>报送<o:p></o:p></p>
<p class=MsoListParagraph style='margin-left:21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Wingdings'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>宣传单</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>横幅</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>先报数</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>（一）</span>再审核</p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr><td width=99 colspan=900 style='width:1pt'><p class=MsoNormal>合计</p></td></tr></table>
<p class=MsoNormal align=right style='text-align:right'>办公室</p><!--EndFragment--></body></html>`;

describe('what is pasted from Word', () => {
  it('[B12] keeps its words, headings, lists and tables, and nothing of its dress', () => {
    const { html, text, dropped } = cleanHtml(WORD);
    expect(html.replace(/\s*\n\s*/g, '')).toBe(
      '<h2>关于开展节水宣传的通知</h2><p>各科室：<strong>请12日前</strong>报送</p><ul><li>宣传单</li><li>横幅</li></ul>' +
        '<ol><li>先报数</li></ol><p>（一）再审核</p>' +
        '<div class="scroll"><table class="tb"><tr><td colspan="50"><p>合计</p></td></tr></table></div><p class="sign">办公室</p>',
    );
    expect(text.split('\n')).toEqual([
      '关于开展节水宣传的通知',
      '各科室：请12日前报送',
      '宣传单',
      '横幅',
      '先报数',
      '（一）再审核',
      '合计',
      '办公室',
    ]);
    expect(dropped).toEqual([]);
    expect(cleanHtml(html)).toEqual({ html, text, dropped });
  });
});

describe('what would be run', () => {
  it.each([
    ['<script>alert(1)</script>', ''],
    ['<p onclick="alert(1)" style="x:expression(1)">好</p>', '<p>好</p>'],
    ['<a href="javascript:alert(1)">看</a>', '<p><a>看</a></p>'],
    ['<a href="&#106;avascript:alert(1)">看</a>', '<p><a>看</a></p>'],
    ['<a href="//evil.example/x">看</a>', '<p><a>看</a></p>'],
    ['<svg><script>alert(1)</script><text>图</text></svg>', '<p>图</p>'],
    ['<iframe src="https://evil.example"></iframe><p>后</p>', '<p>后</p>'],
    ['<math><mtext></p><img src=x onerror=alert(1)></mtext></math>文', '<p>文</p>'],
    ['<img src="data:image/png;base64,AAAA" alt="章">', ''],
    ['<img src="https://tracker.example/a.gif">文', '<p>文</p>'],
    ['<p>一<!-- <p>二</p> -->三</p>', '<p>一三</p>'],
    ['<p title="><script>alert(1)</script>">文</p>', '<p>文</p>'],
    ['<li data-word>一</li>', '<li>一</li>'],
  ])('%s goes', (typed, html) => {
    expect(cleanHtml(typed).html).toBe(html);
  });

  it('is told to the author where it showed something', () => {
    expect(cleanHtml('<video src="a"></video><form><input></form><span>a</span><img src="/x">').dropped).toEqual([
      'video',
      'form',
      'input',
      'img',
    ]);
  });
});

describe('what stays', () => {
  it('of links and own pictures is what a reader needs', () => {
    const picture = `/files/article/20260102-000001/${'a'.repeat(64)}`;
    const { html, text } = cleanHtml(
      `<figure><img src="${picture}" alt="广场" width="9"><figcaption>图一</figcaption></figure>` +
        '<a href="/policies" target="_blank">政策</a><a href="https://www.gov.cn/">中国政府网</a>',
    );
    expect(html).toBe(
      `<figure><img src="${picture}" alt="广场" /><figcaption>图一</figcaption></figure>` +
        '<p><a href="/policies">政策</a><a href="https://www.gov.cn/" rel="noopener nofollow">中国政府网</a></p>',
    );
    expect(text).toBe('广场\n图一\n政策中国政府网');
  });

  it('of texts between blocks stands in paragraphs, whatever marks are left open', () => {
    expect(cleanHtml('前<div>一</div><div><b>二<p>三</p></b></div>后').html).toBe(
      '<p>前</p><p>一</p><p><strong>二</strong></p><p>三</p><p>后</p>',
    );
    expect(cleanHtml('<table><tr><td><div>甲</div><div>乙</div></td></tr></table>').html).toContain(
      '<td>甲<br />乙</td>',
    );
  });

  it('of plain text are its paragraphs and its signs', () => {
    expect(cleanHtml('一 < 二\n下一行\n\n第二段 & 完').html).toBe(
      '<p>一 &lt; 二<br />下一行</p><p>第二段 &amp; 完</p>',
    );
    expect(cleanHtml('').html).toBe('');
  });

  it('joins what marks and invisible signs cut apart, so that a scan reads what a reader reads', () => {
    expect(cleanHtml('<p>机\u200b<b>密</b>&#9733;<i></i>10&#24180;</p>').text).toBe('机密★10年');
  });
});

it('takes ten thousand nested lists, unclosed marks and broken tags, with every word', () => {
  const nested = `${'<ul><li>层'.repeat(10_000)}底`;
  const { html, text } = cleanHtml(nested);
  expect(text.replace(/\n/g, '')).toBe(`${'层'.repeat(10_000)}底`);
  expect(html.match(/<ul>/g)?.length).toBeLessThanOrEqual(60);
  cleanHtml(`${'<b><i>'.repeat(50_000)}字`);
  cleanHtml('<'.repeat(400_000));
  cleanHtml('<p '.repeat(100_000));
  cleanHtml('<li data-word>'.repeat(20_000));
  expect(cleanHtml(`${'<br>'.repeat(100_000)}字`).text.trim()).toBe('字');
});
