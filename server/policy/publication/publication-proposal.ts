import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Audience } from "../../../schema/obligation/Audience.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import { firstFreeDay } from "../../../schema/policy/succession.screen.ts";
import { currentPeriod } from "../../../schema/shared/period.sql.ts";
import { DateScalar, JsonScalar } from "../../../schema/shared/scalars.ts";
import { isAllowed } from "../../access/is-allowed.ts";
import type { Context } from "../../context.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { forbidden, notFound } from "../../errors.ts";
import { inOneTransaction } from "../../queries/one-transaction.ts";

@ObjectType({ description: "Another published text of the same document." })
export class NeighbouringText {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "Which revision it is." })
  ordinal!: number;

  @Field(() => DateScalar, { description: "First day on which it holds." })
  effectiveFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day of its trial, inclusive." })
  trialUntil!: string | null;
}

@ObjectType({ description: "What somebody or something chosen is called." })
export class ChosenName {
  @Field(() => String, { description: "Its identity." })
  id!: string;

  @Field(() => String, { description: "Its name." })
  name!: string;
}

@ObjectType({ description: "What publishing a draft begins with." })
export class PublicationProposal {
  @Field(() => DateScalar, { description: "The first day on which it can take effect." })
  effectiveFrom!: string;

  @Field(() => [NeighbouringText], { description: "Published texts of the document that were not withdrawn, the earliest first." })
  texts!: NeighbouringText[];

  @Field(() => JsonScalar, {
    nullable: true,
    description: "Whom the text published before was asked of, as an assignment's audience, without what has ended since; null for none.",
  })
  audience!: Audience | null;

  @Field(() => [ChosenName], { description: "The departments, positions and people of that audience." })
  names!: ChosenName[];

  @Field(() => Int, { nullable: true, description: "Working days that people had for it." })
  dueWorkingDays!: number | null;
}

const idsOf = ({ departments = [], positions = [], people = [] }: Omit<Audience, "everyone">): string[] => [
  ...departments.map(({ id }) => id),
  ...positions,
  ...people,
];

async function livingNames(sql: SqlExecutor, ids: readonly string[]): Promise<ChosenName[]> {
  const rows = await sql.rows<[string, string]>(
    `select "id"::text, "name" from "department" where "id" = any($1::uuid[]) and ("archived_on" is null or "archived_on" > today())
     union all select "id"::text, "name" from "position" where "id" = any($1::uuid[]) and ("archived_on" is null or "archived_on" > today())
     union all select p."id"::text, p."name" from "person" p where p."id" = any($1::uuid[])
       and exists (select 1 from "membership" m where m."person_id" = p."id" and ${currentPeriod("m")})`,
    [ids],
  );
  return rows.map(([id, name]) => ({ id, name }));
}

function livingPart(part: Omit<Audience, "everyone" | "except">, living: ReadonlySet<string>): Omit<Audience, "everyone" | "except"> {
  const { departments = [], positions = [], people = [] } = part;
  return {
    departments: departments.filter(({ id }) => living.has(id)),
    positions: positions.filter((id) => living.has(id)),
    people: people.filter((id) => living.has(id)),
  };
}

/** A date that will be accepted, the audience of the text published before, and what else was published: for whoever publishes the draft. */
export async function publicationProposal(context: Context, revisionId: string): Promise<PublicationProposal> {
  return inOneTransaction(context, "read", async ({ sql, actor }) => {
    if (!(await isAllowed(sql, actor, "read", Revision, revisionId))) throw notFound();
    if (!(await isAllowed(sql, actor, "publish", Revision, revisionId))) throw forbidden();
    const texts = await sql.rows<[string, number, string, string | null]>(
      `select r."id"::text, r."ordinal", r."effective_from"::text, r."trial_until"::text from "revision" d join "revision" r on r."document_id" = d."document_id"
       where d."id" = $1 and r."published_at" is not null and r."withdrawn_at" is null order by r."effective_from"`,
      [revisionId],
    );
    const [asked] = await sql.rows<[string, Audience, number | null]>(
      `select r."id"::text, a."audience", a."due_working_days" from "revision" d join "revision" r on r."document_id" = d."document_id"
         join "assignment" a on a."revision_id" = r."id"
       where d."id" = $1 and r."published_at" is not null and a."cancelled_at" is null order by r."published_at" desc, a."created_at", a."id" limit 1`,
      [revisionId],
    );
    // Of a text beyond the publisher's clearance it is not told whom it was asked of.
    const [, audience, dueWorkingDays] = asked && (await isAllowed(sql, actor, "read", Revision, asked[0])) ? asked : [null, null, null];
    const names = audience ? await livingNames(sql, [...idsOf(audience), ...idsOf(audience.except ?? {})]) : [];
    const living = new Set(names.map(({ id }) => id));
    const others = texts.map(([id, ordinal, effectiveFrom, trialUntil]) => ({ id, ordinal, effectiveFrom, trialUntil }));
    return {
      effectiveFrom: firstFreeDay(others, actor.today),
      texts: others,
      audience: audience && {
        everyone: audience.everyone ?? false,
        ...livingPart(audience, living),
        ...(audience.except && { except: livingPart(audience.except, living) }),
      },
      names,
      dueWorkingDays,
    };
  });
}
