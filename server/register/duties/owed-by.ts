import type { Audience } from "../../../schema/obligation/Audience.ts";
import type { MeantDepartment, Who } from "../../../schema/register/definition/who.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { type MeantAt, peopleMeant } from "../who/people-meant.ts";

/** Rosters of the register by their keys. */
type Rosters = ReadonlyMap<string, string>;

interface Meant {
  readonly everyone?: true;
  readonly departments: readonly { readonly id: string; readonly subtree: boolean }[];
  readonly positions: readonly string[];
  readonly people: readonly string[];
  readonly rosters: readonly string[];
}

const nobody: Meant = { departments: [], positions: [], people: [], rosters: [] };

function departmentOf(of: MeantDepartment, at: MeantAt): string | null {
  if (of === "creator") return null;
  return of === "record" ? at.departmentId : of === "register" ? at.owningDepartmentId : of.id;
}

/** What an audience says by itself, so that whoever comes and goes is followed at once; null for what has to be looked up. */
function byRule(who: Who, at: MeantAt, rosters: Rosters): Meant | null {
  switch (who.kind) {
    case "staff":
      return { ...nobody, everyone: true };
    case "people":
      return { ...nobody, people: who.people };
    case "position":
      return who.of ? null : { ...nobody, positions: [who.position] };
    case "members": {
      const id = departmentOf(who.of, at);
      return id ? { ...nobody, departments: [{ id, subtree: who.subtree ?? false }] } : null;
    }
    case "onDuty": {
      const id = rosters.get(who.roster);
      return { ...nobody, rosters: id ? [id] : [] };
    }
    default:
      return null;
  }
}

/** Who owes a duty, as the audience of its assignment: rules where audiences know them, and else the people who are meant now. */
export async function audienceOf(sql: SqlExecutor, owedBy: readonly Who[], at: MeantAt): Promise<Audience> {
  const rosters = await sql.rows<[string, string]>(`select "key", "id"::text as "id" from "roster" where "register_id" = $1`, [
    at.registerId,
  ]);
  const rules = owedBy.map((who) => byRule(who, at, new Map(rosters)));
  const named = await peopleMeant(
    sql,
    owedBy.filter((_who, place) => rules[place] === null),
    at,
  );
  const all = rules.flatMap((rule) => rule ?? []);
  return {
    ...(all.some(({ everyone }) => everyone) ? { everyone: true } : {}),
    departments: all.flatMap(({ departments }) => departments),
    positions: all.flatMap(({ positions }) => positions),
    people: [...new Set([...all.flatMap(({ people }) => people), ...named])].sort(),
    ...(all.some(({ rosters: ids }) => ids.length > 0) ? { rosters: all.flatMap(({ rosters: ids }) => ids) } : {}),
  };
}
