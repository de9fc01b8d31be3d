import { type DoingSentence, doingRules } from "./oracle-doing.ts";
import { Facts } from "./oracle-facts.ts";
import { type ReadingRules, type ReadingSentence, readingRules, rowReadable } from "./oracle-reading.ts";
import { type Who, whoIs } from "./oracle-who.ts";
import type { Row, World } from "./world.ts";

/** By these everybody finds the exceptions that are for them: of the others they count as not there. */
const exceptionFacts: ReadonlySet<string> = new Set(["approver", "coveredIds", "until"]);
/** Who did what to which record: by these an auditor searches the trail. */
const auditedFacts = new Set(["actor", "command", "subjectType", "subjectId", "subjectLabel", "revision", "signInOutcome"]);

/**
 * A second opinion on who may read and do what: written from the rules as people agreed on them, over plain records, and from
 * neither the rules in schema/ nor the server. Where the written rules are silent, the decision stands as a comment at its sentence.
 */
export class Oracle {
  private readonly people = new Map<string, Who>();
  private readonly reading: Readonly<Record<string, ReadingRules>>;
  private readonly doing: Readonly<Record<string, readonly DoingSentence[]>>;

  /** @param now the organisation as it is now, where `world` is an earlier one: rights are those of now */
  constructor(
    readonly world: World,
    now: World = world,
  ) {
    const facts = new Facts(world, now);
    this.reading = readingRules(facts);
    this.doing = doingRules(facts);
  }

  who(person: string): Who {
    const known = this.people.get(person) ?? whoIs(this.world, person);
    this.people.set(person, known);
    return known;
  }

  private rules(entity: string): ReadingRules {
    const rules = this.reading[entity];
    if (!rules) throw new Error(`The written rules say nothing about ${entity}.`);
    return rules;
  }

  mayReadRow(who: Who, entity: string, row: Row): boolean {
    return rowReadable(this.rules(entity), who, row);
  }

  /** Identity is readable with every record. */
  mayReadField(who: Who, entity: string, field: string, row: Row): boolean {
    if (!this.mayReadRow(who, entity, row)) return false;
    if (field === "id") return true;
    return this.held(who, entity).some((s) => (!s.rows || s.rows(who, row)) && (!s.fields || s.fields.includes(field)));
  }

  /** Whether the field is readable in every record that the person may read, whatever records there are: else nobody filters by it. */
  mayUse(who: Who, entity: string, field: string): boolean {
    if (field === "id") return true;
    const held = this.held(who, entity);
    const granting = held.filter((s) => !s.fields || s.fields.includes(field));
    return granting.length > 0 && (granting.length === held.length || granting.some((s) => !s.rows));
  }

  /** Whether the person filters by the field: what an auditor reads of some events only counts as empty in the others. */
  mayFilter(who: Who, entity: string, field: string): boolean {
    const counted = entity === "AuditEvent" ? auditedFacts : entity === "ProvisionException" ? exceptionFacts : null;
    const masked = (counted?.has(field) ?? false) && this.mayReadSomewhere(who, entity, field);
    return masked || this.mayUse(who, entity, field);
  }

  /** Whether there may be a record of which the person reads the field: all that can be told without a record. */
  mayReadSomewhere(who: Who, entity: string, field: string): boolean {
    return field === "id" || this.held(who, entity).some((s) => !s.fields || s.fields.includes(field));
  }

  /** Whether there may be a record to which the person may do one of these. */
  mayDoSomewhere(who: Who, actions: readonly string[], entity: string): boolean {
    return (this.doing[entity] ?? []).some((s) => who.roles.has(s.role) && s.actions.some((action) => actions.includes(action)));
  }

  mayDo(who: Who, action: string, entity: string, row: Row): boolean {
    const { within } = this.rules(entity);
    if (within && !within(who, row)) return false;
    return (this.doing[entity] ?? []).some((s) => s.actions.includes(action) && who.roles.has(s.role) && (!s.rows || s.rows(who, row)));
  }

  private held(who: Who, entity: string): readonly ReadingSentence[] {
    return this.rules(entity).sentences.filter((s) => who.roles.has(s.role));
  }
}
