import type { Maker } from "./maker.ts";
import type { Row } from "./world.ts";

/** Somebody in whose name the API is asked. */
export interface Player {
  readonly name: string;
  readonly person: Row;
}

const granted = ["administrator", "policyEditor", "approver", "trainingManager", "confidentialityOfficer", "auditor"] as const;

/** Departments four deep, positions and levels of secrecy. */
export function makeFrame(make: Maker): void {
  for (const place of [1, 2, 3, 4])
    make.add("Position", { code: `P${place}`, name: `Position ${place}`, duties: make.maybe(50, "Work"), archivedOn: null });
  const level = (rank: number, name: string, basic: boolean, needToKnow: boolean, logged: boolean) =>
    make.add("ClassificationLevel", { rank, name, colour: "#222222", handling: make.maybe(50, "Lock it away"), basic, needToKnow, logged });
  level(0, "Public", true, false, false);
  level(10, "Internal", true, false, false);
  level(15, "Project", false, true, false);
  level(20, "Confidential", false, false, true);
  level(30, "Restricted", false, true, true);
  const department = (parent: Row | null, depth: number): void => {
    const code = make.next("D");
    const archivedOn = make.maybe(10, make.world.day(-20));
    const row = make.add("Department", {
      code,
      name: `Department ${code}`,
      parent: parent?.id ?? null,
      head: null,
      sortOrder: 0,
      archivedOn,
      movesOn: make.maybe(20, make.world.day(30)),
      movesTo: parent?.id ?? null,
    });
    const below = [3, 2, 1, 0][depth] ?? 0;
    for (let child = 0; child < below; child += 1) department(row, depth + 1);
  };
  department(null, 0);
}

function makePerson(make: Maker): Row {
  const number = make.next("N");
  const supervisor = make.all("Person").length > 0 ? make.maybe(50, make.one("Person").id) : null;
  const contact = { email: `${number}@example.com`, phone: make.maybe(80, "123"), employmentNote: make.maybe(60, "On probation") };
  return make.add("Person", { number, name: `Person ${number}`, supervisor, ...contact });
}

function post(make: Maker, person: Row, days: { from: string; until: string | null }, primary: boolean): void {
  make.add("Membership", { person: person.id, department: make.one("Department").id, position: make.one("Position").id, primary, ...days });
}

const employed = (make: Maker, person: Row) => {
  post(make, person, make.now, true);
  if (make.chance.percent(30)) post(make, person, make.anyDays, false);
};

function clear(
  make: Maker,
  person: Row,
  level: string,
  days: { from: string; until: string | null },
  revokedAt: string | null = null,
): void {
  const grantedBy = make.all("Person")[0]!.id;
  const id = make.all("ClassificationLevel").find((l) => l.name === level)!.id;
  make.add("Clearance", { person: person.id, level: id, ...days, reason: "Work", grantedBy, revokedAt, revokedBy: revokedAt && grantedBy });
}

function grant(
  make: Maker,
  person: Row,
  role: string,
  where: "everywhere" | "somewhere",
  days = make.now,
  revokedAt: string | null = null,
): void {
  const department = where === "somewhere" ? make.chance.one(make.all("Department").filter((d) => d.parent !== null)).id : null;
  make.add("RoleGrant", { person: person.id, role, department, ...days, grantedBy: null, revokedAt, revokedBy: null });
}

/** A post at the head of a department with others below it, or as a deputy. */
function lead(make: Maker, person: Row, as: "head" | "deputy", days = make.now): void {
  const free = make.all("Department").filter((d) => d.head === null && d.parent !== null);
  const department = make.chance.one(free);
  if (as === "head") department.head = person.id;
  else make.add("Deputy", { department: department.id, person: person.id, ...days });
}

/** Everybody in whose name the API is asked: each role with a post and without, in part of the tree and everywhere, in time and out of it. */
export function makePlayers(make: Maker): Player[] {
  const players: Player[] = [];
  const { world, chance } = make;
  const player = (name: string, ...traits: ((person: Row) => void)[]) => {
    const person = makePerson(make);
    for (const trait of traits) trait(person);
    make.add("Account", {
      login: name.toLowerCase().replaceAll(" ", "-"),
      person: person.id,
      language: make.maybe(50, "en"),
      disabledAt: null,
    });
    players.push({ name, person });
  };
  const works = (person: Row) => employed(make, person);
  const clearedTo = (level: string) => (person: Row) => clear(make, person, level, make.now);
  const is = (role: string, where: "everywhere" | "somewhere") => (person: Row) => grant(make, person, role, where);

  player("all seeing auditor", is("auditor", "everywhere"), clearedTo("Restricted"));
  player("staff", works);
  player("staff cleared", works, clearedTo("Confidential"));
  player("staff in the know", works, clearedTo("Restricted"));
  player("staff with clearance past and revoked", works, (p) => {
    clear(make, p, "Restricted", make.past);
    clear(make, p, "Confidential", make.now, world.moment(-1));
    clear(make, p, "Confidential", make.future);
  });
  player("leaver", (p) => post(make, p, make.past, true));
  player("leaver still cleared", (p) => post(make, p, make.past, true), clearedTo("Confidential"));
  player("joiner", (p) => post(make, p, make.future, true));
  player("head", works, (p) => lead(make, p, "head"));
  player("head cleared", works, (p) => lead(make, p, "head"), clearedTo("Restricted"));
  player("head without post", (p) => lead(make, p, "head"), clearedTo("Confidential"));
  player("deputy", works, (p) => lead(make, p, "deputy"));
  player("deputy without post", (p) => lead(make, p, "deputy"));
  player("deputy on other days", works, (p) => {
    lead(make, p, "deputy", make.past);
    lead(make, p, "deputy", make.future);
  });
  for (const role of granted) {
    player(`${role} without post`, is(role, "everywhere"), clearedTo("Confidential"));
    player(`${role} somewhere without post`, is(role, "somewhere"), clearedTo("Restricted"));
    player(`${role} somewhere`, works, is(role, "somewhere"), is(role, "somewhere"));
    player(`${role} cleared`, works, is(role, "everywhere"), clearedTo("Restricted"));
  }
  player("editor who sees every draft", works, is("policyEditor", "somewhere"), is("administrator", "everywhere"), clearedTo("Restricted"));
  player("roles out of time", works, (p) => {
    grant(make, p, "auditor", "everywhere", make.past);
    grant(make, p, "administrator", "everywhere", make.future);
    grant(make, p, "confidentialityOfficer", "everywhere", make.now, world.moment(-1));
  });
  for (const place of [1, 2, 3, 4, 5]) {
    const roles = chance.some(chance.whole(2, 3), granted);
    const heads = chance.percent(50);
    player(`mixture ${place}`, works, ...roles.map((role) => is(role, chance.one(["everywhere", "somewhere"]))), (p) => {
      if (heads) lead(make, p, "head");
      if (chance.percent(50)) clear(make, p, chance.one(["Project", "Restricted"]), make.now);
    });
  }
  for (let count = 0; count < 24; count += 1) {
    const person = makePerson(make);
    if (chance.percent(85)) employed(make, person);
    else post(make, person, make.past, true);
    if (chance.percent(20)) clear(make, person, "Confidential", make.anyDays);
  }
  return players;
}
