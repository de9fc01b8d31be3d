import type { Maker } from "./maker.ts";
import type { Row } from "./world.ts";

/** Grants for documents, the access log, the audit trail, files, screens of every level, and what people are told of. */
export function makeRecords(make: Maker, people: readonly Row[]): void {
  const { world, chance } = make;
  const access = (person: Row, document: Row, days: { from: string; until: string | null }, revokedAt: string | null) =>
    make.add("AccessGrant", {
      ...{ document: document.id, person: person.id, ...days, reason: "Work", grantedBy: people[0]!.id, revokedAt, revokedBy: null },
    });
  for (const kind of ["moveDepartments", "tellNews"]) {
    const asked = make.maybe(50, chance.one(people).id);
    const job = make.add("Job", {
      ...{
        kind,
        place: make.all("Job").length,
        dailyAt: "00:01",
        everyMinutes: null,
        switchedOff: chance.percent(30),
        nextAt: world.moment(1),
      },
      ...{ askedAt: asked && world.moment(-1), askedBy: asked, runningSince: null, runningOn: null, attempt: 0 },
      ...{ lastBeganAt: world.moment(-1), lastOutcome: "done" },
    });
    make.add("JobRun", {
      ...{
        job: job.id,
        beganAt: world.moment(-1),
        endedAt: world.moment(-1),
        outcome: "done",
        attempt: 1,
        count: 1,
        did: { departments: 1 },
      },
      ...{ errorId: null, server: "host 1", askedBy: asked },
    });
  }
  // The first one reads everything, so that whole records can be compared.
  for (const document of make.all("PolicyDocument")) access(people[0]!, document, make.now, null);
  for (let count = 0; count < 50; count += 1) {
    access(chance.one(people), make.one("PolicyDocument"), make.anyDays, make.maybe(20, world.moment(-1)));
  }
  for (let count = 0; count < 30; count += 1) {
    const revision = make.one("Revision");
    make.add("AccessLog", {
      ...{ at: world.moment(-1), person: make.one("Person").id, document: revision.document, revision: revision.id, level: revision.level },
      ...{ way: "read", address: "::1", userAgent: "x", requestId: "r" },
    });
  }
  for (let sequence = 1; sequence <= 40; sequence += 1) {
    const text = make.maybe(70, make.one("Revision"));
    const revision = text?.id ?? null;
    // What the entry remembers of its text: now and then another level than it has, or from before entries remembered.
    const level = make.maybe(40, make.one("ClassificationLevel"))?.id ?? text?.level;
    const held = text && make.maybe(90, { text: { levels: { document: text.document, levels: [level] } } });
    make.add("AuditEvent", {
      ...{
        sequence,
        at: world.moment(-1),
        actor: make.maybe(90, chance.one(people).id),
        command: "updateRevision",
        subjectType: "Revision",
      },
      ...{ subjectId: revision ?? "x", subjectLabel: "A title", revision, changes: { title: { after: "x" } }, held, requestId: "r" },
      ...{ previousHash: "0".repeat(64), hash: "1".repeat(64) },
    });
  }
  const file = (owner: string, record: Row) =>
    make.add("Attachment", {
      ...{ fileName: "a.txt", contentType: "text/plain", size: 1, checksum: "e".repeat(64), bytes: "\\x41", revision: null, course: null },
      ...{
        agreement: null,
        acknowledgement: null,
        procedureRecord: null,
        registerRecord: null,
        [owner]: record.id,
        uploadedBy: chance.one(people).id,
        createdAt: world.moment(-1),
      },
    });
  for (const revision of chance.some(30, make.all("Revision"))) file("revision", revision);
  for (const record of chance.some(40, make.all("ProcedureRecord"))) file("procedureRecord", record);
  for (const course of make.all("Course")) file("course", course);
  for (const agreement of make.all("Agreement")) file("agreement", agreement);
  for (const acknowledgement of chance.some(30, make.all("Acknowledgement"))) file("acknowledgement", acknowledgement);
  const kinds = ["officerRole", "newAccount", "newPassword", "enabledAccount", "employeeNumber"];
  for (const [place, person] of chance.some(20, people).entries()) {
    const decided = chance.percent(50);
    make.add("Confirmation", {
      ...{ kind: kinds[place % kinds.length], person: person.id, value: "x", from: null, until: null, askedBy: chance.one(people).id },
      ...{ outcome: decided ? "declined" : null, decidedBy: decided ? chance.one(people).id : null },
      ...{ decidedAt: decided ? world.moment(-1) : null, reason: decided ? "No" : null },
    });
  }
  makeScreens(make, people);
  makeNotifications(make, people);
}

function makeNotifications(make: Maker, people: readonly Row[]): void {
  const { world, chance } = make;
  const tell = (kind: string, recipient: string, subject: Record<string, string>) =>
    make.add("Notification", {
      ...{
        recipient,
        kind,
        day: world.day(-1),
        obligation: null,
        revision: null,
        approval: null,
        inquiry: null,
        clearance: null,
        ...{ roster: null, swap: null },
        ...subject,
      },
      ...{ sender: make.maybe(50, chance.one(people).id), message: make.maybe(50, "Soon, please."), createdAt: world.moment(-1) },
      readAt: make.maybe(30, world.moment(0)),
    });
  for (const obligation of make.all("Obligation")) {
    tell("asked", obligation.person, { obligation: obligation.id });
    // Kept from when the post or the clearance was another one; a reminder is for the same person as ever.
    if (chance.percent(30)) tell("reminder", chance.one(people).id, { obligation: obligation.id });
  }
  for (const { id, revision, approver } of make.all("Approval")) tell("decisionWaiting", approver, { approval: id, revision });
  for (const { id, revision, asker } of make.all("Inquiry")) tell("inquiryAnswered", asker, { inquiry: id, revision });
  for (const { id, person } of make.all("Clearance")) tell("clearanceEnding", person, { clearance: id });
  for (const revision of make.all("Revision")) tell("changed", chance.one(people).id, { revision: revision.id });
}

function makeScreens(make: Maker, people: readonly Row[]): void {
  const screen = (resource: string, department: string | null, person: string | null, role: string | null = null) => {
    const row = make.add("Screen", { resource, kind: "list", department, role, person, published: null });
    for (const ordinal of [1, 2]) {
      const publishedAt = ordinal === 1 ? make.world.moment(-1) : null;
      const author = make.chance.one(people).id;
      const version = make.add("ScreenVersion", {
        screen: row.id,
        ordinal,
        operations: [],
        note: make.maybe(50, "So"),
        author,
        publishedAt,
      });
      if (ordinal === 1) row.published = version.id;
    }
  };
  for (const resource of ["people", "courses"]) screen(resource, null, null);
  for (const department of make.all("Department")) screen("people", department.id, null);
  for (const person of make.chance.some(15, people)) screen("people", null, person.id);
  screen("people", null, null, "head");
  for (const department of make.chance.some(5, make.all("Department"))) screen("people", department.id, null, "staff");
  const view = (department: string | null, person: string | null) =>
    make.add("SavedView", {
      ...{ resource: "people", name: make.next("View "), department, person, operations: [], place: 1 },
      archivedOn: make.maybe(20, make.world.day(-1)),
    });
  view(null, null);
  for (const department of make.all("Department")) view(department.id, null);
  for (const person of make.chance.some(15, people)) view(null, person.id);
}
