import type { Reach } from "./make-registers.ts";
import type { DoingSentence } from "./oracle-doing.ts";
import type { Facts } from "./oracle-facts.ts";
import type { ReadingRules } from "./oracle-reading.ts";
import type { Who } from "./oracle-who.ts";
import { subtree } from "./oracle-who.ts";
import type { Row } from "./world.ts";

/** What REGISTERS.md says about who may do what with a register and its records: four templates, a level on top, sealed ones for their circle alone. */
export class RegisterFacts {
  constructor(private readonly facts: Facts) {}

  private get world() {
    return this.facts.world;
  }

  /** The register's level on top: clearance reaches its rank. Its circle is its need-to-know. */
  private cleared(who: Who, register: Row): boolean {
    return register.level === null || this.world.get(register.level)!.rank <= who.rank;
  }

  private worksIn(who: Who, department: string, below: boolean): boolean {
    const there = below ? subtree(this.world, department) : new Set([department]);
    return this.world.of("Membership", "person", who.id).some((m) => this.world.isCurrent(m) && there.has(m.department));
  }

  private reaches(who: Who, register: Row, way: Reach, record: Row | null): boolean {
    const staff = who.roles.has("staff");
    switch (way.kind) {
      case "staff":
        return staff;
      case "person":
        // Somebody from outside may be named, as an auditor is; whoever has left has neither post nor role.
        return who.roles.size > 1 && way.person === who.id;
      case "department":
        return staff && this.worksIn(who, way.department!, way.subtree);
      case "position":
        return staff && this.world.of("Membership", "person", who.id).some((m) => this.world.isCurrent(m) && m.position === way.position);
      case "involved":
        return record !== null && this.involved(who, record);
      case "recordHead":
        return record !== null && this.facts.inScope(who, "head", record.department);
      default:
        return this.facts.inScope(who, way.kind, register.owningDepartment);
    }
  }

  /** "Creator, handler and heads", and whom the record's fields name: people, and departments whose heads are meant. */
  private involved(who: Who, record: Row): boolean {
    const named = record.creator === who.id || record.handler === who.id || record.involved.includes(who.id);
    const departments: string[] = record.involvedDepartments;
    return (who.roles.has("staff") && named) || departments.some((department) => this.facts.inScope(who, "head", department));
  }

  may(who: Who, right: Reach["right"], registerId: string, record: Row | null): boolean {
    const register = this.world.get(registerId)!;
    const ways: Reach[] = register.reach;
    return this.cleared(who, register) && ways.some((way) => way.right === right && this.reaches(who, register, way, record));
  }

  /** Whether somebody knows that there is such a register: whoever may do anything with it, or could become involved. */
  knows(who: Who, registerId: string): boolean {
    const register = this.world.get(registerId)!;
    const ways: Reach[] = register.reach;
    const couldBe = (way: Reach) => (way.kind === "involved" || way.kind === "recordHead") && who.roles.has("staff");
    return this.cleared(who, register) && ways.some((way) => couldBe(way) || this.reaches(who, register, way, null));
  }

  /** Whether somebody knows of a duty: of its register, and of the record that it is about. */
  knowsDuty(who: Who, dutyId: string): boolean {
    const duty = this.world.get(dutyId)!;
    return this.knows(who, duty.register) && (duty.about === null || this.reads(who, duty.about));
  }

  /** "Heads see what is open, late, by whom": of the department that keeps the register. */
  keepsDuty(who: Who, dutyId: string | null): boolean {
    return dutyId !== null && this.keeps(who, this.world.get(dutyId)!.register);
  }

  /** Whether somebody heads the department that keeps a register. */
  keeps(who: Who, registerId: string): boolean {
    return this.facts.inScope(who, "head", this.world.get(registerId)!.owningDepartment);
  }

  /** What became of a duty: for whoever reads the records of its register anyhow. */
  readsTimes(who: Who, dutyId: string): boolean {
    const duty = this.world.get(dutyId)!;
    return this.may(who, "read", duty.register, null) && (duty.about === null || this.reads(who, duty.about));
  }

  /** Whether somebody stands in the plan of a roster, a month back and from now on. */
  isOnRoster(who: Who, rosterId: string): boolean {
    const recent = this.world.moment(-31);
    const shifts = this.world.of("RosterShift", "roster", rosterId);
    return who.roles.has("staff") && shifts.some((s) => s.person === who.id && s.clearedAt === null && s.endsAt > recent);
  }

  /** Who is on duty when: for whoever reads the register as a whole or configures it, and for those who are on the roster. */
  seesPlan(who: Who, rosterId: string): boolean {
    const { register } = this.world.get(rosterId)!;
    return this.may(who, "read", register, null) || this.may(who, "configure", register, null) || this.isOnRoster(who, rosterId);
  }

  /** Whether somebody may know of the register that has the roster. */
  knowsRoster(who: Who, rosterId: string): boolean {
    return this.knows(who, this.world.get(rosterId)!.register);
  }

  registerOf(rosterId: string): string {
    return this.world.get(rosterId)!.register;
  }

  /** Whether somebody has a part in a swap of the shift, or is asked to approve it. */
  swaps(who: Who, shiftId: string): boolean {
    const about = this.world.all("RosterSwap").filter(({ gives, takes }) => gives === shiftId || takes === shiftId);
    return who.roles.has("staff") && about.some((swap) => [swap.asker, swap.other, ...swap.approverIds].includes(who.id));
  }

  /** What hangs on a record, or on none of them but the register as a whole. */
  sees(who: Who, row: Row): boolean {
    return row.record === null ? this.may(who, "read", row.register, null) : this.reads(who, row.record);
  }

  /** Points: one's own where one may know of the register; else as hidden as what they come from, personal data included. */
  readsPoints(who: Who, row: Row): boolean {
    if (!this.knows(who, row.register)) return false;
    if (row.person === who.id) return true;
    return this.sees(who, row) && (row.personal === false || this.may(who, "configure", row.register, null));
  }

  entryOf(row: Row): Row {
    return this.world.get(row.entry)!;
  }

  reads(who: Who, recordId: string | null): boolean {
    const record = this.world.get(recordId);
    return record !== undefined && this.may(who, "read", record.register, record);
  }
}

/** What is said about reading registers and what hangs on their records. */
export function registerReading(
  registers: RegisterFacts,
  mayRead: (kind: "Revision" | "PolicyDocument", who: Who, id: string) => boolean,
): Readonly<Record<string, ReadingRules>> {
  const withRecord: ReadingRules = { within: (who, row) => registers.reads(who, row.record), sentences: [{ role: "anyone" }] };
  return {
    Register: { within: (who, row) => registers.knows(who, row.id), sentences: [{ role: "anyone" }] },
    // What was published is for all who know of the register; a draft for those who make it.
    RegisterVersion: {
      within: (who, row) => registers.knows(who, row.register),
      sentences: [
        { role: "anyone", rows: (_who, row) => row.publishedAt !== null },
        { role: "anyone", rows: (who, row) => registers.may(who, "configure", row.register, null) },
      ],
    },
    RegisterRecord: { within: (who, row) => registers.reads(who, row.id), sentences: [{ role: "anyone" }] },
    // A link shows itself to whoever reads both of its ends.
    RegisterLink: {
      within: (who, row) => registers.reads(who, row.record) && (row.targetRecord === null || registers.reads(who, row.targetRecord)),
      sentences: [{ role: "anyone" }],
    },
    RegisterEvent: withRecord,
    RecordComment: withRecord,
    RecordLimit: withRecord,
    TransitionVote: withRecord,
    // "Only to whoever may read the register": as a whole, and the document.
    RegisterBinding: {
      within: (who, row) => registers.may(who, "read", row.register, null) && mayRead("PolicyDocument", who, row.document),
      sentences: [{ role: "anyone" }],
    },
    // "The register's owner is asked": those who configure it, with the text beside the question.
    ValueCheck: {
      within: (who, row) => registers.may(who, "configure", row.register, null) && mayRead("Revision", who, row.revision),
      sentences: [{ role: "anyone" }],
    },
    // Kept figures count all records: they are for whoever reads all of them, not for those who read the ones that they are involved in.
    ReportSnapshot: { within: (who, row) => registers.may(who, "read", row.register, null), sentences: [{ role: "anyone" }] },
    // How many answers came counts all of them: for whoever reads the whole register, and for whoever keeps the form.
    OutsideForm: {
      within: (who, row) => registers.knows(who, row.register),
      sentences: [
        { role: "anyone", rows: (who, row) => registers.may(who, "read", row.register, null) },
        { role: "anyone", rows: (who, row) => registers.may(who, "configure", row.register, null) },
      ],
    },
    RegisterDuty: { within: (who, row) => registers.knowsDuty(who, row.id), sentences: [{ role: "anyone" }] },
    RegisterDutyTime: { within: (who, row) => registers.readsTimes(who, row.duty), sentences: [{ role: "anyone" }] },
    // That there is a roster is known with its register.
    Roster: {
      within: (who, row) => registers.knows(who, row.register),
      sentences: [
        { role: "anyone", fields: ["version", "createdAt", "updatedAt", "register", "key", "name", "nameEn", "endedAt", "shifts"] },
        { role: "anyone", rows: (who, row) => registers.seesPlan(who, row.id) },
      ],
    },
    RosterShift: {
      within: (who, row) => registers.knowsRoster(who, row.roster),
      sentences: [
        { role: "anyone", rows: (who, row) => registers.seesPlan(who, row.roster) || registers.swaps(who, row.id) },
        { role: "staff", rows: (who, row) => row.person === who.id },
      ],
    },
    // Why somebody cannot come is for the two, for those who approve it, and for the heads of the department that keeps the register.
    RosterSwap: {
      within: (who, row) => registers.knowsRoster(who, row.roster),
      sentences: [
        { role: "staff", rows: (who, row) => row.asker === who.id || row.other === who.id },
        { role: "anyone", rows: (who, row) => row.approverIds.includes(who.id) },
        { role: "head", rows: (who, row) => registers.keeps(who, registers.registerOf(row.roster)) },
      ],
    },
    // An entry is as readable as its record; what personal data went into is for those who configure the register.
    // An entry is as readable as its record, one by hand as the register as a whole; what personal data went into is for those who configure the register.
    BalanceEntry: {
      within: (who, row) => registers.sees(who, row),
      sentences: [
        { role: "anyone", rows: (_who, row) => row.personal === false },
        { role: "anyone", rows: (who, row) => registers.may(who, "configure", row.register, null) },
      ],
    },
    BalancePeriod: { within: (who, row) => registers.knows(who, row.register), sentences: [{ role: "anyone" }] },
    // "The person sees": their own points, as long as they may know of the register; others as what the points come from.
    PointsEntry: { within: (who, row) => registers.readsPoints(who, row), sentences: [{ role: "anyone" }] },
    PointsDispute: { within: (who, row) => registers.readsPoints(who, registers.entryOf(row)), sentences: [{ role: "anyone" }] },
  };
}

/** What is said about acting on registers and their records. */
export function registerDoing(registers: RegisterFacts, facts: Facts): Readonly<Record<string, readonly DoingSentence[]>> {
  return {
    Register: [
      // "Heads may make registers for their department; administrators for all."
      {
        role: "head",
        actions: ["create"],
        rows: (who, row) => row.published === null && facts.inScope(who, "head", row.owningDepartment),
      },
      { role: "administrator", actions: ["create"], rows: (_who, row) => row.published === null },
      {
        role: "anyone",
        actions: ["update", "publish", "archive"],
        rows: (who, row) => registers.may(who, "configure", row.id, null),
      },
    ],
    RegisterRecord: [
      { role: "anyone", actions: ["create"], rows: (who, row) => registers.may(who, "create", row.register, null) },
      { role: "anyone", actions: ["update"], rows: (who, row) => registers.may(who, "act", row.register, row) },
    ],
    OutsideForm: [{ role: "anyone", actions: ["update"], rows: (who, row) => registers.may(who, "configure", row.register, null) }],
    ValueCheck: [{ role: "anyone", actions: ["update"], rows: (_who, row) => row.decidedAt === null }],
    ReportSnapshot: [{ role: "anyone", actions: ["create"], rows: (who, row) => registers.may(who, "configure", row.register, null) }],
    // Who skips a duty says its register, which the command looks at.
    RegisterDutyTime: [{ role: "anyone", actions: ["waive"] }],
    // Who plans, and who approves a swap, says the register, which the commands look at.
    Roster: [
      {
        role: "anyone",
        actions: ["update"],
        rows: (who, row) => registers.may(who, "read", row.register, null) || registers.may(who, "configure", row.register, null),
      },
    ],
    RosterShift: [{ role: "staff", actions: ["submit"], rows: (who, row) => row.person === who.id && row.clearedAt === null }],
    RosterSwap: [
      { role: "staff", actions: ["withdraw"], rows: (who, row) => row.asker === who.id && ["asked", "agreed"].includes(row.state) },
      { role: "staff", actions: ["decide"], rows: (who, row) => row.other === who.id && row.state === "asked" },
      { role: "anyone", actions: ["decide"], rows: (_who, row) => row.state === "agreed" },
    ],
    RecordComment: [
      { role: "anyone", actions: ["create"], rows: (who, row) => row.author === who.id },
      { role: "anyone", actions: ["update"], rows: (who, row) => row.author === who.id && row.withdrawnAt === null },
    ],
  };
}
