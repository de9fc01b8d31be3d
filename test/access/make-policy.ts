import { createHash } from "node:crypto";
import type { Maker } from "./maker.ts";
import type { Row } from "./world.ts";

type Stage = "draft" | "submitted" | "approved" | "past" | "now" | "scheduled" | "expired" | "withdrawn" | "dropped";

/** Lives of documents: the stages of their revisions, the oldest first. */
const lives: readonly (readonly Stage[])[] = [
  ["draft"],
  ["submitted"],
  ["approved"],
  ["now"],
  ["now"],
  ["now", "draft"],
  ["now", "submitted"],
  ["past", "now"],
  ["past", "now", "scheduled", "draft"],
  ["now", "scheduled"],
  ["scheduled"],
  ["expired"],
  ["past", "expired", "submitted"],
  ["withdrawn"],
  ["now", "withdrawn"],
  ["withdrawn", "draft"],
  ["dropped"],
  ["dropped", "draft"],
  ["now", "dropped"],
];

const start: Partial<Record<Stage, number>> = { past: -300, now: -100, withdrawn: -50, expired: -200, scheduled: 20 };

function makeRevision(make: Maker, document: Row, stage: Stage, ordinal: number, drafters: readonly Row[], people: readonly Row[]): void {
  const { world, chance } = make;
  const effective = start[stage];
  const published = effective !== undefined;
  const names = ["Public", "Internal", "Internal", "Internal", "Project", "Confidential", "Restricted"];
  const level = make.all("ClassificationLevel").find((l) => l.name === chance.one(names)) ?? make.one("ClassificationLevel");
  const drafter = chance.one(drafters).id;
  const handedIn = published || stage === "submitted" || stage === "approved";
  const revision = make.add("Revision", {
    document: document.id,
    ordinal,
    title: `Rules ${document.number} ${ordinal}`,
    level: level.id,
    changeSummary: make.maybe(60, "Clearer"),
    material: published ? chance.percent(50) : null,
    materialReason: published ? "Because" : null,
    materialDecidedBy: published ? make.one("Person").id : null,
    checksum: published ? "c".repeat(64) : null,
    drafter,
    submittedAt: handedIn ? world.moment(-310) : null,
    approvedAt: published || stage === "approved" ? world.moment(-309) : null,
    noApprovalReason: make.maybe(20, "Editorial"),
    subjects: make.chance.percent(30) ? ["discipline"] : [],
    procedureWaiver: published ? make.maybe(20, "Urgent") : null,
    ...{ route: make.maybe(40, make.one("ApprovalRouteVersion").id), step: handedIn ? 1 : null, smallChange: make.maybe(40, true) },
    ...{ changedProvisions: make.maybe(30, 2), changedCharacters: make.maybe(30, 9) },
    publishedAt: published ? world.moment(Math.min(effective, -1) - 1) : null,
    publishedBy: published ? make.one("Person").id : null,
    effectiveFrom: published ? world.day(effective) : null,
    trialUntil: stage === "expired" ? world.day(-1) : stage === "now" ? make.maybe(20, world.day(chance.whole(0, 9))) : null,
    withdrawnAt: stage === "withdrawn" || stage === "dropped" ? world.moment(-2) : null,
    withdrawReason: stage === "withdrawn" || stage === "dropped" ? "Wrong" : null,
  });
  for (let place = 0; place < 2; place += 1) {
    make.add("Provision", {
      ...{ revision: revision.id, parent: null, place, depth: 0, kind: "article", label: `第${place + 1}条`, number: String(place + 1) },
      ...{ heading: "", text: `Be polite ${place}.`, identity: chance.id(), contentHash: "d".repeat(64) },
    });
  }
  if (chance.percent(50)) {
    make.add("ProcedureRecord", {
      ...{ revision: revision.id, kind: chance.one(["congress", "publicity", "legalReview"]), heldOn: world.day(-330), until: null },
      ...{ withWhom: "The union", headcount: make.maybe(50, 30), place: null, outcome: "agreed", note: make.maybe(50, "Fine") },
      ...{ textChecksum: "c".repeat(64), recordedBy: chance.one(drafters).id },
    });
  }
  if (published && ordinal > 1) {
    make.add("ChangeDecision", {
      ...{ revision: revision.id, identity: chance.id(), material: chance.percent(50), reason: "Because" },
      ...{ decidedBy: chance.one(drafters).id, decidedAt: revision.publishedAt },
    });
  }
  if (published && chance.percent(30)) {
    make.add("PolicyReview", {
      ...{
        document: document.id,
        revision: revision.id,
        reviewedOn: world.day(-1),
        reviewedBy: chance.one(drafters).id,
        note: "Still right",
      },
      ...{ nextDue: make.maybe(50, world.day(200)), recordedAt: world.moment(-1) },
    });
  }
  // Sent back once, a draft keeps the approvals of the round before.
  if (!handedIn && chance.percent(70)) return;
  for (const approver of chance.some(chance.whole(1, 3), people)) {
    const ended = chance.one(["rejected", "closed", "approved"]);
    const decision =
      published || stage === "approved" ? "approved" : handedIn ? chance.one(["pending", "pending", "closed", "approved"]) : ended;
    const decided = decision !== "pending";
    const isVoid = decision === "approved" && !handedIn;
    const basis = chance.one(["chosen", "chosen", "approvers", "named", "head", "position", "standIn", "passedOn"]);
    make.add("Approval", {
      ...{ revision: revision.id, approver: approver.id, round: world.moment(-310), decision },
      ...{ comment: decided ? "Fine" : null, decidedAt: decided ? world.moment(-309) : null },
      ...{ step: 1, stepName: make.maybe(50, "Heads"), basis, dueOn: make.maybe(50, world.day(chance.whole(-3, 9))) },
      department: basis === "head" ? make.one("Department").id : null,
      position: basis === "position" ? make.one("Position").id : null,
      onBehalfOf: basis === "standIn" || basis === "passedOn" ? chance.one(people).id : null,
      ...{ voidedAt: isVoid ? world.moment(-308) : null, voidReason: isVoid ? chance.one(["takenBack", "rejected"]) : null },
    });
  }
}

/** Which text holds on a day, withdrawn ones up to the day before. */
function heldOn({ world }: Maker, document: Row, day: string): Row | null {
  if (document.repealedOn !== null && document.repealedOn <= day) return null;
  const held = world
    .of("Revision", "document", document.id)
    .filter((r) => r.publishedAt !== null && r.effectiveFrom <= day && (r.trialUntil === null || r.trialUntil >= day))
    .filter((r) => r.withdrawnAt === null || r.withdrawnAt.slice(0, 10) > day);
  return held.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0] ?? null;
}

const idOf = (revision: string, day: string): string =>
  createHash("md5")
    .update(`${revision}${day}`)
    .digest("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

/** The periods in which each text holds, day by day; the database keeps them by itself. */
function makePeriods(make: Maker): void {
  const { world } = make;
  for (const document of world.all("PolicyDocument")) {
    let open: Row | null = null;
    for (let offset = -400; offset <= 200; offset += 1) {
      const day = world.day(offset);
      const held = heldOn(make, document, day);
      if (open && open.revision === held?.id) continue;
      if (open) open.until = world.day(offset - 1);
      open = held && world.add("TextPeriod", { id: idOf(held.id, day), document: document.id, revision: held.id, from: day, until: null });
    }
  }
}

function makeExceptions(make: Maker, people: readonly Row[]): void {
  const { world, chance } = make;
  for (const [place, document] of [...make.all("PolicyDocument"), ...make.all("PolicyDocument")].entries()) {
    const ended = chance.percent(20);
    make.add("ProvisionException", {
      ...{ document: document.id, identity: chance.id(), label: "第一条", reason: "Hardship" },
      ...{ person: place % 3 === 0 ? chance.one(people).id : null, department: place % 3 === 1 ? make.one("Department").id : null },
      ...{
        position: place % 3 === 2 ? make.one("Position").id : null,
        from: world.day(chance.whole(-40, 5)),
        until: world.day(chance.whole(6, 60)),
      },
      ...{ grantedBy: chance.one(people).id, approver: chance.one(people).id, approvedAt: make.maybe(70, world.moment(-41)) },
      ...{ endedAt: ended ? world.moment(-1) : null, endedBy: ended ? chance.one(people).id : null, endReason: ended ? "Over" : null },
    });
  }
}

/** Documents in every state of life, with texts of other levels than their own, and what people ask about them. */
export function makePolicy(make: Maker, people: readonly Row[]): void {
  const { world, chance } = make;
  for (const code of ["C1", "C2"]) {
    make.add("Category", {
      code,
      name: `Category ${code}`,
      approvalRoute: "noApproval",
      noApprovalReason: "Small",
      subjects: [],
      legalReviewNeeded: false,
      archivedOn: null,
      route: null,
    });
  }
  const steps = [
    { name: "Heads", asks: "head", people: [], department: null, position: null, quorum: null, workingDays: 3, passOnTo: null },
  ];
  for (const category of make.all("Category")) {
    const limits = { smallProvisions: 2, smallCharacters: 60 };
    const route = make.add("ApprovalRouteVersion", {
      ...{
        category: category.id,
        ordinal: 1,
        steps: steps.map((step) => ({ ...step, small: true })),
        ...limits,
        savedBy: chance.one(people).id,
      },
    });
    category.route = make.maybe(50, route.id);
  }
  for (let count = 0; count < 12; count += 1) {
    const [person, standIn] = chance.some(2, people);
    if (person && standIn)
      make.add("StandIn", { person: person.id, standIn: standIn.id, ...chance.one([make.now, make.past]), until: world.day(3) });
  }
  for (const life of [...lives, ...lives]) {
    const number = make.next("R-");
    const repealedOn = chance.percent(15) ? world.day(chance.whole(-30, 30)) : null;
    const document = make.add("PolicyDocument", {
      ...{ number, category: make.one("Category").id, owningDepartment: make.one("Department").id },
      ...{ reviewIntervalMonths: make.maybe(50, 12), repealedOn, repealReason: repealedOn && "Old" },
      replacedBy: repealedOn && make.maybe(60, make.all("PolicyDocument").at(-1)?.id ?? null),
    });
    for (const [index, stage] of life.entries()) makeRevision(make, document, stage, index + 1, people, people);
  }
  makePeriods(make);
  makeExceptions(make, people);
  for (let count = 0; count < 40; count += 1) {
    const revision = make.one("Revision");
    const answered = chance.percent(50);
    make.add("Inquiry", {
      ...{ revision: revision.id, provision: make.maybe(50, chance.one(world.of("Provision", "revision", revision.id)).id) },
      ...{ kind: "question", asker: chance.one(people).id, text: "Why?", answer: answered ? "So." : null },
      ...{
        answeredBy: answered ? chance.one(people).id : null,
        answeredAt: answered ? world.moment(-1) : null,
        quote: make.maybe(30, "Be"),
      },
      ...takenUp(make, people, revision.document),
      createdAt: world.moment(-chance.whole(1, 30)),
    });
  }
  for (const revision of make.all("Revision").filter(({ withdrawnAt }) => withdrawnAt === null || chance.percent(30)))
    if (revision.publishedAt === null || chance.percent(20)) makeComments(make, people, revision);
}

/** Now and then a draft has taken care of an inquiry, and now and then that was published. */
function takenUp({ world, chance }: Maker, people: readonly Row[], document: string): Record<string, unknown> {
  const drafts = world.of("Revision", "document", document);
  if (chance.percent(70)) return { takenUpIn: null, takenUpBy: null, takenUpAt: null, outcome: null, outcomeNote: null, concludedAt: null };
  return {
    ...{ takenUpIn: chance.one(drafts).id, takenUpBy: chance.one(people).id, takenUpAt: world.moment(-1), outcome: "unchanged" },
    ...{ outcomeNote: "So.", concludedAt: chance.percent(50) ? world.moment(0) : null },
  };
}

/** Rounds that are open, past or ended, with who was asked and what they said, and comments beside any round. */
function makeComments(make: Maker, people: readonly Row[], revision: Row): void {
  const { world, chance } = make;
  const closed = chance.percent(25);
  const round = make.add("CommentRound", {
    ...{
      revision: revision.id,
      audience: { everyone: true },
      until: world.day(chance.one([-1, 0, 3, 5])),
      introduction: make.maybe(50, "Please"),
    },
    ...{ openedBy: chance.one(people).id, closedAt: closed ? world.moment(-1) : null, closedBy: closed ? chance.one(people).id : null },
  });
  for (const person of chance.some(5, people)) {
    const answer = make.maybe(50, chance.one(["commented", "noComment"]));
    make.add("Invitee", {
      ...{
        round: round.id,
        revision: revision.id,
        person: person.id,
        department: make.maybe(50, make.one("Department"))?.id ?? null,
        answer,
      },
      ...{ answeredAt: answer && world.moment(-1), leftAt: make.maybe(20, world.moment(-1)), remindedOn: make.maybe(30, world.day(-1)) },
    });
  }
  const [provision] = world.of("Provision", "revision", revision.id);
  for (const person of chance.some(chance.whole(1, 4), people)) {
    const [answered, isProposal] = [chance.percent(40), chance.percent(40)];
    make.add("Comment", {
      ...{ revision: revision.id, round: make.maybe(70, round.id), identity: provision!.identity, provisionPath: "第1条", text: "Why?" },
      ...{ kind: isProposal ? "proposal" : "comment", proposed: isProposal ? "Be kind." : null, quote: null, quoteFrom: null },
      ...{ author: person.id, department: null, withdrawnAt: make.maybe(20, world.moment(-1)), takenOverAt: null },
      ...{ outcome: answered ? "partly" : null, answer: answered ? "So." : null },
      ...{ answeredBy: answered ? chance.one(people).id : null, answeredAt: answered ? world.moment(-1) : null },
    });
  }
}

/** References of texts, to themselves and to documents whose readers are others. */
export function makeReferences(make: Maker): void {
  const { chance } = make;
  for (const provision of make.all("Provision").slice(0, 60)) {
    const own = chance.percent(40);
    make.add("ProvisionReference", {
      ...{ revision: provision.revision, provision: provision.id, from: 0, to: 3, words: "第一条", own, state: "resolved" },
      ...{ targetDocument: own ? null : make.one("PolicyDocument").id, targetIdentity: chance.id(), targetEndIdentity: null, names: [] },
    });
  }
}
