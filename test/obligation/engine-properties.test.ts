import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClassificationLevel } from "../../schema/confidentiality/ClassificationLevel.ts";
import { obligationState } from "../../schema/obligation/obligation.sql.ts";
import type { Department } from "../../schema/organisation/Department.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import type { PolicyDocument } from "../../schema/policy/PolicyDocument.ts";
import type { Revision } from "../../schema/policy/Revision.ts";
import { PublicError } from "../../server/errors.ts";
import { acknowledge } from "../../server/obligation/acknowledge.ts";
import { assign } from "../../server/obligation/assign.ts";
import { syncObligations } from "../../server/obligation/sync-obligations.ts";
import { waiveObligation } from "../../server/obligation/waive-obligation.ts";
import { runs } from "../support/runs.ts";
import { TestServer } from "../support/server.ts";
import { actAs } from "./acting.ts";
import { type ModelAudience, ObligationModel, type Place } from "./obligation-model.ts";

const PEOPLE = 4;
/** Days from today by which a new assignment is due. */
const DUE = 3;

const person = fc.integer({ min: 0, max: PEOPLE - 2 });
const place = fc.constantFrom<Place>("upper", "lower", "office");
const audience = fc.oneof(fc.record({ place, subtree: fc.boolean() }), fc.record({ person })) satisfies fc.Arbitrary<ModelAudience>;

const action = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant("move" as const), person, to: fc.option(place) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("clear" as const), person, to: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant("publish" as const), audiences: fc.array(audience, { maxLength: 2 }), secret: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("withdraw" as const) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("acknowledge" as const), person }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("waive" as const), person }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("moveDepartment" as const), under: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("letTimePass" as const) }) },
);
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

/** The same organisation twice: in the database, changed through the commands' own functions, and in the model. */
class World {
  readonly model = new ObligationModel(PEOPLE);
  readonly people: Person[] = [];
  readonly departments = new Map<Place, Department>();
  readonly revisions: Revision[] = [];
  readonly assignments: string[] = [];
  document!: PolicyDocument;
  drafter!: Person;

  constructor(
    readonly server: TestServer,
    readonly secret: ClassificationLevel,
  ) {}

  async begin(): Promise<void> {
    const { make, sql } = this;
    for (const name of ["upper", "lower", "office"] as const) {
      this.departments.set(name, await make.department(name === "lower" ? { parent: this.departments.get("upper")! } : {}));
    }
    for (let index = 0; index < PEOPLE; index += 1) this.people.push(await make.person({ in: this.departments.get("upper")! }));
    this.drafter = await make.person({ in: null });
    this.document = await make.document();
    // The last person stays where they are, and may waive: head of all three, cleared for everything.
    for (const department of this.departments.values())
      await sql(`update "department" set "head_id" = $1 where "id" = $2`, [this.head.id, department.id]);
    await make.clearance(this.head, this.secret, { grantedBy: this.drafter });
    this.model.cleared[PEOPLE - 1] = true;
  }

  get make() {
    return this.server.make;
  }
  get head(): Person {
    return this.people[PEOPLE - 1]!;
  }
  readonly sql = (text: string, values: readonly unknown[]) => this.server.sql(text, values);
  sync = (scope: { personIds?: string[]; documentIds?: string[] }) => actAs(this.server, this.head, (tx) => syncObligations(tx, scope));

  async apply(step: Action): Promise<void> {
    switch (step.does) {
      case "move":
        return this.move(step.person, step.to);
      case "clear":
        return this.clear(step.person, step.to);
      case "publish":
        return this.publish(step.audiences, step.secret);
      case "withdraw":
        return this.withdraw();
      case "acknowledge":
        return this.acknowledge(step.person);
      case "waive":
        return this.waive(step.person);
      case "moveDepartment":
        return this.moveDepartment(step.under);
      case "letTimePass":
        return this.letTimePass();
    }
  }

  private async move(index: number, to: Place | null): Promise<void> {
    const moved = this.people[index]!;
    await this.sql(`update "membership" set "from" = today() - 9, "until" = today() - 1 where "person_id" = $1 and "until" is null`, [
      moved.id,
    ]);
    await this.sql(`delete from "membership" where "person_id" = $1 and "until" < today()`, [moved.id]);
    if (to) await this.make.membership({ person: moved, department: this.departments.get(to)! });
    await this.sync({ personIds: [moved.id] });
    this.model.places[index] = to;
  }

  private async clear(index: number, to: boolean): Promise<void> {
    const { id } = this.people[index]!;
    await this.sql(`update "clearance" set "revoked_at" = now() where "person_id" = $1 and "revoked_at" is null`, [id]);
    if (to) await this.make.clearance(this.people[index]!, this.secret, { grantedBy: this.drafter });
    await this.sync({ personIds: [id] });
    this.model.cleared[index] = to;
  }

  private async publish(audiences: readonly ModelAudience[], secret: boolean): Promise<void> {
    const effectiveFrom = new Date(Date.UTC(2024, 0, 1 + this.revisions.length)).toISOString().slice(0, 10);
    const { document, drafter } = this;
    const level = secret ? { level: this.secret } : {};
    const revision = await this.make.published({ document, drafter, effectiveFrom, ...level });
    this.revisions.push(revision);
    this.model.revisions.push({ secret, withdrawn: false });
    for (const target of audiences) {
      const expected = this.model.assign(this.revisions.length - 1, target, DUE);
      expect(await this.assign(revision, target)).toBe(expected);
    }
    await this.sync({ documentIds: [document.id] });
  }

  private async assign(revision: Revision, target: ModelAudience): Promise<boolean> {
    const [[dueOn] = [""]] = await this.server.sql<[string]>(`select (today() + ${DUE})::text`);
    const rule =
      target === "nobody"
        ? {}
        : "person" in target
          ? { people: [this.people[target.person]!.id] }
          : { departments: [{ id: this.departments.get(target.place)!.id, subtree: target.subtree }] };
    try {
      const subject = { kind: "acknowledge", revisionId: revision.id } as const;
      const { id } = await actAs(this.server, this.head, (tx) =>
        assign(tx, { subject, audience: rule, due: { dueOn }, leaveOutUncleared: true }),
      );
      this.assignments.push(id);
      return true;
    } catch (error) {
      if (error instanceof PublicError && error.messageCode === "audienceEmpty") return false;
      throw error;
    }
  }

  private async withdraw(): Promise<void> {
    const index = this.model.inForce;
    const revision = this.revisions[index];
    if (!revision) return;
    await this.sql(`update "revision" set "withdrawn_at" = now() where "id" = $1`, [revision.id]);
    await this.sync({ documentIds: [this.document.id] });
    this.model.revisions[index]!.withdrawn = true;
  }

  private async acknowledge(index: number): Promise<void> {
    const revision = this.revisions[this.model.inForce];
    if (!revision) return;
    const input = { revisionId: revision.id, checksum: revision.checksum!, language: "en", confirmedBy: "button" as const };
    const done = actAs(this.server, this.people[index]!, (tx) => acknowledge(tx, input));
    if (this.model.mayRead(this.model.inForce, index)) {
      await done;
      this.model.evidence.add(`${this.model.inForce} ${index}`);
    } else await expect(done).rejects.toMatchObject({ code: "NOT_FOUND" });
  }

  private async waive(index: number): Promise<void> {
    const open = this.model.obligations.find((o) => o.person === index && !o.fulfilled && !o.waived && !o.cancelled && !o.suspended);
    if (!open) return;
    const [row] = await this.server.sql<[string, number]>(
      `select "id", "version" from "obligation" where "assignment_id" = $1 and "person_id" = $2`,
      [this.assignments[open.assignment], this.people[index]!.id],
    );
    const [id, expectedVersion] = row!;
    await actAs(this.server, this.head, (tx) => waiveObligation(tx, { id, expectedVersion, reason: "test" }));
    open.waived = true;
  }

  private async moveDepartment(under: boolean): Promise<void> {
    const [upper, lower] = [this.departments.get("upper")!, this.departments.get("lower")!];
    await this.sql(`update "department" set "parent_id" = $1 where "id" = $2`, [under ? upper.id : null, lower.id]);
    await this.sync({ personIds: this.people.map(({ id }) => id) });
    this.model.lowerBelongsToUpper = under;
  }

  private async letTimePass(): Promise<void> {
    await this.sql(`update "obligation" set "due_on" = today() - 1 where "assignment_id" = any($1::uuid[])`, [this.assignments]);
    for (const o of this.model.obligations) o.due = -1;
  }

  /** The database's obligations in the model's words; assignments made for heirs are met here for the first time. */
  async lines(): Promise<string[]> {
    const known = await this.server.sql<[string]>(
      `select a."id" from "assignment" a where a."revision_id" = any($1::uuid[]) and a."audience" = '{}' and a."id" <> all($2::uuid[])`,
      [this.revisions.map(({ id }) => id), this.assignments],
    );
    this.assignments.push(...known.map(([id]) => id));
    const rows = await this.server.sql<[string, string, string, string | null, number, number]>(
      `select o."assignment_id", o."person_id", ${obligationState("o")}, o."cancel_reason", o."due_on" - today(), o."occurrence"
       from "obligation" o where o."assignment_id" = any($1::uuid[])`,
      [this.assignments],
    );
    return rows
      .map(([assignment, who, state, reason, due, occurrence]) => {
        expect(occurrence).toBe(1);
        const { revision, audience: rule } = this.model.assignments[this.assignments.indexOf(assignment)]!;
        const index = this.people.findIndex(({ id }) => id === who);
        return `revision ${revision}, ${JSON.stringify(rule)}, person ${index}: ${state} ${reason ?? ""} ${due}`;
      })
      .sort();
  }

  /** Later worlds shall not be slowed down by this one. */
  async end(): Promise<void> {
    await this.sql(`update "policy_document" set "repealed_on" = '2020-01-01' where "id" = $1`, [this.document.id]);
    await this.sync({ documentIds: [this.document.id] });
  }
}

describe("what is asked of people", () => {
  let server: TestServer;
  let secret: ClassificationLevel;

  beforeAll(async () => {
    server = await TestServer.start();
    await server.make.level();
    secret = await server.make.level({ rank: 900 });
  });
  afterAll(() => server.close());

  it("follows from the rules after any sequence of changes, once for each person, and evidence stays", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 4, maxLength: 14 }), async (steps) => {
        const world = new World(server, secret);
        await world.begin();
        await world.apply({ does: "publish", audiences: [{ place: "upper", subtree: true }], secret: false });
        for (const step of steps) {
          await world.apply(step);
          world.model.settle();
          expect(await world.lines(), JSON.stringify(step)).toEqual(world.model.lines());
          const evidence = await server.sql(`select 1 from "acknowledgement" where "revision_id" = any($1::uuid[])`, [
            world.revisions.map(({ id }) => id),
          ]);
          expect(evidence).toHaveLength(world.model.evidence.size);
        }
        await world.sync({ documentIds: [world.document.id] });
        expect(await world.lines(), "done again").toEqual(world.model.lines());
        await world.end();
      }),
      { numRuns: runs(10), endOnFailure: true },
    );
  }, 120_000);
});
