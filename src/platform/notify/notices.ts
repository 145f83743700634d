// What a notice is, how its words are made, and how it is put on its way inside the caller's transaction.
import { type RawBuilder, sql } from 'kysely';
import type { SealedPlaces } from '#platform/crypto/reseal.ts';
import type { Vault } from '#platform/crypto/vault.ts';
import type { Tx } from '#platform/database/db.ts';
import type { Redaction } from '#platform/database/redact.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import type { Topic } from './choices.ts';

/** Where the outbox keeps sealed texts. */
export const SEALED: SealedPlaces = {
  notice: ['address', 'secrets'],
  simulated_message: ['address', 'body'],
  sms_opt_out: ['phone_sealed'],
};

export interface NoticeText {
  /** One line: the subject of a mail, the heading in the inbox. */
  readonly title: string;
  readonly text: string;
}

export type NoticeValues = Readonly<Record<string, string>>;

/** The words of one kind of notice. Traditional Chinese is made from the Simplified. */
export interface NoticeTemplate {
  readonly zh: (values: NoticeValues) => NoticeText;
  readonly en: (values: NoticeValues) => NoticeText;
  /** What it is called in lists, where its title is made of values alone. */
  readonly name?: { readonly zh: string; readonly en: string };
  /** Leaves in quiet hours too. */
  readonly urgent?: true;
}

/** Templates by name: `application.accepted`. */
export type NoticeTemplates = Readonly<Record<string, NoticeTemplate>>;

/** What a notice says, whichever way it goes. */
export interface NoticeBase {
  readonly template: string;
  readonly values: NoticeValues;
  /** Further values that must not lie open in the table: `vault.seal(JSON.stringify(values))`. */
  readonly secrets?: string;
  readonly lang: Lang;
  /** Path of the page it is about, `/cases/…`. */
  readonly url?: string;
  /** Id of what it is about, to find its notices again. */
  readonly ref?: string;
  /** Its receiver may have chosen the channels for this; without a topic, or with secrets, it goes by each. */
  readonly topic?: Topic;
  /** Who tells it: whose signature it bears, and who may see that it was sent. */
  readonly sender?: Sender;
  /** The mass sending it belongs to: whoever opted out of these is not sent it. */
  readonly mass?: string;
  readonly createdAt: Date;
  /** Not to be sent or shown before; `createdAt` when absent. */
  readonly dueAt?: Date;
}

/** A unit of the tree, by id and path. */
export interface Sender {
  readonly id: string;
  readonly path: string;
}

/** Into the account's inbox on this site. */
export interface InboxNotice extends NoticeBase {
  readonly channel: 'inbox';
  readonly recipient: string;
}

/** To a telephone or mail address, which the caller hands over sealed. */
export interface OutboundNotice extends NoticeBase {
  readonly channel: 'sms' | 'mail';
  readonly recipient?: string;
  readonly address: string;
}

export type NewNotice = InboxNotice | OutboundNotice;

/** How somebody is reached. Telephone number and mail address are sealed. */
export interface Reachable {
  readonly account: string | null;
  readonly phone: string | null;
  readonly mail: string | null;
}

/** A notice by every way there is to its receiver. */
export function byEveryWay({ account, phone, mail }: Reachable, notice: NoticeBase): NewNotice[] {
  const known = account ? { recipient: account } : {};
  return [
    ...(account ? [{ ...notice, channel: 'inbox' as const, recipient: account }] : []),
    ...(phone ? [{ ...notice, ...known, channel: 'sms' as const, address: phone }] : []),
    ...(mail ? [{ ...notice, ...known, channel: 'mail' as const, address: mail }] : []),
  ];
}

/**
 * Puts notices on their way in one statement; they leave when the transaction commits. Nothing is
 * signalled: a NOTIFY would make all commits of the database queue up, and the dispatcher looks once a second.
 */
export async function queueNotices(tx: Tx, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length > 0) await insertingNotices(notices).execute(tx);
}

/** The statement that does it, also as a part of a larger one. */
export function insertingNotices(notices: readonly NewNotice[]): RawBuilder<unknown> {
  return sql`
    INSERT INTO notice
      (id, recipient, channel, address, template, values, secrets, lang, url, ref, sender, sender_path,
       mass, created_at, due_at, next_at, sent_at)
    SELECT id, recipient, channel, address, template, values, secrets, lang, url, ref, sender, sender_path, mass,
      created_at, due_at, due_at,
      -- A notice in the inbox has arrived.
      CASE WHEN channel = 'inbox' THEN due_at END
    FROM jsonb_to_recordset(${JSON.stringify(notices.map(makeRow))}::jsonb) AS given (
      id uuid, recipient uuid, channel text, address text, template text, values jsonb, secrets text, lang text,
      url text, ref text, sender uuid, sender_path text, mass uuid, topic text, usual boolean, created_at timestamptz, due_at timestamptz
    )
    WHERE topic IS NULL OR coalesce((
      SELECT wanted FROM notice_choice AS choice
      WHERE choice.account_id = recipient AND choice.topic = given.topic AND choice.channel = given.channel
    ), usual)
  `;
}

function makeRow(notice: NewNotice) {
  const { channel, topic } = notice;
  const isChosen = channel !== 'inbox' && notice.secrets === undefined;
  return {
    id: newId(),
    recipient: notice.recipient,
    channel,
    address: notice.channel === 'inbox' ? undefined : notice.address,
    template: notice.template,
    values: notice.values,
    secrets: notice.secrets,
    lang: notice.lang,
    url: notice.url,
    ref: notice.ref,
    sender: notice.sender?.id,
    sender_path: notice.sender?.path,
    mass: notice.mass,
    topic: isChosen ? topic?.name : undefined,
    usual: isChosen && topic?.usual.includes(channel),
    created_at: notice.createdAt,
    due_at: notice.dueAt ?? notice.createdAt,
  };
}

/** Takes words out of the notices about something, sent or not; what a simulated carrier was handed of them goes whole. */
export async function redactNotices(tx: Tx, ref: string, { words, mark }: Redaction): Promise<void> {
  await sql`
    WITH worded AS (
      SELECT id, redacted(values, ${[...words]}::text[], ${mark}) AS new_values FROM notice WHERE ref = ${ref}
    ), changed AS (
      UPDATE notice SET values = new_values FROM worded WHERE notice.id = worded.id AND values <> new_values
      RETURNING notice.id
    )
    DELETE FROM simulated_message WHERE notice_id IN (SELECT id FROM changed)
  `.execute(tx);
}

/** What is needed of a row to put it into words. */
export interface Wordless {
  readonly template: string;
  readonly values: NoticeValues;
  readonly secrets: string | null;
}

/**
 * A notice in words, Simplified for both kinds of Chinese.
 * @throws when no module declares its template.
 */
export function renderNotice(templates: NoticeTemplates, vault: Vault, notice: Wordless, lang: Lang): NoticeText {
  const template = templates[notice.template];
  if (!template) throw new Error(`no module declares the notice "${notice.template}"`);
  const secrets = notice.secrets === null ? {} : (JSON.parse(vault.open(notice.secrets)) as NoticeValues);
  const values = { ...notice.values, ...secrets };
  return lang === 'en' ? template.en({ ...values, ...pickEnglish(values) }) : template.zh(values);
}

/** What English words are given under `title` when there is a `titleEn`. */
function pickEnglish(values: NoticeValues): NoticeValues {
  const english = Object.entries(values).filter(([name, value]) => name.endsWith('En') && value !== '');
  return Object.fromEntries(english.map(([name, value]) => [name.slice(0, -2), value]));
}
