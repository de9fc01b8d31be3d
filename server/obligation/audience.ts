import { currentPeriod } from "../../schema/shared/period.sql.ts";

/** SQL: a list inside a JSON rule, empty where it is missing. */
const list = (rule: string, ...path: readonly string[]) => {
  const value = `${rule}${path.map((key) => `->'${key}'`).join("")}`;
  return `jsonb_array_elements(case when jsonb_typeof(${value}) = 'array' then ${value} else '[]'::jsonb end)`;
};

/** SQL: people with a current post that one part of the rule names, as (id of the rule, person). `within` narrows the posts `m`. */
function matching(rules: string, path: readonly string[], within: string): string {
  const post = `${currentPeriod("m")} and ${within}`;
  const ids = (key: string, column: string) =>
    `select u."id", m."person_id" from ${rules} u cross join lateral ${list('u."audience"', ...path, key)} x join "membership" m on m."${column}" = (x #>> '{}')::uuid and ${post}`;
  const departments = `select u."id", m."person_id" from ${rules} u
    cross join lateral ${list('u."audience"', ...path, "departments")} x
    join "department" d on case when coalesce((x->>'subtree')::boolean, false) then d."path" @> array[(x->>'id')::uuid] else d."id" = (x->>'id')::uuid end
    join "membership" m on m."department_id" = d."id" and ${post}`;
  return [departments, ids("positions", "position_id"), ids("people", "person_id")].join(" union ");
}

const withinPeople = (people: string | undefined) => (people ? `m."person_id" = any(${people})` : "true");

/**
 * SQL: whom audiences reach today, as rows ("id" of the rule, "person_id"), each once. The only place that says what an audience
 * means: people with a current post, whatever their posts elsewhere; an exclusion that any of their posts matches wins.
 * @param rules name of a relation or CTE with the columns "id" and "audience" (jsonb, see Audience)
 * @param people SQL of an array of people to look at alone; without it everybody
 */
export function audienceSql(rules: string, people?: string): string {
  const within = withinPeople(people);
  const everyone = `select u."id", m."person_id" from ${rules} u join "membership" m on ${currentPeriod("m")} and ${within} where coalesce((u."audience"->>'everyone')::boolean, false)`;
  return `((${everyone} union ${matching(rules, [], within)}) except (${matching(rules, ["except"], within)}))`;
}

/**
 * SQL: of audiences that name rosters whom they reach at times of their own, as rows ("id" of the rule, "period", "person_id"): whoever is on duty at the moment at
 * which something is due, the end of a shift included, or has a shift on its day where there is none; as long as they have a post today.
 * @param times query that yields "id" of the rule, "period", "due_on" and "due_at"
 * @param rules as for `audienceSql`
 */
export function onDutySql(rules: string, times: string, people?: string): string {
  return `(select u."id", t."period", s."person_id" from ${rules} u join (${times}) t on t."id" = u."id"
    cross join lateral ${list('u."audience"', "rosters")} x
    join "roster_shift" s on s."roster_id" = (x #>> '{}')::uuid and s."cleared_at" is null
      and case when t."due_at" is null then s."day" = t."due_on" else s."starts_at" < t."due_at" and s."ends_at" >= t."due_at" end
    join "membership" m on m."person_id" = s."person_id" and ${currentPeriod("m")} and ${withinPeople(people)}
    group by u."id", t."period", s."person_id")`;
}
