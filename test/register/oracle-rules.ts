import type { AccessTemplate } from "../../schema/register/definition/access.screen.ts";
import type { RegisterDefinition } from "../../schema/register/definition/definition.screen.ts";
import type { RegisterField } from "../../schema/register/definition/field.screen.ts";
import type { Who as Meant, MeantDepartment } from "../../schema/register/definition/who.screen.ts";
import { Facts } from "../access/oracle-facts.ts";
import { subtree, type Who } from "../access/oracle-who.ts";
import type { World } from "../access/world.ts";

/** A published register as the oracle knows it. */
export interface KnownRegister {
  readonly slug: string;
  readonly id: string;
  readonly owner: string;
  /** Rank of its level; 0 for none. */
  readonly rank: number;
  readonly definition: RegisterDefinition;
}

/** A record of one as it is kept. */
export interface KnownRecord {
  readonly id: string;
  readonly number: string;
  readonly register: KnownRegister;
  readonly department: string | null;
  readonly creator: string;
  readonly handler: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

type BesideThem = Exclude<AccessTemplate, { template: "everybody" | "circle" }>;

/** Fields from whose values a field's value, or the `title`, is made; itself among them. */
function madeFrom(definition: RegisterDefinition, key: string): ReadonlySet<string> {
  const found = new Set([key]);
  for (const one of found) {
    const of = definition.fields.find((field) => field.key === one)?.of;
    const sources = one === "title" ? definition.recordTitle : of?.kind === "computed" ? (of.is.match(/[a-z]\w*/g) ?? []) : [];
    for (const source of sources) found.add(source);
  }
  return found;
}

/** The written rules of registers ("Who" of registers and "Who may do what"), over definitions as they are. */
export class RegisterOracle {
  private readonly facts: Facts;

  constructor(private readonly world: World) {
    this.facts = new Facts(world);
  }

  isSealed({ definition }: KnownRegister): boolean {
    return definition.access.read.template === "circle";
  }

  private posts(who: Who) {
    return this.world.of("Membership", "person", who.id).filter((post) => this.world.isCurrent(post));
  }

  private worksIn(who: Who, department: string | null, below: boolean): boolean {
    if (department === null) return false;
    const there = below ? subtree(this.world, department) : new Set([department]);
    return this.posts(who).some((post) => there.has(post.department));
  }

  /** Whom a template reaches whatever the record. */
  private reachesAnyhow(who: Who, template: AccessTemplate, register: KnownRegister): boolean {
    // Whoever has left, with neither post nor role, is in no circle any more.
    if (template.template === "circle") return who.roles.size > 1 && template.people.includes(who.id);
    if (template.template === "everybody") return who.roles.has("staff");
    const { departments = template.template === "department" ? [{ id: register.owner }] : [], positions = [] } = template;
    return (
      departments.some(({ id, subtree: below = true }) => this.worksIn(who, id, below)) ||
      this.posts(who).some(({ position }) => positions.includes(position))
    );
  }

  private involved(who: Who, template: BesideThem, record: KnownRecord): boolean {
    const { fields = [] } = template;
    const staff = who.roles.has("staff");
    const isHead = template.template === "involved" && this.facts.inScope(who, "head", record.department);
    const named = fields.some((field) => this.isMeant(who, { kind: "field", field }, record));
    const itself = staff && (record.creator === who.id || record.handler === who.id);
    return itself || isHead || named;
  }

  private cleared = (who: Who, register: KnownRegister): boolean => register.rank <= who.rank;

  private owns(who: Who, role: string, register: KnownRegister): boolean {
    return !this.isSealed(register) && this.facts.inScope(who, role, register.owner);
  }

  reads(who: Who, record: KnownRecord): boolean {
    const { register } = record;
    const { read } = register.definition.access;
    if (!this.cleared(who, register)) return false;
    if (this.reachesAnyhow(who, read, register) || this.owns(who, "head", register) || this.owns(who, "auditor", register)) return true;
    return (read.template === "department" || read.template === "involved") && this.involved(who, read, record);
  }

  creates(who: Who, register: KnownRegister): boolean {
    return this.cleared(who, register) && this.reachesAnyhow(who, register.definition.access.create, register);
  }

  /** Whether somebody knows that there is such a register: whoever may do anything with it, or could become involved. */
  knows(who: Who, register: KnownRegister): boolean {
    const { read, create, act, configure } = register.definition.access;
    const couldBe = [read, act].some(({ template }) => template === "department" || template === "involved") && who.roles.has("staff");
    const does = [read, create, act, configure].some((template) => this.reachesAnyhow(who, template, register));
    const owns = ["head", "auditor", "administrator"].some((role) => this.owns(who, role, register));
    return this.cleared(who, register) && (couldBe || does || owns);
  }

  private departmentOf(of: MeantDepartment, record: KnownRecord): string | null {
    if (of === "record") return record.department;
    if (of === "register") return record.register.owner;
    if (of !== "creator") return of.id;
    const posts = this.world.of("Membership", "person", record.creator).filter((post) => this.world.isCurrent(post));
    return posts.find(({ primary }) => primary)?.department ?? null;
  }

  private isMeant(who: Who, meant: Meant, record: KnownRecord): boolean {
    switch (meant.kind) {
      case "creator":
      case "handler":
        return record[meant.kind] === who.id;
      case "head": {
        let department = this.departmentOf(meant.of, record);
        for (let up = meant.up ?? 0; up > 0; up -= 1) department = this.world.get(department)?.parent ?? null;
        return this.facts.inScope(who, "head", department);
      }
      case "members":
        return this.worksIn(who, this.departmentOf(meant.of, record), meant.subtree ?? false);
      case "position": {
        const there = meant.of && this.departmentOf(meant.of, record);
        if (there === null) return false;
        const within = there === undefined ? null : subtree(this.world, there);
        return this.posts(who).some((post) => post.position === meant.position && (within?.has(post.department) ?? true));
      }
      case "people":
        return meant.people.includes(who.id);
      case "field": {
        const of = record.register.definition.fields.find(({ key }) => key === meant.field)?.of;
        const value = record.data[meant.field];
        if (of?.kind === "department") return this.facts.inScope(who, "head", value as string | undefined);
        return who.roles.has("staff") && [value].flat().includes(who.id);
      }
      case "role":
        return who.roles.get(meant.role) === "everywhere" || this.facts.inScope(who, meant.role, record.department);
      case "staff":
        return who.roles.has("staff");
      case "onDuty":
      case "otherParty":
        return false;
    }
  }

  /** "Masked for all but these, its subject and whoever fills it in." */
  private isShown(who: Who, { key, of, personal }: RegisterField, record: KnownRecord): boolean {
    if (!personal || record.creator === who.id) return true;
    const isSubject = (of.kind === "person" || of.kind === "people") && [record.data[key]].flat().includes(who.id);
    return isSubject || personal.shownTo.some((meant) => this.isMeant(who, meant, record));
  }

  private personalIn(definition: RegisterDefinition, key: string): readonly RegisterField[] {
    const from = madeFrom(definition, key);
    return definition.fields.filter((field) => field.personal && from.has(field.key));
  }

  /** Of a record that somebody reads, whether they are shown the field, or the `title`: all personal data that it is made from. */
  shows(who: Who, record: KnownRecord, key: string): boolean {
    return this.personalIn(record.register.definition, key).every((field) => this.isShown(who, field, record));
  }

  /** Whether somebody filters and orders by the field: yes, no, or "maybe" where the written rules leave it open. */
  mayUse(who: Who, { definition }: KnownRegister, key: string): boolean | "maybe" {
    const personal = this.personalIn(definition, key);
    if (personal.length === 0) return true;
    const ofRecords = new Set(["creator", "handler", "field", "onDuty", "otherParty"]);
    const depends = personal.some(({ personal: { shownTo } = { shownTo: [] } }) => shownTo.every(({ kind }) => ofRecords.has(kind)));
    if (depends) return false;
    const always = (meant: Meant) =>
      (meant.kind === "staff" && who.roles.has("staff")) || (meant.kind === "people" && meant.people.includes(who.id));
    return personal.every(({ personal: shown }) => shown?.shownTo.some(always)) || "maybe";
  }
}
