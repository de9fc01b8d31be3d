import { countsStill } from "../../schema/policy/approval.sql.ts";
import type { Role } from "../../schema/shared/access.ts";
import { currentGrant, currentPeriod } from "../../schema/shared/period.sql.ts";
import type { SqlExecutor } from "../database/executor.ts";
import type { Models } from "../model/model.ts";
import { amongKinds } from "./known-kinds.ts";

/** Where a role holds: everywhere, or in these departments (subtrees already unfolded). */
export type Scope = "everywhere" | readonly string[];

/** A post: its department, those above it from the root down to it, and the position. */
export interface Post {
  readonly department: string;
  readonly within: readonly string[];
  readonly position: string | null;
}

/** Who asks, as the database knows it at this request. */
export interface ActorFacts {
  readonly accountId: string;
  readonly login: string;
  readonly language: "zh" | "en" | null;
  readonly personId: string;
  readonly personName: string;
  /** The roles held today, with where they hold. `anyone` is always among them. */
  readonly roles: ReadonlyMap<Role, Scope>;
  /** The posts held today. */
  readonly posts: readonly Post[];
  /** The highest rank that the actor may read. */
  readonly clearanceRank: number;
  /** Levels within clearance that need no grant for the document. */
  readonly openLevelIds: readonly string[];
  /** Levels within clearance that need a grant for the document as well. */
  readonly needToKnowLevelIds: readonly string[];
  /** Documents granted to the actor, or open to them by a task: drafting or approving. */
  readonly grantedDocumentIds: readonly string[];
  /** Today in the organisation's time zone. */
  readonly today: string;
}

/** Who asks, and the kinds of records that there are for whoever asks now. */
export interface Actor extends ActorFacts {
  readonly models: Models;
}

/** A row of `actorColumns`. */
export type ActorRow = [
  accountId: string | null,
  login: string | null,
  language: "zh" | "en" | null,
  personId: string,
  personName: string,
  employed: boolean,
  headScope: string[],
  grants: [Role, string[] | null][] | null,
  clearanceRank: number,
  levels: [id: string, rank: number, needToKnow: boolean][] | null,
  grantedDocumentIds: string[],
  posts: [department: string, within: string[], position: string | null][] | null,
  today: string,
];

const subtree = (root: string) => `(select array_agg(b."id"::text) from "department" b where ${root} = any(b."path"))`;

const employed = `exists (select 1 from "membership" m where m."person_id" = p."id" and ${currentPeriod("m")})`;

/**
 * SQL: all that makes an actor of the person `p` with the account `a`, worked out of the records as they are today. Each column has a
 * name of its own: inside a transaction, columns of one name would be taken for one.
 */
export const actorColumns = `
  a."id" as account_id, a."login", a."language", p."id" as person_id, p."name" as person_name,
  ${employed} as employed,
  array(select b."id"::text from "department" b where b."path" && array(
    select h."id" from "department" h where h."head_id" = p."id"
    union all select v."department_id" from "deputy" v where v."person_id" = p."id" and ${currentPeriod("v")})) as head_scope,
  (select json_agg(json_build_array(g."role", case when g."department_id" is not null then ${subtree('g."department_id"')} end))
    from "role_grant" g where g."person_id" = p."id" and ${currentGrant("g")}) as grants,
  greatest(0,
    case when ${employed} then (select max(l."rank") from "classification_level" l where l."basic") end,
    (select max(l."rank") from "clearance" c join "classification_level" l on l."id" = c."level_id" where c."person_id" = p."id" and ${currentGrant("c")})) as clearance_rank,
  (select json_agg(json_build_array(l."id", l."rank", l."need_to_know")) from "classification_level" l) as levels,
  array(
    select x."document_id"::text from "access_grant" x where x."person_id" = p."id" and ${currentGrant("x")}
    union select r."document_id"::text from "revision" r where r."drafter_id" = p."id" and r."published_at" is null and r."withdrawn_at" is null
    union select r."document_id"::text from "approval" y join "revision" r on r."id" = y."revision_id"
      where y."approver_id" = p."id" and ${countsStill("y")} and r."published_at" is null and r."withdrawn_at" is null) as granted_document_ids,
  (select json_agg(json_build_array(m."department_id", d."path", m."position_id") order by m."id")
    from "membership" m join "department" d on d."id" = m."department_id" where m."person_id" = p."id" and ${currentPeriod("m")}) as posts,
  today()::text as today`;

const byPeople = `select ${actorColumns}
  from "person" p left join "account" a on a."person_id" = p."id" where p."id" = any($1::uuid[]) and a."disabled_at" is null order by p."number"`;

const byAccount = `select ${actorColumns} from "account" a join "person" p on p."id" = a."person_id" where a."id" = $1 and a."disabled_at" is null`;

const byPerson = `select ${actorColumns} from "person" p left join "account" a on a."person_id" = p."id" where p."id" = $1`;

function widen(scope: Scope | undefined, more: Scope): Scope {
  if (scope === "everywhere" || more === "everywhere") return "everywhere";
  return scope ? [...new Set([...scope, ...more])] : more;
}

/** What a row of `actorColumns` says. */
export function toActor(row: ActorRow): ActorFacts {
  const [accountId, login, language, personId, personName, isEmployed, headScope, grants, clearanceRank, levels, granted, posts, today] =
    row;
  const roles = new Map<Role, Scope>([["anyone", "everywhere"]]);
  if (isEmployed) roles.set("staff", "everywhere");
  if (headScope.length > 0) roles.set("head", headScope);
  for (const [role, departments] of grants ?? []) roles.set(role, widen(roles.get(role), departments ?? "everywhere"));
  const within = (levels ?? []).filter(([, rank]) => rank <= clearanceRank);
  return {
    accountId: accountId ?? "",
    login: login ?? "",
    language,
    personId,
    personName,
    roles,
    posts: (posts ?? []).map(([department, above, position]) => ({ department, within: above, position })),
    clearanceRank,
    openLevelIds: within.filter(([, , needToKnow]) => !needToKnow).map(([id]) => id),
    needToKnowLevelIds: within.filter(([, , needToKnow]) => needToKnow).map(([id]) => id),
    grantedDocumentIds: granted,
    today,
  };
}

/** The actor of an account, for work that the system does in somebody's name. */
export async function actorOfAccount(sql: SqlExecutor, accountId: string, models: Models): Promise<Actor | null> {
  const [row] = await sql.rows<ActorRow>(byAccount, [accountId]);
  return row ? amongKinds(toActor(row), models) : null;
}

/** What a person may do, whether they can sign in or not: to show others what that person would see, never to act in their name. */
export async function actorOfPerson(sql: SqlExecutor, personId: string, models: Models): Promise<Actor | null> {
  const [row] = await sql.rows<ActorRow>(byPerson, [personId]);
  return row ? amongKinds(toActor(row), models) : null;
}

/**
 * People as they would be if they asked now, by employee number, for telling who may read what. Who has no account yet counts as if
 * they had one; whose account is disabled does not ask, and is left out.
 */
export async function actorsOfPeople(sql: SqlExecutor, personIds: readonly string[], models: Models): Promise<Actor[]> {
  return (await sql.rows<ActorRow>(byPeople, [personIds])).map((row) => amongKinds(toActor(row), models));
}
