// `/desk/hotline/console/phone`: what the telephone in an operator’s browser is given, and tells step by step; and the card it lives in.
import { findAccount } from '#kernel/people/store/accounts.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { act, type Done, type Page, resource } from '#platform/http/resource.ts';
import { maskPhone } from '#platform/text/mask.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Tag, type TagState } from '#ui/parts/tag.tsx';
import { CONSOLE, cameInput, endInput, liveInput, PHONE, permissions, putInput, ringInput } from '../contract.ts';
import { CREDENTIAL_MINUTES, mintCredential } from '../rules/sip.ts';
import { answerLive, endLive, noteAgain, noteOutcome, putThrough, ringIn } from '../service/live.ts';
import { words } from '../words/phone.ts';
import type { Board } from './console-board.ts';
import { lineIn } from './lines.tsx';

const access = holds(permissions.take);

const said = (data: Record<string, unknown>): Done => ({ to: CONSOLE, data });

/** For the telephone itself: it has no page. */
export const phonePage = resource({
  name: 'desk-hotline-phone',
  path: PHONE,
  face: 'bench',
  access,
  load: loadCredential,
  acts: {
    ring: act({
      access,
      body: ringInput,
      do: async (ctx, { body }) => {
        const { phone, line } = await ringIn(ctx, body);
        const shown = phone ? maskPhone(phone) : words.in(ctx.lang).noNumber;
        return said({ who: shown, line: lineIn(ctx, line) });
      },
    }),
    answer: act({
      access,
      body: liveInput,
      do: async (ctx, { body }) => {
        await answerLive(ctx, body.id);
        return said({});
      },
    }),
    put: act({
      access,
      body: putInput,
      do: async (ctx, { body }) => {
        const w = words.in(ctx.lang);
        const dial = await putThrough(ctx, body.id, body.number);
        return said({ dial, say: dial ? w.putting : w.onceOnly });
      },
    }),
    came: act({
      access,
      body: cameInput,
      do: async (ctx, { body }) => {
        const w = words.in(ctx.lang);
        const result = await noteOutcome(ctx, body.id, body.code);
        return said({ result, say: result ? w.came[result] : w.notRung });
      },
    }),
    again: act({
      access,
      body: liveInput,
      do: async (ctx, { body }) => {
        await noteAgain(ctx, body.id);
        return said({ say: words.in(ctx.lang).refusedAgain });
      },
    }),
    end: act({
      access,
      body: endInput,
      do: async (ctx, { body }) => {
        const w = words.in(ctx.lang);
        const practices = await endLive(ctx, body.id, body.lost === 'yes');
        if (!practices) return said({});
        const ended = practices.length > 0 ? w.endedFlagged : w.ended;
        return said({ practices, say: body.lost ? w.lost : ended });
      },
    }),
  },
});

/** Null where the city names no server. The secret that the password of a while is made from stays here. */
async function loadCredential({ db, actor, now, runtime: { config } }: Context) {
  const account = config.sip && (await findAccount(db, actor.id ?? ''));
  if (!config.sip || !account) return { credential: null };
  const { url, domain, secret } = config.sip;
  const { name, ha1 } = mintCredential(account.login, { domain, secret: secret.reveal() }, now);
  return { credential: { url, domain, user: account.login, name, ha1, seconds: CREDENTIAL_MINUTES * 60 } };
}

type Standing = keyof typeof words.zh.standing;
const STATES: Readonly<Partial<Record<Standing, TagState>>> = {
  ready: 'ok',
  refused: 'over',
  away: 'over',
  silent: 'over',
  out: 'over',
  elsewhere: 'near',
  connecting: 'held',
};
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** Shown when the city has a telephone server; `<x-phone>` brings it to life. */
export function PhoneCard({ live, page }: { live: Board['live']; page: Page }) {
  const w = words.in(page.lang);
  const press = (value: string, text: string, kind?: 'go' | 'stop') => (
    <Button type="button" name="phone" value={value} kind={kind}>
      {text}
    </Button>
  );
  return (
    <Card title={w.phone}>
      <x-phone data-src={PHONE} data-left={live?.id} data-unsaid={w.unsaid}>
        <div class="stack tight">
          <div role="status">
            {Object.entries(w.standing).map(([name, { tag, note }]) => (
              <p data-standing={name} hidden={name !== 'off'}>
                <Tag state={STATES[name as Standing]}>{tag}</Tag> <span class="dim sm">{note}</span>
              </p>
            ))}
          </div>
          <div class="stack tight" data-call="rings" role="alert" hidden>
            <p>
              {w.rings} <b class="tn" data-who /> <span class="dim" data-line />
            </p>
            <div class="row">
              {press('answer', w.answer, 'go')}
              {press('decline', w.decline)}
            </div>
          </div>
          <div class="stack tight" data-call="talks" hidden>
            <p>
              {w.talking} <b class="tn" data-who /> <span class="dim" data-line /> <span class="tn" data-time />
            </p>
            <div class="row">
              <span data-muted="false">{press('mute', w.mute)}</span>
              <span data-muted="true" hidden>
                {press('mute', w.unmute)}
              </span>
              {press('hang-up', w.hangUp)}
            </div>
            <details>
              <summary>{w.keys}</summary>
              <div class="row">
                {KEYS.map((key) => (
                  <Button type="button" name="key" value={key}>
                    {key}
                  </Button>
                ))}
              </div>
            </details>
          </div>
          <p role="status" data-said />
        </div>
      </x-phone>
    </Card>
  );
}
