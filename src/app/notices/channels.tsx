// `/account/channels`: which notices go out by SMS and mail as well, by citizens and officers alike.
import { findOwnWays } from '#kernel/people/service/own-account.ts';
import { invalidInput } from '#platform/errors.ts';
import { member, person } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { act, type Page, type PageView, type Resource, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { chosenFor, listChoices, OUTBOUND, type Outbound, saveChoices, type Topic } from '#platform/notify/choices.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Picks } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { CHANNELS_PATH, choiceInput, INBOX_PATH } from './contract.ts';
import { words } from './words.ts';

interface Channels {
  readonly audience: Topic['audience'];
  readonly topics: readonly (Pick<Topic, 'name' | 'zh' | 'en'> & { readonly chosen: readonly Outbound[] })[];
  /** By what the account can be reached. */
  readonly ways: { readonly sms: boolean; readonly mail: boolean };
}

export function channelsPage(topics: readonly Topic[]): Resource {
  const topicsOf = ({ actor }: Context) => topics.filter((topic) => topic.audience === audienceOf(actor.kind));
  return resource({
    name: 'account-channels',
    path: CHANNELS_PATH,
    access: member,
    load: async (ctx): Promise<Channels> => {
      const choices = await listChoices(ctx.db, ctx.actor.id ?? '');
      return {
        audience: audienceOf(ctx.actor.kind),
        topics: topicsOf(ctx).map((topic) => {
          const { name, zh, en } = topic;
          return { name, zh, en, chosen: chosenFor(topic, choices) };
        }),
        ways: await findOwnWays(ctx),
      };
    },
    view: showChannels,
    acts: {
      '': act({
        access: person,
        body: choiceInput,
        do: async (ctx, { body }) => {
          const own = topicsOf(ctx);
          const unknown = Object.keys(body.wanted).filter((name) => !own.some((topic) => topic.name === name));
          if (unknown.length > 0) {
            const message = words.in(ctx.lang).noTopic;
            throw invalidInput(
              { count: unknown.length },
              unknown.map((name) => ({ path: `wanted.${name}`, message })),
            );
          }
          const choices = own.flatMap(({ name: topic }) =>
            OUTBOUND.map((channel) => ({ topic, channel, wanted: body.wanted[topic]?.includes(channel) ?? false })),
          );
          await saveChoices(ctx.tx, ctx.actor.id ?? '', choices);
          return { to: CHANNELS_PATH, say: words.in(ctx.lang).saved };
        },
      }),
    },
  });
}

function audienceOf(kind: Context['actor']['kind']): Topic['audience'] {
  return kind === 'staff' ? 'staff' : 'member';
}

function showChannels(data: Channels, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.channels,
    unlisted: true,
    crumbs: [{ href: INBOX_PATH, text: w.inbox }],
    body: (
      <div class="stack loose">
        <PageHead title={w.channels} lead={w.channelsLead} />
        <Form action={CHANNELS_PATH}>
          {data.topics.map((topic) => (
            <Picks
              id={topic.name}
              name={`wanted.${topic.name}[]`}
              label={say(page.lang, topic)}
              value={['inbox', ...topic.chosen]}
              options={describeWays(data, page)}
              many
              columns
            />
          ))}
          <div class="row">
            <Button kind="go">{w.save}</Button>
            {Object.values(data.ways).includes(false) && <LinkButton href="/account">{w.toContact}</LinkButton>}
          </div>
        </Form>
        <Note>
          <b>{w.mustTitle}</b>
          <p>{w.must[data.audience]}</p>
        </Note>
      </div>
    ),
  };
}

function describeWays({ ways }: Channels, page: Page) {
  const w = words.in(page.lang);
  return [
    { value: 'inbox', text: w.ways.inbox, note: w.always, disabled: true },
    { value: 'sms', text: w.ways.sms, ...(ways.sms ? {} : { note: w.noPhone }) },
    { value: 'mail', text: w.ways.mail, ...(ways.mail ? {} : { note: w.noMail }) },
  ];
}
