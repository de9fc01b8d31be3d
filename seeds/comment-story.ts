import { plainText } from "../schema/policy/blocks/blocks.screen.ts";
import { Comment } from "../schema/policy/comment/Comment.ts";
import { Invitee } from "../schema/policy/comment/Invitee.ts";
import { Inquiry } from "../schema/policy/Inquiry.ts";
import { answerComment } from "../server/policy/comment/answer-comment.ts";
import { declareNoComment } from "../server/policy/comment/declare-no-comment.ts";
import { comment } from "../server/policy/comment/make-comment.ts";
import { openCommentRound } from "../server/policy/comment/open-comment-round.ts";
import { answerInquiry } from "../server/policy/inquiry/answer-inquiry.ts";
import { createInquiry } from "../server/policy/inquiry/create-inquiry.ts";
import type { DemoWorld } from "./demo-world.ts";
import { clock } from "./office-hours.ts";
import type { SeedComment, SeedInquiry, SeedRound } from "./seed-types.ts";
import type { Timeline } from "./timeline.ts";

/** Puts on the timeline who was asked to comment on drafts and what they said, and what readers ask about texts. */
export function tellComments(world: DemoWorld, timeline: Timeline): void {
  for (const round of world.seeds.comments) {
    timeline.add(world.day(round.opened), clock(10, 40), () => open(world, round));
    for (const [place, one] of round.comments.entries()) {
      timeline.add(world.day(one.on), clock(11) + place, () => say(world, timeline, round, one));
    }
    for (const { person, on } of round.noComment) {
      timeline.add(world.day(on), clock(14, 20), () => decline(world, round, person));
    }
  }
  for (const inquiry of world.seeds.inquiries) timeline.add(world.day(inquiry.on), clock(15, 10), () => ask(world, timeline, inquiry));
}

async function open(world: DemoWorld, { revision, by, until, introduction, audience }: SeedRound): Promise<void> {
  const input = { revisionId: world.id("revision", revision), audience: world.audience(audience), until: world.day(until), introduction };
  await world.act(by, "openCommentRound", { ...input, leaveOutUncleared: true }, openCommentRound);
}

/** The provision that these labels lead to, from the outermost on. */
async function provisionOf(world: DemoWorld, revision: string, labels: readonly string[]) {
  const rows = await world.sql.rows<[string, string | null, string, string, string, string]>(
    `select "id"::text, "parent_id"::text, "label", "kind", "identity", "text" from "provision" where "revision_id" = $1 order by "place"`,
    [world.id("revision", revision)],
  );
  let found: (typeof rows)[number] | undefined;
  for (const label of labels) {
    const above: string | null = found?.[0] ?? null;
    found = rows.find(([, parent, own]) => own === label && (above === null || parent === above));
    if (!found) throw new Error(`The seeds name ${labels.join("")} of ${revision}, which is not there.`);
  }
  if (!found) throw new Error(`The seeds name no provision of ${revision}.`);
  const [id, , , kind, identity, text] = found;
  return { id, identity, text: plainText({ kind, text }) };
}

async function say(world: DemoWorld, timeline: Timeline, { revision }: SeedRound, one: SeedComment): Promise<void> {
  const { by, provision, quote, kind, text, proposed, answer } = one;
  const about = provision && (await provisionOf(world, revision, provision));
  const words = about && quote !== null ? { quote, quoteFrom: about.text.indexOf(quote) } : {};
  const input = { revisionId: world.id("revision", revision), identity: about?.identity ?? null, ...words, kind, text, proposed };
  const { id } = await world.act(by, "comment", input, comment);
  if (!answer) return;
  timeline.add(world.day(answer.on), clock(16), async () => {
    const { outcome } = answer;
    const input = { id, expectedVersion: await world.version(Comment, id), outcome, answer: answer.text };
    await world.act(answer.by, "answerComment", input, answerComment);
  });
}

async function decline(world: DemoWorld, { revision }: SeedRound, person: string): Promise<void> {
  const [row] = await world.sql.rows<[string]>(`select "id"::text from "invitee" where "revision_id" = $1 and "person_id" = $2`, [
    world.id("revision", revision),
    world.id("person", person),
  ]);
  const id = row?.[0] ?? "";
  await world.act(person, "declareNoComment", { id, expectedVersion: await world.version(Invitee, id) }, declareNoComment);
}

async function ask(world: DemoWorld, timeline: Timeline, inquiry: SeedInquiry): Promise<void> {
  const { revision, provision, quote, kind, by, text, answer } = inquiry;
  const about = provision && (await provisionOf(world, revision, provision));
  const input = { revisionId: world.id("revision", revision), provisionId: about?.id ?? null, quote, kind, text };
  const { id } = await world.act(by, "createInquiry", input, createInquiry);
  if (!answer) return;
  timeline.add(world.day(answer.on), clock(9, 30), async () => {
    const input = { id, expectedVersion: await world.version(Inquiry, id), answer: answer.text };
    await world.act(answer.by, "answerInquiry", input, answerInquiry);
  });
}
