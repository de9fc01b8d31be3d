import type { FieldDescription } from "../../schema/shared/description.ts";
import { appendAudit } from "../../server/audit/audit-chain.ts";
import type { SqlExecutor } from "../../server/database/executor.ts";
import { Chance } from "./chance.ts";
import { plainFields } from "./compare.ts";
import { Maker } from "./maker.ts";
import type { Stage } from "./stage.ts";
import { addRecord, changeRecord, targetEntity } from "./store.ts";
import type { Row, World } from "./world.ts";

/** Something that happened to a record, and the organisation as it was right after it. */
export interface Happening {
  readonly command: string;
  readonly entity: string;
  readonly id: string;
  /** The text that it was about. */
  readonly revision: string | null;
  readonly changes: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
  readonly world: World;
}

type Change = readonly [entity: string, row: Row, values: Record<string, unknown>];

/** What a step of a life does: changes, new records, and to what it happens. */
interface Step {
  readonly changes: readonly Change[];
  readonly added: readonly (readonly [entity: string, values: Record<string, unknown>])[];
  readonly about: readonly [entity: string, row: Row];
}

/** So many records of each kind have a life; of texts and what belongs to them more, since most is hidden there. */
const CAST = 2;
const DOCUMENTS = 8;
/** Between so many departments things are moved, so that they come back as well. */
const DEPARTMENTS = 6;

/** Most texts are for everybody again in the end: else nobody would be left to whom their past must not be told. */
const LEVELS = ["Public", "Internal", "Internal", "Internal", "Project", "Confidential", "Restricted"];

/** What else an approval says; asked by a route or chosen. */
const asking = {
  step: 1,
  stepName: null,
  department: null,
  position: null,
  onBehalfOf: null,
  dueOn: null,
  voidedAt: null,
  voidReason: null,
};
const bases = ["chosen", "approvers", "named", "head", "standIn"];

/** Kinds whose life is told elsewhere, or that are logs themselves. */
const apart = new Set(["AuditEvent", "AccessLog", "Notification", "ClassificationLevel", "TextPeriod"]);

/** The records to which something happens: some documents with all that belongs to them, and a few of every other kind. */
function castOf({ world, chance }: Maker, size: number): readonly (readonly [entity: string, row: Row])[] {
  const documents = chance.some(size * DOCUMENTS, world.all("PolicyDocument"));
  const texts = documents.flatMap(({ id }) => world.of("Revision", "document", id));
  const about = (entity: string) => texts.flatMap(({ id }) => world.of(entity, "revision", id)).slice(0, 2 * size * CAST);
  const belonging = [
    "Provision",
    "Approval",
    "Inquiry",
    "CommentRound",
    "Invitee",
    "Comment",
    "Assignment",
    "Obligation",
    "Acknowledgement",
    "Attachment",
  ];
  const cast = new Map<Row, string>();
  for (const row of documents) cast.set(row, "PolicyDocument");
  for (const row of texts) cast.set(row, "Revision");
  for (const entity of belonging) for (const row of about(entity)) cast.set(row, entity);
  for (const entity of world.entities.filter((name) => !apart.has(name))) {
    for (const row of chance.some(size * CAST, world.all(entity))) cast.set(row, entity);
  }
  return [...cast].map(([row, entity]) => [entity, row]);
}

/** What may become of a record that decides who reads it. */
function turnOf({ world, chance }: Maker, entity: string, row: Row, people: readonly Row[]): Omit<Step, "about"> | null {
  const set = (values: Record<string, unknown>, added: Step["added"] = []) => ({ changes: [[entity, row, values] as const], added });
  switch (entity) {
    case "Revision": {
      const name = chance.one(LEVELS);
      const level = world.all("ClassificationLevel").find((one) => one.name === name)?.id;
      if (row.withdrawnAt !== null || chance.percent(25)) return set({ level });
      if (row.publishedAt !== null)
        return chance.percent(70) ? set({ level }) : set({ withdrawnAt: world.moment(0), withdrawReason: "Wrong" });
      if (row.approvedAt !== null) {
        const taken = new Set(world.of("Revision", "document", row.document).map((other) => other.effectiveFrom));
        const free = [-3, -4, -5, -6].map((offset) => world.day(offset)).find((day) => !taken.has(day));
        const publication = { publishedAt: world.moment(-7), effectiveFrom: free, checksum: "c".repeat(64), material: true };
        return free ? set({ ...publication, publishedBy: chance.one(people).id }) : null;
      }
      if (row.submittedAt !== null) return set(chance.percent(30) ? { approvedAt: world.moment(-8) } : { submittedAt: null });
      // Among many people few are approvers, whom nothing else lets read the text.
      const approvers = people.filter(({ id }) =>
        world.of("RoleGrant", "person", id).some((grant) => grant.role === "approver" && world.holds(grant)),
      );
      const asked = {
        revision: row.id,
        approver: chance.one(chance.percent(50) ? people : approvers).id,
        round: world.moment(-9),
        decision: "pending",
        comment: null,
      };
      // Nobody is asked twice in a round.
      if (world.of("Approval", "revision", row.id).some(({ approver, round }) => approver === asked.approver && round === asked.round))
        return null;
      return set({ submittedAt: world.moment(-9) }, [["Approval", { ...asked, ...asking, basis: chance.one(bases), decidedAt: null }]]);
    }
    case "PolicyDocument":
    case "Course": {
      // To and fro between those who keep such records in part of the tree, and others.
      const role = entity === "Course" ? "trainingManager" : "policyEditor";
      const kept = world.all("RoleGrant").filter((grant) => grant.role === role && grant.department !== null);
      const others = world.all("Department").slice(0, DEPARTMENTS);
      return set({ owningDepartment: chance.percent(50) ? chance.one(kept).department : chance.one(others).id });
    }
    case "Agreement":
      return row.publishedAt === null ? set({ publishedAt: world.moment(0), checksum: "a".repeat(64) }) : null;
    case "Membership":
      if (row.from > world.day(-1)) return null;
      return set({ until: row.until === null || row.until >= world.today ? world.day(-1) : null });
    default:
      return null;
  }
}

function changedFields({ world, chance }: Maker, entity: string): Happening["changes"] {
  const isStored = (field: FieldDescription) => field.kind !== "many" && field.name !== "id" && field.column !== null;
  const fields = chance.some(chance.whole(0, 3), plainFields(entity).filter(isStored));
  const value = (field: FieldDescription, about: string) => {
    if (field.kind !== "one") return `${field.name} ${about}`;
    const others = world.all(targetEntity(field));
    return others.length > 0 ? chance.one(others).id : null;
  };
  const noted = chance.percent(20) ? [["besides", { before: null, after: "Why" }] as const] : [];
  return Object.fromEntries([
    ...fields.map((field) => [field.name, { before: chance.percent(70) ? value(field, "before") : null, after: value(field, "after") }]),
    ...noted,
  ]);
}

/** The text that an event about the record is about, as commands name it. */
function textOf({ world, chance }: Maker, entity: string, row: Row): string | null {
  if (entity === "Revision") return row.id;
  if (entity === "PolicyDocument") return chance.one([null, ...world.of("Revision", "document", row.id).map(({ id }) => id)]);
  return "revision" in row ? row.revision : null;
}

/**
 * Lets records live: one step after the other, in the database as in memory, each with its entry in the audit trail. Texts are classified
 * up and down, published, taken back and moved to other departments; posts end and begin; documents are granted.
 */
async function live(sql: SqlExecutor, make: Maker, people: readonly Row[], steps: number, size: number): Promise<Happening[]> {
  const { world, chance } = make;
  const cast = castOf(make, size);
  const texts = cast.filter(([entity]) => entity === "Revision" || entity === "PolicyDocument");
  // Of what becomes a text for everybody the past is what must not be told.
  const drafts = cast.filter(([entity, row]) => entity === "Course" || (entity === "Revision" && row.publishedAt === null));
  const happened: Happening[] = [];
  const happen = async (command: string, entity: string, row: Row, changes: Happening["changes"]) => {
    const revision = textOf(make, entity, row);
    const draft = { subjectType: entity, subjectId: row.id, subjectLabel: null, revisionId: revision, changes };
    await appendAudit(sql, [draft], { actorId: chance.one(people).id, command, requestId: null, at: new Date() });
    happened.push({ command, entity, id: row.id, revision, changes, world: world.snapshot() });
  };
  for (const [place, [entity, row]] of cast.entries()) await happen(`made${place}`, entity, row, {});
  for (let count = 0; count < steps; count += 1) {
    const [entity, row] = chance.one(chance.percent(40) ? texts : chance.percent(20) ? drafts : cast);
    const turn = chance.percent(60) ? turnOf(make, entity, row, people) : null;
    for (const [kind, other, values] of turn?.changes ?? []) {
      world.change(other, values);
      await changeRecord(sql, kind, other, Object.keys(values));
    }
    for (const [kind, values] of turn?.added ?? []) await addRecord(sql, world, kind, make.add(kind, values));
    await happen(`step${count}`, entity, row, changedFields(make, entity));
  }
  return happened;
}

/**
 * Lets records of a stage live, whatever the trail told before.
 * @param size how many times as many records as is enough to tell right from wrong
 */
export function liveOn({ server, oracle, players }: Stage, seed: number, steps: number, size = 1): Promise<Happening[]> {
  const people = players.map(({ person }) => person);
  return server.database.reading.transaction(async (sql) => {
    await sql.rows("set local session_replication_role = replica", []);
    await sql.rows(`delete from "audit_event"`, []);
    await sql.rows("set local session_replication_role = origin", []);
    // The same numbers would come again that named the records of the stage.
    return live(sql, new Maker(oracle.world, new Chance(~seed)), people, steps, size);
  });
}
