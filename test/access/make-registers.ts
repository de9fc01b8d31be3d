import type { Maker } from "./maker.ts";
import type { Row } from "./world.ts";

const rights = ["read", "create", "act", "configure"] as const;

/** One way in which a right of a register reaches people. */
export interface Reach {
  readonly right: (typeof rights)[number];
  readonly kind: string;
  readonly department: string | null;
  readonly subtree: boolean;
  readonly position: string | null;
  readonly person: string | null;
}

const way = (right: Reach["right"], kind: string, more: Partial<Reach> = {}): Reach => ({
  ...{ right, kind, department: null, subtree: false, position: null, person: null },
  ...more,
});

/** Registers of every template with their records, and all that hangs on these. The first of the people is in every circle. */
export function makeRegisters(make: Maker, people: readonly Row[]): void {
  const { chance } = make;
  const circle = (right: Reach["right"]) => [people[0]!, ...chance.some(3, people)].map(({ id }) => way(right, "person", { person: id }));
  const departments = (right: Reach["right"]) =>
    chance.some(2, make.all("Department")).map(({ id }) => way(right, "department", { department: id, subtree: chance.percent(60) }));
  const positions = (right: Reach["right"]) => [way(right, "position", { position: make.one("Position").id })];
  const templates = {
    everybody: (right: Reach["right"]) => [way(right, "staff")],
    department: departments,
    position: positions,
    involved: (right: Reach["right"]) => [way(right, "involved"), way(right, "recordHead")],
    circle,
  };
  const open = Object.keys(templates).filter((name) => name !== "circle") as (keyof typeof templates)[];
  for (let place = 0; place < 14; place += 1) {
    const sealed = place % 4 === 3;
    const template = (): keyof typeof templates => (sealed ? "circle" : chance.one(open));
    const own = sealed ? [] : [way("read", "auditor"), way("read", "head"), way("configure", "head"), way("configure", "administrator")];
    // The first one is open to all staff in every way, so that memory knows of it.
    const ways = place === 0 ? rights.map((right) => way(right, "staff")) : rights.flatMap((right) => templates[template()](right));
    // "The first player reads everything", whatever the template.
    const everything = sealed
      ? []
      : [way("read", "person", { person: people[0]!.id }), way("configure", "person", { person: people[0]!.id })];
    addRegister(make, people, [...ways, ...own, ...everything], sealed, place === 0);
  }
}

function addRegister(make: Maker, people: readonly Row[], reach: readonly Reach[], sealed: boolean, plain: boolean): void {
  const { world, chance } = make;
  const slug = make.next("register-");
  const register = make.add("Register", {
    ...{ slug, name: slug, nameEn: "", titles: {}, about: null, owningDepartment: make.one("Department").id, sealed, extends: null },
    ...{ level: plain ? null : (make.maybe(50, make.one("ClassificationLevel"))?.id ?? null), published: null, archivedOn: null, reach },
  });
  const versions = [1, 2].map((ordinal) =>
    make.add("RegisterVersion", {
      ...{ register: register.id, ordinal, definition: {}, note: make.maybe(50, "So"), author: chance.one(people).id },
      ...{ publishedAt: ordinal === 1 ? world.moment(-3) : null, publishedBy: ordinal === 1 ? chance.one(people).id : null },
    }),
  );
  if (chance.percent(80)) register.published = versions[0]!.id;
  for (let place = 0; place < 4; place += 1) addRecord(make, people, register, versions[0]!);
  addDuties(make, register);
  addRoster(make, people, register);
  addBindings(make, people, register);
}

/** A roster of the register with shifts long ago, now and to come, some taken from the plan, and a swap in every state. */
function addRoster(make: Maker, people: readonly Row[], register: Row): void {
  const { world, chance } = make;
  const person = () => chance.one(people).id;
  const roster = make.add("Roster", {
    ...{
      register: register.id,
      key: "duty",
      name: "Duty",
      nameEn: "",
      endedAt: make.maybe(20, world.moment(-1)),
      definition: { shifts: [] },
      changes: 0,
    },
  });
  const shift = (day: number, cleared = false) =>
    make.add("RosterShift", {
      ...{ roster: roster.id, day: world.day(day), shift: make.next("s"), person: person(), startsAt: world.moment(day) },
      ...{ endsAt: world.moment(day + 1), clearedAt: cleared ? world.moment(-1) : null },
    });
  shift(-45);
  shift(0);
  shift(1, true);
  for (const state of ["asked", "agreed", "done", "refused"]) {
    const swap = make.add("RosterSwap", {
      ...{
        roster: roster.id,
        gives: shift(2).id,
        takes: make.maybe(50, shift(3).id),
        asker: person(),
        other: person(),
        reason: "Ill",
        state,
      },
      ...{ agreedAt: null, decidedBy: null, decidedAt: null, answer: null, approverIds: chance.some(1, people).map(({ id }) => id) },
    });
    const told = { recipient: swap.other, day: world.day(-1), sender: null, message: null, createdAt: world.moment(-1), readAt: null };
    const nothing = { obligation: null, revision: null, approval: null, inquiry: null, clearance: null, roster: null, swap: null };
    if (state !== "asked") continue;
    make.add("Notification", { ...told, ...nothing, kind: "swapAsked", swap: swap.id });
    make.add("Notification", { ...told, ...nothing, kind: "shiftsPlanned", roster: roster.id });
  }
}

/** A figure that a provision says, and the question whether it is still right, open and answered. */
function addBindings(make: Maker, people: readonly Row[], register: Row): void {
  const { world, chance } = make;
  const revision = chance.one(make.all("Revision").filter(({ publishedAt }) => publishedAt !== null));
  const of = { register: register.id, document: revision.document, provision: chance.id() };
  make.add("RegisterBinding", { ...of, at: "limits.answer.within", figure: { zh: "24 小时", en: "24 h" } });
  for (const decided of [false, true])
    make.add("ValueCheck", {
      ...{ ...of, label: "第一条", revision: revision.id, before: null, cause: decided ? "withdrawn" : "reworded", figures: [] },
      ...{ askedAt: world.moment(-2), outcome: decided ? "stays" : null, note: decided ? "Still right" : null },
      ...{ decidedBy: decided ? chance.one(people).id : null, decidedAt: decided ? world.moment(-1) : null },
    });
}

/** A duty of the register, and one about one of its records, each with a time that was skipped and one that is to come. */
function addDuties(make: Maker, register: Row): void {
  const { world, chance } = make;
  for (const about of [null, chance.one(world.of("RegisterRecord", "register", register.id)).id]) {
    const duty = make.add("RegisterDuty", {
      ...{ register: register.id, key: "log", title: "Log", about, endedAt: make.maybe(20, world.moment(-1)), definition: {} },
      ...{ follows: null, lookedOn: null },
    });
    const none = { skippedAt: null, skippedBy: null, skipReason: null };
    const skipped = { skippedAt: world.moment(-1), skippedBy: make.one("Person").id, skipReason: "So" };
    for (const [day, then] of [
      [-2, skipped],
      [2, none],
    ] as const)
      make.add("RegisterDutyTime", {
        ...{ duty: duty.id, period: world.day(day), opensAt: world.moment(day), dueOn: world.day(day), dueAt: null, ...then },
        openedAt: null,
      });
  }
}

/** Points that somebody lost by the record, by hand and with a correction, one of them disputed. */
function addPoints(make: Maker, register: Row, record: Row): void {
  const { world, chance } = make;
  const of = () => ({
    ...{
      register: register.id,
      account: "score",
      person: make.one("Person").id,
      period: "2026-11",
      rule: "late",
      dutyTime: null,
      because: null,
    },
    ...{
      at: world.moment(-1),
      by: make.maybe(50, make.one("Person").id),
      corrects: null,
      reason: make.maybe(50, "So"),
      nth: 1,
      hundredths: -200,
    },
    cause: `cause ${make.all("PointsEntry").length}`,
  });
  const entry = make.add("PointsEntry", { ...of(), kind: "state", record: record.id, personal: chance.percent(30) });
  const given = make.add("PointsEntry", { ...of(), kind: "byHand", record: null, personal: chance.percent(30) });
  const { person, personal } = given;
  make.add("PointsEntry", { ...of(), kind: "corrected", record: null, person, personal, corrects: given.id });
  const decided = { decidedAt: world.moment(0), decidedBy: make.one("Person").id, outcome: "upheld", answer: "No" };
  const none = { decidedAt: null, decidedBy: null, outcome: null, answer: null };
  for (const [disputed, then] of [
    [entry, none],
    [given, decided],
  ] as const)
    make.add("PointsDispute", { entry: disputed.id, reason: "Not I", ...then });
  make.add("BalancePeriod", {
    ...{ register: register.id, balance: "cash", period: `2026-${make.all("BalancePeriod").length}`, closedAt: world.moment(-1) },
    closedBy: make.one("Person").id,
  });
}

function addRecord(make: Maker, people: readonly Row[], register: Row, version: Row): void {
  const { world, chance } = make;
  const person = () => chance.one(people).id;
  const at = world.moment(-1);
  const record = make.add("RegisterRecord", {
    ...{
      register: register.id,
      registerVersion: version.id,
      number: make.next("R"),
      title: "A title",
      state: "open",
      open: true,
      data: {},
    },
    ...{
      department: make.maybe(80, make.one("Department").id),
      creator: make.maybe(80, person()),
      outsideReceipt: null,
      handler: make.maybe(50, person()),
    },
    ...{ openedAt: at, dueAt: null, closedAt: null, struckAt: null, involved: chance.percent(50) ? [person()] : [] },
    involvedDepartments: chance.percent(30) ? [make.one("Department").id] : [],
  });
  const of = { record: record.id };
  const nothing = { person: null, department: null, position: null, provision: null, document: null, targetRecord: null };
  make.add("RegisterLink", { ...of, field: "who", ...nothing, person: person() });
  make.add("RegisterLink", { ...of, field: "other", ...nothing, targetRecord: make.one("RegisterRecord").id });
  make.add("RegisterEvent", {
    ...{ ...of, ordinal: 1, kind: "opened", what: null, from: null, to: "open", by: make.maybe(80, person()), at, values: {} },
    ...{ reason: make.maybe(50, "Because"), signature: null, registerVersion: version.id },
  });
  for (const withdrawnAt of [null, at]) make.add("RecordComment", { ...of, author: person(), text: "Hear", mentions: [], withdrawnAt });
  make.add("RecordLimit", {
    ...{ ...of, key: "answer", startedAt: at, pausedSince: null, countedIn: "minutes", dueAt: at, warnAt: null, endedAt: null, met: null },
    ...{ byMinutes: null, escalated: 0, nextAt: null },
  });
  make.add("OutsideForm", {
    ...{ register: register.id, key: `f${make.all("OutsideForm").length}`, name: "A form", nameEn: "", byTickets: chance.percent(30) },
    ...{ addressMadeAt: make.maybe(50, at), closedAt: make.maybe(30, at), endedAt: null, received: 3, lastReceivedAt: make.maybe(50, at) },
    ...{ addressHash: null, receivedThatDay: 0, receivedOn: null, kilobytes: 0 },
  });
  make.add("ReportSnapshot", {
    ...{
      register: register.id,
      registerVersion: version.id,
      report: `r${make.all("ReportSnapshot").length}`,
      label: "A report",
      figures: {},
    },
    ...{ from: "2026-10-01", to: "2026-10-31", checksum: "c".repeat(64), frozenAt: at, frozenBy: make.maybe(50, person()) },
  });
  const entry = {
    ...{ register: register.id, balance: "cash", key: "a", kind: "booked", record: record.id, what: "spent", way: "in" },
    ...{ hundredths: 100, sumHundredths: 100, period: null, at, by: person(), reverses: null, reason: null, of: null },
  };
  for (const personal of [false, true]) make.add("BalanceEntry", { ...entry, ordinal: make.all("BalanceEntry").length + 1, personal });
  // What was booked by hand belongs to no record.
  make.add("BalanceEntry", {
    ...entry,
    kind: "byHand",
    record: null,
    ordinal: make.all("BalanceEntry").length + 1,
    personal: chance.percent(30),
  });
  addPoints(make, register, record);
  make.add("TransitionVote", {
    ...{
      ...of,
      transition: "approve",
      round: 0,
      step: 1,
      person: person(),
      agrees: true,
      reason: null,
      signature: null,
      at,
      voidedAt: null,
    },
  });
  make.add("Attachment", {
    ...{ fileName: "a.txt", contentType: "text/plain", size: 1, checksum: "e".repeat(64), bytes: "\\x41", revision: null, course: null },
    ...{
      agreement: null,
      acknowledgement: null,
      procedureRecord: null,
      registerRecord: record.id,
      uploadedBy: make.maybe(80, person()),
      createdAt: at,
    },
  });
  make.add("AuditEvent", {
    ...{ sequence: 1_000 + make.all("AuditEvent").length, at, actor: person(), command: "saveRecord", subjectType: "RegisterRecord" },
    ...{
      subjectId: record.id,
      subjectLabel: "A title",
      revision: null,
      changes: { title: { after: "x" } },
      held: { register: register.id },
    },
    ...{ requestId: "r", previousHash: "0".repeat(64), hash: "1".repeat(64) },
  });
}
