import type { Maker } from "./maker.ts";
import type { Row } from "./world.ts";

/** Who may do something that chance alone seldom lets them do. */
class Concerned {
  constructor(readonly make: Maker) {}

  /** People who hold the role today. */
  holders(role: string): string[] {
    const { world } = this.make;
    return this.make.all("RoleGrant").flatMap((grant) => (grant.role === role && world.holds(grant) ? [grant.person] : []));
  }

  /** Those of them in whose name the API is asked and who hold no other role. */
  mere(role: string): string[] {
    const others = ["policyEditor", "approver", "auditor", "administrator"].filter((other) => other !== role);
    const more = new Set(others.flatMap((other) => this.holders(other)));
    return this.holders(role).filter((person) => this.players.has(person) && !more.has(person));
  }

  get players(): ReadonlySet<string> {
    return new Set(this.make.all("Account").map(({ person }) => person));
  }

  /** Revisions that were never published: open drafts, or such as were given up. */
  drafts(which: "open" | "givenUp"): Row[] {
    return this.make.all("Revision").filter((row) => row.publishedAt === null && (row.withdrawnAt === null) === (which === "open"));
  }

  /** Asks the person about the draft, unless they are. */
  ask(revision: Row, person: string, basis: "chosen" | "named", decision: "pending" | "closed"): void {
    const { world } = this.make;
    if (world.of("Approval", "revision", revision.id).some(({ approver }) => approver === person)) return;
    const decided = decision === "pending" ? null : world.moment(-309);
    this.make.add("Approval", {
      ...{ revision: revision.id, approver: person, round: world.moment(-310), decision, comment: null, decidedAt: decided },
      ...{ step: 1, stepName: null, basis, dueOn: null, department: null, position: null, onBehalfOf: null },
      ...{ voidedAt: null, voidReason: null },
    });
  }

  /** Somebody says something of a draft; now and then it is answered or taken back. */
  say(revision: string, author: string, about: Readonly<Record<string, unknown>> = {}): void {
    const { world, chance } = this.make;
    const answered = chance.percent(30);
    this.make.add("Comment", {
      ...{ revision, round: null, identity: null, provisionPath: null, text: "Why?", kind: "comment", proposed: null, quote: null },
      ...{ quoteFrom: null, author, department: null, withdrawnAt: this.make.maybe(30, world.moment(-1)), takenOverAt: null },
      ...{ outcome: answered ? "partly" : null, answer: answered ? "So." : null },
      ...{ answeredBy: answered ? author : null, answeredAt: answered ? world.moment(-1) : null },
      ...about,
    });
  }
}

const unanswered = { outcome: null, answer: null, answeredBy: null, answeredAt: null } as const;

/** What is said, asked and decided by those whose right it is to, and what they may not do to what has ended: chance alone seldom picks them. */
export function makeSaidByThoseConcerned(make: Maker): void {
  const concerned = new Concerned(make);
  sayOfDrafts(concerned);
  inviteEverybody(concerned);
  makeExceptions(concerned);
  askOneOfEach(concerned);
  saveMinutes(concerned);
  takeUpInquiries(concerned);
  cancelOwnAssignments(concerned);
}

function sayOfDrafts(concerned: Concerned): void {
  const { make } = concerned;
  const { world, chance } = make;
  const editors = concerned.holders("policyEditor");
  for (const revision of make.all("Revision")) {
    const open = revision.publishedAt === null;
    if (!open && chance.percent(75)) continue;
    const asked = world.of("Approval", "revision", revision.id).flatMap(({ approver }) => (approver === null ? [] : [approver]));
    const invited = world.of("Invitee", "revision", revision.id).map(({ person }) => person);
    const [provision] = world.of("Provision", "revision", revision.id);
    for (const author of [...chance.some(2, editors), ...asked, ...invited.slice(0, 2)]) {
      const isProposal = chance.percent(50);
      concerned.say(revision.id, author, {
        ...{ identity: provision?.identity ?? null, provisionPath: "第1条" },
        ...{ kind: isProposal ? "proposal" : "comment", proposed: isProposal ? "Be kind." : null },
      });
    }
  }
}

/** The open draft that most people are cleared for. */
function leastSecret(concerned: Concerned): Row {
  const { world } = concerned.make;
  const rank = ({ document }: Row) => Math.max(...world.of("Revision", "document", document).map(({ level }) => world.get(level)!.rank));
  return [...concerned.drafts("open")].sort((one, other) => rank(one) - rank(other))[0]!;
}

/** One draft on which everybody is asked to comment, and does: most of them read it by nothing else. */
function inviteEverybody(concerned: Concerned): void {
  const { make } = concerned;
  const { world } = make;
  const draft = leastSecret(concerned);
  const begun = world.of("CommentRound", "revision", draft.id).find(({ closedAt }) => closedAt === null);
  const round = begun ?? openRound(make, draft.id);
  world.change(round, { until: world.day(3) });
  const known = new Set(world.of("Invitee", "round", round.id).map(({ person }) => person));
  for (const { id } of make.all("Person")) {
    if (!known.has(id))
      make.add("Invitee", {
        ...{ round: round.id, revision: round.revision, person: id, department: null, answer: null, answeredAt: null },
        ...{ leftAt: null, remindedOn: null },
      });
  }
  const became = [
    { ...unanswered, withdrawnAt: null },
    { ...unanswered, withdrawnAt: world.moment(-1) },
    { outcome: "partly", answer: "So.", answeredBy: round.openedBy, answeredAt: world.moment(-1), withdrawnAt: null },
  ];
  for (const [place, author] of [...concerned.players].entries())
    concerned.say(round.revision, author, { round: round.id, text: "So?", ...became[place % became.length] });
}

function openRound(make: Maker, revision: string): Row {
  return make.add("CommentRound", {
    ...{ revision, audience: { everyone: true }, until: make.world.day(3), introduction: null },
    ...{ openedBy: make.one("Person").id, closedAt: null, closedBy: null },
  });
}

function makeExceptions(concerned: Concerned): void {
  const { make } = concerned;
  const { world, chance } = make;
  const [editors, approvers] = [concerned.holders("policyEditor"), concerned.holders("approver")];
  for (const document of make.all("PolicyDocument")) {
    const approver = chance.one(approvers);
    const ended = chance.percent(30);
    make.add("ProvisionException", {
      ...{ document: document.id, identity: chance.id(), label: "第一条", reason: "Hardship", person: chance.one(editors) },
      ...{ department: null, position: null, from: world.day(-3), until: world.day(30), grantedBy: chance.one(editors), approver },
      ...{ approvedAt: make.maybe(40, world.moment(-2)), endedAt: ended ? world.moment(-1) : null },
      ...{ endedBy: ended ? approver : null, endReason: ended ? "Over" : null },
    });
  }
}

/**
 * Of each draft that waits some who are chosen as approvers decide, and some who hold no role and are asked by name. What approvers say of
 * drafts they may change, but nothing that they took back, nor of texts that were given up or published.
 */
function askOneOfEach(concerned: Concerned): void {
  const { make } = concerned;
  const { chance, world } = make;
  const approvers = concerned.mere("approver");
  const roles = new Set(make.all("RoleGrant").map(({ person }) => person));
  const plain = [...concerned.players].filter((person) => !roles.has(person));
  const say = ({ id }: Row, person: string, withdrawnAt: string | null) => concerned.say(id, person, { ...unanswered, withdrawnAt });
  for (const revision of concerned.drafts("open")) {
    if (revision.submittedAt !== null && revision.approvedAt === null) {
      for (const person of chance.some(2, approvers)) concerned.ask(revision, person, "chosen", "pending");
      for (const person of chance.some(3, plain)) concerned.ask(revision, person, "named", "pending");
    }
    for (const person of chance.some(1, approvers)) {
      concerned.ask(revision, person, "chosen", "closed");
      for (const withdrawnAt of [null, world.moment(-1)]) say(revision, person, withdrawnAt);
    }
  }
  const published = make.all("Revision").filter(({ publishedAt }) => publishedAt !== null);
  for (const revision of [...concerned.drafts("givenUp"), ...chance.some(5, published)]) {
    if (revision.publishedAt === null && world.of("CommentRound", "revision", revision.id).length === 0) openRound(make, revision.id);
    for (const person of chance.some(2, approvers)) {
      concerned.ask(revision, person, "chosen", "closed");
      say(revision, person, null);
    }
  }
}

/** What was held about open drafts, with its minutes; an editor of one department approves what others draft, and reads these. */
function saveMinutes(concerned: Concerned): void {
  const { make } = concerned;
  const { world } = make;
  const editors = concerned.mere("policyEditor");
  const elsewhere = editors.filter((person) => world.of("RoleGrant", "person", person).every(({ department }) => department !== null));
  const drafts = concerned.drafts("open");
  for (const person of elsewhere) {
    make.add("RoleGrant", { person, role: "approver", department: null, ...make.now, grantedBy: null, revokedAt: null, revokedBy: null });
    for (const revision of make.chance.some(5, drafts)) concerned.ask(revision, person, "chosen", "closed");
  }
  for (const revision of drafts) {
    const record = make.add("ProcedureRecord", {
      ...{
        revision: revision.id,
        kind: "congress",
        heldOn: world.day(-2),
        until: null,
        withWhom: "The union",
        headcount: null,
        place: null,
      },
      ...{ outcome: "agreed", note: null, textChecksum: "c".repeat(64), recordedBy: make.one("Person").id },
    });
    make.add("Attachment", {
      ...{
        fileName: "minutes.txt",
        contentType: "text/plain",
        size: 1,
        checksum: "e".repeat(64),
        bytes: "\\x41",
        revision: null,
        course: null,
      },
      ...{
        agreement: null,
        acknowledgement: null,
        procedureRecord: record.id,
        registerRecord: null,
        uploadedBy: record.recordedBy,
        createdAt: world.moment(-1),
      },
    });
  }
}

/** What a draft makes of an inquiry before it is published: whoever asked does not read it yet. */
function takeUpInquiries(concerned: Concerned): void {
  const { make } = concerned;
  const { world, chance } = make;
  for (const revision of chance.some(
    4,
    make.all("Revision").filter(({ publishedAt }) => publishedAt !== null),
  ))
    for (const asker of chance.some(5, [...concerned.players]))
      make.add("Inquiry", {
        ...{
          revision: revision.id,
          provision: null,
          kind: "question",
          asker,
          text: "Why?",
          answer: null,
          answeredBy: null,
          answeredAt: null,
        },
        ...{ quote: null, takenUpIn: revision.id, takenUpBy: asker, takenUpAt: world.moment(-1), outcome: "changed", outcomeNote: "So." },
        ...{ concludedAt: null, createdAt: world.moment(-2) },
      });
}

/** What heads assigned and took back is not taken back again. */
function cancelOwnAssignments(concerned: Concerned): void {
  const { make } = concerned;
  const { world, chance } = make;
  const course = chance.one(make.all("Course")).id;
  for (const head of make.all("Department").flatMap(({ head }) => (head === null ? [] : [head as string])))
    make.add("Assignment", {
      ...{
        kind: "train",
        revision: null,
        course,
        agreement: null,
        duty: null,
        audience: { everyone: true },
        dueOn: world.day(5),
        dueWorkingDays: null,
      },
      ...{ mandatory: true, reason: null, recurrenceMonths: null, joint: false, closedAt: null, assignedBy: head },
      ...{ cancelledAt: world.moment(-1), cancelledBy: head, cancelReason: "Wrong" },
    });
}
