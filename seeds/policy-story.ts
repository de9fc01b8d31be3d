import { basename } from "node:path";
import { Category } from "../schema/policy/Category.ts";
import { PolicyDocument } from "../schema/policy/PolicyDocument.ts";
import { Revision } from "../schema/policy/Revision.ts";
import { dayAfter } from "../schema/shared/days.screen.ts";
import { setClassification } from "../server/confidentiality/set-classification.ts";
import { acknowledge } from "../server/obligation/acknowledge.ts";
import { decideRevision } from "../server/policy/approval/decide-revision.ts";
import { saveApprovalRoute } from "../server/policy/approval/save-approval-route.ts";
import { submitRevision } from "../server/policy/approval/submit-revision.ts";
import { createPolicyDocument } from "../server/policy/document/create-policy-document.ts";
import { repealPolicyDocument } from "../server/policy/document/repeal-policy-document.ts";
import { startRevision } from "../server/policy/draft/start-revision.ts";
import { updateRevision } from "../server/policy/draft/update-revision.ts";
import { importRevision } from "../server/policy/draft-import/import-revision.ts";
import { publishRevision } from "../server/policy/publication/publish-revision.ts";
import { withdrawRevision } from "../server/policy/publication/withdraw-revision.ts";
import type { Answers } from "./answers.ts";
import { attach } from "./attach.ts";
import type { DemoWorld } from "./demo-world.ts";
import { clock } from "./office-hours.ts";
import type { SeedDocument, SeedRevision, SeedRoute } from "./seed-types.ts";
import type { Timeline } from "./timeline.ts";

/** One revision of the seeds with what its steps need. */
interface Text {
  readonly document: SeedDocument;
  readonly revision: SeedRevision;
  readonly ordinal: number;
  readonly name: string;
}

/** Puts the life of every regulation on the timeline: drafts, approvals, publications, withdrawals, repeals. */
export function tellPolicies(world: DemoWorld, timeline: Timeline, answers: Answers): void {
  for (const document of world.seeds.documents) {
    document.revisions.forEach((revision, index) => {
      tellRevision(world, timeline, answers, { document, revision, ordinal: index + 1, name: `${document.number} ${index + 1}` });
    });
    if (document.repealedOn) timeline.add(world.day(document.repealedOn), clock(15), () => repeal(world, document));
  }
  for (const { code, route } of world.seeds.categories)
    if (route) timeline.add(world.day(route.savedOn), clock(9), () => saveRoute(world, code, route));
}

async function saveRoute(world: DemoWorld, code: string, { savedBy, steps, smallProvisions, smallCharacters }: SeedRoute): Promise<void> {
  const categoryId = world.id("category", code);
  const input = {
    ...{ categoryId, expectedVersion: await world.version(Category, categoryId), smallProvisions, smallCharacters },
    steps: steps.map(({ position, ...step }) => ({ ...step, ...(position ? { positionId: world.id("position", position) } : {}) })),
  };
  await world.act(savedBy, "saveApprovalRoute", input, saveApprovalRoute);
}

function tellRevision(world: DemoWorld, timeline: Timeline, answers: Answers, text: Text): void {
  const { drafted, submitted, approved, published, withdrawn, approvers } = text.revision;
  timeline.add(world.day(drafted), clock(9), () => draft(world, text));
  // What needs no approval is handed in on the day of its publication.
  const handedIn = submitted ?? (published && approvers.length === 0 ? published : null);
  if (handedIn) timeline.add(world.day(handedIn), clock(10), () => submit(world, text));
  for (const [index, approver] of approved ? approvers.entries() : []) {
    timeline.add(world.day(approved ?? drafted), clock(11) + index, () => approve(world, text, approver));
  }
  for (const { by, on } of text.revision.agreed ?? []) timeline.add(world.day(on), clock(11), () => approve(world, text, by));
  if (published) {
    timeline.add(world.day(published), clock(14), () => publish(world, text, answers));
    timeline.add(world.day(published), clock(15), () => answers.plan());
  }
  if (withdrawn) {
    timeline.add(world.day(withdrawn), clock(15), () => withdraw(world, text));
    timeline.add(world.day(withdrawn), clock(15, 30), () => answers.plan());
  }
}

/** The level that a text is drafted with: readers of a need-to-know text are named once it is published, so it begins one below. */
function draftLevel(world: DemoWorld, code: string): string {
  const level = world.seeds.levels.find((one) => one.code === code);
  if (!level?.needToKnow) return code;
  const below = world.seeds.levels.filter(({ needToKnow, rank }) => !needToKnow && rank < level.rank);
  return below.sort((a, b) => b.rank - a.rank)[0]?.code ?? code;
}

async function draft(world: DemoWorld, { document, revision, ordinal, name }: Text): Promise<void> {
  const { drafter, title, changeSummary, level, file } = revision;
  const levelId = world.id("level", draftLevel(world, level));
  if (ordinal === 1) {
    const { number, reviewIntervalMonths } = document;
    const categoryId = world.id("category", document.category);
    const owningDepartmentId = world.id("department", document.owningDepartment);
    const input = { number, categoryId, owningDepartmentId, title, levelId, reviewIntervalMonths };
    const { id } = await world.act(drafter, "createPolicyDocument", input, createPolicyDocument);
    world.name("document", number, id);
    const [row] = await world.sql.rows<[string]>(`select "id" from "revision" where "document_id" = $1`, [id]);
    world.name("revision", name, row?.[0] ?? "");
  } else {
    const input = { documentId: world.id("document", document.number) };
    const { id } = await world.act(drafter, "startRevision", input, startRevision);
    world.name("revision", name, id);
  }
  const id = world.id("revision", name);
  const base64 = Buffer.from(world.seeds.text(file)).toString("base64");
  const fileName = `${document.number}-${basename(file)}`;
  const source = { revisionId: id, expectedVersion: await world.version(Revision, id), fileName, base64, title };
  await world.act(drafter, "importRevision", source, importRevision);
  await attach(world, drafter, { revisionId: id }, (meant) => meant.revision === name);
  const subjects = world.seeds.publication.procedures.find((held) => held.revision === name)?.subjects ?? [];
  const changes = { id, expectedVersion: await world.version(Revision, id), changeSummary, levelId, subjects };
  await world.act(drafter, "updateRevision", changes, updateRevision);
}

async function submit(world: DemoWorld, { revision, name }: Text): Promise<void> {
  const id = world.id("revision", name);
  const approverIds = revision.approvers.map((number) => world.id("person", number));
  const input = { id, expectedVersion: await world.version(Revision, id), approverIds };
  await world.act(revision.drafter, "submitRevision", input, submitRevision);
}

async function approve(world: DemoWorld, { name }: Text, approver: string): Promise<void> {
  const id = world.id("revision", name);
  const input = { id, expectedVersion: await world.version(Revision, id), decision: "approved" as const };
  await world.act(approver, "decideRevision", input, decideRevision);
}

const publisherOf = ({ document, revision }: Text): string => {
  if (!revision.publisher) throw new Error(`The seeds name nobody who publishes ${document.number}.`);
  return revision.publisher;
};

async function publish(world: DemoWorld, text: Text, answers: Answers): Promise<void> {
  const { revision, name } = text;
  const { effectiveFrom, trialUntil, audience, due, material, materialReason } = revision;
  const id = world.id("revision", name);
  const day = world.clock.today();
  const input = {
    id,
    expectedVersion: await world.version(Revision, id),
    effectiveFrom: effectiveFrom ? world.day(effectiveFrom) : day,
    trialUntil: trialUntil ? world.day(trialUntil) : null,
    material,
    materialReason,
    ...(audience && due !== null ? { audience: world.audience(audience), dueOn: dayAfter(day, due), leaveOutUncleared: true } : {}),
  };
  await world.act(publisherOf(text), "publishRevision", input, publishRevision);
  if (draftLevel(world, revision.level) !== revision.level) await classify(world, text);
  const [row] = await world.sql.rows<[string]>(`select "checksum" from "revision" where "id" = $1`, [id]);
  const note = { revisionId: id, checksum: row?.[0] ?? "", language: world.seeds.language, confirmedBy: "button" as const };
  answers.expect(id, {
    name,
    deeds: [{ who: revision.acknowledged ?? [], act: (person) => world.act(person, "acknowledge", note, acknowledge) }],
    waived: revision.waived,
    never: revision.notYet,
    before: endOf(world, text),
  });
}

/** The first day on which a text asks nothing any more because something else happened to it; none in most cases. */
function endOf(world: DemoWorld, { document, revision, ordinal }: Text): string | null {
  const later = document.revisions.slice(ordinal).flatMap(({ effectiveFrom }) => (effectiveFrom ? [world.day(effectiveFrom)] : []));
  const ends = [revision.withdrawn, document.repealedOn].flatMap((day) => (day ? [world.day(day)] : []));
  return [...later, ...ends].sort()[0] ?? null;
}

async function classify(world: DemoWorld, { document, revision, name }: Text): Promise<void> {
  const officer = world.seeds.accessGrants.find((grant) => grant.document === document.number)?.grantedBy;
  if (!officer) throw new Error(`The seeds name no reader of ${document.number}.`);
  const revisionId = world.id("revision", name);
  const input = {
    revisionId,
    expectedVersion: await world.version(Revision, revisionId),
    levelId: world.id("level", revision.level),
    reason: revision.materialReason,
  };
  await world.act(officer, "setClassification", input, setClassification);
}

async function withdraw(world: DemoWorld, text: Text): Promise<void> {
  const id = world.id("revision", text.name);
  const input = { id, expectedVersion: await world.version(Revision, id), reason: text.revision.withdrawReason ?? "" };
  await world.act(publisherOf(text), "withdrawRevision", input, withdrawRevision);
}

async function repeal(world: DemoWorld, document: SeedDocument): Promise<void> {
  const id = world.id("document", document.number);
  const publisher = document.revisions.findLast((revision) => revision.publisher)?.publisher ?? "";
  const reason = document.repealReason ?? "";
  const next = world.seeds.publication.replacements.find((one) => one.document === document.number)?.replacedBy;
  const replacedById = next ? world.id("document", next) : null;
  const input = { id, expectedVersion: await world.version(PolicyDocument, id), repealedOn: world.clock.today(), reason, replacedById };
  await world.act(publisher, "repealPolicyDocument", input, repealPolicyDocument);
}
