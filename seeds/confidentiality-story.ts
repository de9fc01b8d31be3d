import { Agreement } from "../schema/confidentiality/Agreement.ts";
import { Clearance } from "../schema/confidentiality/Clearance.ts";
import { dayAfter } from "../schema/shared/days.screen.ts";
import { createAgreement } from "../server/confidentiality/create-agreement.ts";
import { grantAccess } from "../server/confidentiality/grant-access.ts";
import { grantClearance } from "../server/confidentiality/grant-clearance.ts";
import { publishAgreement } from "../server/confidentiality/publish-agreement.ts";
import { revokeClearance } from "../server/confidentiality/revoke-clearance.ts";
import { signAgreement } from "../server/confidentiality/sign-agreement.ts";
import type { Answers } from "./answers.ts";
import type { DemoWorld } from "./demo-world.ts";
import { clock } from "./office-hours.ts";
import type { SeedAccessGrant, SeedAgreement, SeedClearance } from "./seed-types.ts";
import type { Timeline } from "./timeline.ts";

/** Puts on the timeline who was cleared, who may read what, and which agreements were to be signed. */
export function tellConfidentiality(world: DemoWorld, timeline: Timeline, answers: Answers): void {
  for (const clearance of world.seeds.clearances) tellClearance(world, timeline, clearance, answers);
  for (const grant of world.seeds.accessGrants) timeline.add(readableFrom(world, grant), clock(14, 30), () => openTo(world, grant));
  for (const agreement of world.seeds.agreements) {
    agreement.revisions.forEach(({ published }, index) => {
      timeline.add(world.day(published), clock(10), () => publish(world, agreement, index, answers));
      timeline.add(world.day(published), clock(15), () => answers.plan());
    });
  }
}

const nameOf = ({ person, level }: SeedClearance) => `${person} ${level}`;

function tellClearance(world: DemoWorld, timeline: Timeline, clearance: SeedClearance, answers: Answers): void {
  const { person, level, until, grantedBy, reason, revoked } = clearance;
  const from = world.day(clearance.from);
  // What begins on a coming day was decided a few days ago.
  const decided = from < world.today ? from : dayAfter(world.today, -3);
  timeline.add(decided, clock(8, 40), async () => {
    const input = {
      personId: world.id("person", person),
      levelId: world.id("level", level),
      from,
      until: until && world.day(until),
      reason,
    };
    const { id } = await world.act(grantedBy, "grantClearance", input, grantClearance);
    world.name("clearance", nameOf(clearance), id);
  });
  if (!revoked) return;
  timeline.add(world.day(revoked.on), clock(16), async () => {
    const id = world.id("clearance", nameOf(clearance));
    const input = { id, expectedVersion: await world.version(Clearance, id) };
    await world.act(revoked.by, "revokeClearance", input, revokeClearance);
    await answers.plan();
  });
}

/** Readers are named once a text is published. */
function readableFrom(world: DemoWorld, { document: number, from }: SeedAccessGrant): string {
  const document = world.seeds.documents.find((one) => one.number === number);
  const published = document?.revisions.flatMap((revision) => (revision.published ? [world.day(revision.published)] : [])).sort()[0];
  if (!published) throw new Error(`The seeds grant access to ${number}, which was never published.`);
  const first = world.day(from);
  return first > published ? first : published;
}

async function openTo(world: DemoWorld, { document, person, until, grantedBy, reason }: SeedAccessGrant): Promise<void> {
  const input = {
    documentId: world.id("document", document),
    personId: world.id("person", person),
    from: world.clock.today(),
    until: until && world.day(until),
    reason,
  };
  await world.act(grantedBy, "grantAccess", input, grantAccess);
}

/** Text of an agreement, without its title line. */
const withoutTitle = (text: string) => text.replace(/^# .*\n+/, "");

async function publish(world: DemoWorld, { code, title, revisions }: SeedAgreement, index: number, answers: Answers): Promise<void> {
  const edition = revisions[index];
  if (!edition) return;
  const { file, publishedBy, audience, due, signed, notYet } = edition;
  const { language } = world.seeds;
  const text = withoutTitle(world.seeds.text(file));
  const { id } = await world.act(publishedBy, "createAgreement", { code, title: title[language], text }, createAgreement);
  const dueOn = dayAfter(world.clock.today(), due);
  const expectedVersion = await world.version(Agreement, id);
  await world.act(publishedBy, "publishAgreement", { id, expectedVersion, audience: world.audience(audience), dueOn }, publishAgreement);
  const [row] = await world.sql.rows<[string]>(`select "checksum" from "agreement" where "id" = $1`, [id]);
  const next = revisions[index + 1];
  answers.expect(id, {
    name: `${code} ${index + 1}`,
    deeds: [{ who: signed, act: (person) => sign(world, person, id, row?.[0] ?? "") }],
    waived: [],
    never: notYet,
    before: next ? world.day(next.published) : null,
  });
}

function sign(world: DemoWorld, person: string, agreementId: string, checksum: string) {
  const typedName = world.seeds.people.find(({ number }) => number === person)?.name ?? "";
  const input = { agreementId, checksum, language: world.seeds.language, typedName };
  return world.act(person, "signAgreement", input, signAgreement);
}
