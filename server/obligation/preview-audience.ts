import { Field, Int, ObjectType } from "type-graphql";
import type { Audience } from "../../schema/obligation/Audience.ts";
import { Person } from "../../schema/organisation/Person.ts";
import { mayPerhaps } from "../access/ability.ts";
import type { Actor } from "../access/actor.ts";
import type { Context } from "../context.ts";
import { forbidden, invalid, unauthenticated } from "../errors.ts";
import type { Parameters } from "../model/parameters.ts";
import { groupCount } from "../reading/group-count.ts";
import type { Row, Selection } from "../reading/request.ts";
import { audienceSql } from "./audience.ts";
import { checkAudience } from "./audience-check.ts";
import type { AudienceInput } from "./audience-input.ts";
import { clearedPeopleSql } from "./cleared-people.ts";

@ObjectType({ description: "People of an audience by department of their main post." })
export class AudienceDepartmentCount {
  @Field(() => String, { nullable: true, description: "Name of the department." })
  name!: string | null;

  @Field(() => Int, { description: "People of the audience there." })
  count!: number;
}

@ObjectType({ description: "Whom an audience reaches today." })
export class AudiencePreview {
  @Field(() => Int, { description: "How many people." })
  total!: number;

  @Field(() => Int, { description: "How many of them are not cleared for the revision; 0 without one." })
  uncleared!: number;

  @Field(() => [AudienceDepartmentCount], { description: "How many where, most first." })
  departments!: AudienceDepartmentCount[];

  @Field(() => [Person], { description: "Some of them, by employee number." })
  sample!: Row[];
}

/** So many people are shown as examples. */
const SAMPLE = 12;

const nothing: Selection = { scalars: new Set(), ones: new Map(), manys: [] };
const byDepartment: Selection = { ...nothing, ones: new Map([["department", { ...nothing, scalars: new Set(["id", "name"]) }]]) };

function reached(audience: Audience, person: string, parameters: Parameters): string {
  const rule = `(select null::uuid as "id", ${parameters.add(JSON.stringify(audience))}::jsonb as "audience")`;
  return `${person} in (select x."person_id" from ${audienceSql(rule)} x)`;
}

function mayAsk(actor: Actor): boolean {
  return (
    mayPerhaps(actor, "assign", "courses") ||
    mayPerhaps(actor, "publish", "revisions") ||
    mayPerhaps(actor, "publish", "agreements") ||
    mayPerhaps(actor, "create", "commentRounds")
  );
}

/** Whom an audience reaches, for those who ask something of people. */
export async function previewAudience(
  context: Context,
  input: AudienceInput,
  revisionId: string | null,
  selection: Selection,
): Promise<AudiencePreview> {
  const { actor, database, reader } = context;
  if (!actor) throw unauthenticated();
  if (!mayAsk(actor)) throw forbidden();
  if (revisionId !== null && !(await reader.single("revisions", revisionId, { ...nothing, scalars: new Set(["id"]) }))) {
    throw invalid("revisionId", "referenceMissing");
  }
  const audience = await checkAudience({ actor, sql: database }, input, "audience");
  const inAudience = (alias: string, parameters: Parameters) => reached(audience, `${alias}."id"`, parameters);
  const groups = await groupCount(database, actor, {
    resource: "people",
    where: null,
    by: byDepartment,
    also: ({ alias }, parameters) => inAudience(alias, parameters),
  });
  const uncleared = revisionId
    ? await groupCount(database, actor, {
        resource: "people",
        where: null,
        by: nothing,
        also: ({ alias }, parameters) =>
          `${inAudience(alias, parameters)} and ${alias}."id" not in (${clearedPeopleSql(`${parameters.add(revisionId)}::uuid`)})`,
      })
    : [];
  const ids = await groupCount(database, actor, {
    resource: "people",
    where: null,
    by: { ...nothing, scalars: new Set(["id", "number"]) },
    also: ({ alias }, parameters) => inAudience(alias, parameters),
    most: SAMPLE,
  });
  const sample = await reader.list({
    resource: "people",
    selection,
    where: { id: { in: ids.map(({ row }) => row.id) } },
    orderBy: [{ number: "ASC" }],
    page: { offset: 0, limit: SAMPLE },
  });
  const departments = groups.map(({ row, count }) => {
    const department = row.department as Row | null;
    return { name: department ? String(department.name) : null, count };
  });
  return {
    total: departments.reduce((sum, { count }) => sum + count, 0),
    uncleared: uncleared[0]?.count ?? 0,
    departments: departments.sort((a, b) => b.count - a.count),
    sample: sample.items,
  };
}
