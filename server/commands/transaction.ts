import { type EntityName, helper, LockMode } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import type { Person } from "../../schema/organisation/Person.ts";
import { Person as PersonClass } from "../../schema/organisation/Person.ts";
import type { Action } from "../../schema/shared/access.ts";
import type { EntityClass } from "../../schema/shared/description.ts";
import type { Entry } from "../../schema/shared/record.ts";
import { isUuid } from "../../schema/shared/uuid.screen.ts";
import { mayPerhaps } from "../access/ability.ts";
import type { Actor } from "../access/actor.ts";
import { allowedAmong, isAllowed, isAllowedUnwritten } from "../access/is-allowed.ts";
import { isOutsider } from "../access/outsider.ts";
import type { AuditDraft } from "../audit/audit-chain.ts";
import { changesOf } from "../audit/changes.ts";
import { keptOfSubjects } from "../audit/event-subjects.ts";
import type { Context } from "../context.ts";
import { type SqlExecutor, transactionExecutor } from "../database/executor.ts";
import { conflict, forbidden, invalid, notFound } from "../errors.ts";
import type { MessageCode } from "../messages/message.ts";
import { codeModels } from "../model/model.ts";

/** A class of records that commands load and make. */
export type RecordClass<T extends Entry> = EntityClass & (abstract new () => T);

/** A record that carries the version that a change must name. */
interface Versioned {
  readonly version: number;
}

interface AuditDetails {
  readonly changes?: AuditDraft["changes"];
  /** The text that it is about. */
  readonly revisionId?: string | null;
}

/** What a command works with: one database transaction, in the name of one actor, that leaves an audit entry. */
export class Transaction {
  readonly drafts: AuditDraft[] = [];
  readonly sql: SqlExecutor;

  private waits: MessageCode | null = null;

  constructor(
    readonly em: SqlEntityManager,
    readonly actor: Actor,
    readonly context: Context,
    /** When it began: one instant for everything that the command writes. */
    readonly now: Date,
  ) {
    this.sql = transactionExecutor(em);
  }

  /** What the command answers instead, when what was asked for waits for somebody. */
  get waitsFor(): MessageCode | null {
    return this.waits;
  }

  /** What was asked for waits for somebody: the command answers WAITING with this sentence once everything is kept. */
  waitFor(code: MessageCode): void {
    this.waits = code;
  }

  /** Today in the organisation's time zone. */
  get today(): string {
    return this.actor.today;
  }

  /** Who does it, for fields that are empty where nobody of the organisation did. */
  get doer(): Person | null {
    return isOutsider(this.actor) ? null : this.person;
  }

  /** The actor as a record, for fields such as grantedBy. */
  get person(): Person {
    return this.em.getReference(PersonClass, this.actor.personId);
  }

  /** Whether the actor may do this to the record as it is in the transaction now. Unflushed changes are flushed first. */
  async can(action: Action, entity: EntityClass, id: string): Promise<boolean> {
    await this.em.flush();
    return isAllowed(this.sql, this.actor, action, entity, id);
  }

  /** Those of the records to which the actor may do this. */
  async canAmong(action: Action, entity: EntityClass, ids: readonly string[]): Promise<ReadonlySet<string>> {
    await this.em.flush();
    return allowedAmong(this.sql, this.actor, action, entity, ids);
  }

  /** NOT_FOUND for what the actor may not read, FORBIDDEN for what they may read but not do this to. */
  async require(action: Action, entity: EntityClass, id: string): Promise<void> {
    if (!isUuid(id) || !(await this.can("read", entity, id))) throw notFound();
    if (action !== "read" && !(await this.can(action, entity, id))) throw forbidden();
  }

  /**
   * The check before a new record is written, for those whose right hangs on what it holds: whoever may not make it is told so, and not
   * that its number is taken.
   */
  async requireBeforehand(action: Action, record: Entry): Promise<void> {
    const { class: entity, properties } = helper(record).__meta;
    const values: Record<string, unknown> = this.em.getComparator().prepareEntity(record);
    const columns = Object.entries(values).flatMap(([name, value]) => {
      const column = properties[name as keyof typeof properties]?.fieldNames?.[0];
      return column ? [[column, value] as const] : [];
    });
    const allowed = await isAllowedUnwritten(this.sql, this.actor, action, entity as EntityClass, Object.fromEntries(columns));
    if (!allowed) throw forbidden();
  }

  /** Keeps others from granting this person anything until the command has ended, so that two at once see each other. */
  async lockPerson(id: string): Promise<void> {
    await this.sql.rows(`select 1 from "person" where "id" = $1 for no key update`, [id]);
  }

  /** The check after a change: what the actor may not do to the result, they may not do at all. */
  async requireStill(action: Action, entity: EntityClass, id: string): Promise<void> {
    if (!(await this.can(action, entity, id))) throw forbidden();
  }

  /** Loads and locks a record to change it, after checking the action and, where given, the version that the person saw. */
  async load<T extends Entry>(entity: RecordClass<T>, id: string, action: Action, expectedVersion?: number): Promise<T> {
    await this.require("read", entity, id);
    if (!mayPerhaps(this.actor, action, codeModels.ofEntity(entity).resource)) throw forbidden();
    const record = await this.em.findOne(entity as EntityName<Entry>, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    if (!record) throw notFound();
    if (expectedVersion !== undefined && "version" in record) {
      const { version } = record as Entry & Versioned;
      if (version !== expectedVersion) throw conflict("stale", { current: version, expected: expectedVersion });
    }
    // After the version: whoever was overtaken is told so, and not that they may not do what they just could.
    if (!(await this.can(action, entity, id))) throw forbidden();
    return record as T;
  }

  /** A record that the request refers to; INVALID at `path` when the actor may not read it. */
  async reference<T extends Entry>(entity: RecordClass<T>, id: string, path: string): Promise<T> {
    if (!isUuid(id)) throw invalid(path, "malformedId");
    if (!(await this.can("read", entity, id))) throw invalid(path, "referenceMissing");
    const record = await this.em.findOne(entity as EntityName<Entry>, { id });
    if (!record) throw invalid(path, "referenceMissing");
    return record as T;
  }

  /** Notes for the audit trail what happens to the record; its changed fields are worked out before they are flushed. */
  audit(record: Entry, details: AuditDetails = {}): void {
    this.drafts.push({
      subjectType: helper(record).__meta.className,
      subjectId: record.id,
      revisionId: details.revisionId ?? null,
      changes: details.changes ?? changesOf(this.em, record),
    });
  }

  /** Notes that the record goes, before it does: what it was called can be told afterwards by nobody. */
  async auditRemoval(record: Entry, details: AuditDetails = {}): Promise<void> {
    this.audit(record, details);
    const draft = this.drafts.pop();
    if (!draft) return;
    const [kept] = await keptOfSubjects(this.sql, [draft]);
    this.drafts.push({ ...draft, subjectLabel: kept?.title ?? null });
  }
}
