import type { Role } from "../../schema/shared/access.ts";
import { currentPeriod } from "../../schema/shared/period.sql.ts";
import { mayPerhaps } from "../access/ability.ts";
import { type Actor, actorOfPerson } from "../access/actor.ts";
import type { Context } from "../context.ts";
import { invalid } from "../errors.ts";
import type { AskedLevel } from "./asked-level.ts";

/** Through whose eyes a screen is looked at: what they may do, and in which department they stand. */
export interface Viewer {
  readonly actor: Actor;
  readonly departmentId: string | null;
}

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Somebody with a post and this role, where the level is; nobody in particular. */
export function viewerInRole({ departmentId }: AskedLevel, role: Role, { models, today }: Actor): Viewer {
  const roles = new Map<Role, "everywhere" | string[]>([["anyone", "everywhere"]]);
  if (role !== "anyone") roles.set("staff", "everywhere");
  if (role !== "anyone" && role !== "staff") roles.set(role, departmentId === null ? "everywhere" : [departmentId]);
  const actor: Actor = {
    accountId: "",
    login: "",
    language: null,
    personId: NOBODY,
    personName: "",
    roles,
    posts: departmentId === null ? [] : [{ department: departmentId, within: [departmentId], position: null }],
    clearanceRank: 0,
    openLevelIds: [],
    needToKnowLevelIds: [],
    grantedDocumentIds: [],
    today,
    models,
  };
  return { actor, departmentId };
}

const FOLLOWING: readonly Role[] = ["anyone", "staff", "head"];

/** A person with a post where the level is. Which roles were granted to them counts only for who may read such grants. */
export async function viewerAsPerson(context: Context, { actor, departmentId }: AskedLevel, personId: string): Promise<Viewer> {
  const found = await context.readerOf(actor).single("people", personId, { scalars: new Set(["id"]), ones: new Map(), manys: [] });
  const person = found && (await actorOfPerson(context.database, personId, actor.models));
  if (!person) throw invalid("asPersonId", "referenceMissing");
  const [row] = await context.database.rows<[string]>(
    `select m."department_id" as "id" from "membership" m join "department" d on d."id" = m."department_id"
     where m."person_id" = $1 and ${currentPeriod("m")} and ($2::uuid is null or $2::uuid = any(d."path"))
     order by m."primary" desc, m."from", m."id" limit 1`,
    [personId, departmentId],
  );
  if (!row && departmentId !== null) throw invalid("asPersonId", "personElsewhere");
  const maySeeGrants = mayPerhaps(actor, "read", "roleGrants");
  const roles = new Map([...person.roles].filter(([role]) => maySeeGrants || FOLLOWING.includes(role)));
  return { actor: { ...person, roles }, departmentId: row?.[0] ?? null };
}
