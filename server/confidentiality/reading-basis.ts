import { Field, ID, ObjectType } from "type-graphql";
import { ClearanceBasis, NeedToKnowBasis } from "../../schema/confidentiality/ReadingBasis.ts";
import { onDay } from "../../schema/policy/revision.sql.ts";
import { enumObject, type WordOf } from "../../schema/shared/fields.ts";
import { currentGrant, currentPeriod } from "../../schema/shared/period.sql.ts";
import { DateScalar } from "../../schema/shared/scalars.ts";
import type { SqlExecutor } from "../database/executor.ts";

/** Which records make somebody's clearance reach a document. That it does reach it, the wall has said. */
@ObjectType({ description: "What makes somebody's clearance reach a document." })
export class ReadingBasis {
  @Field(() => enumObject(ClearanceBasis), { description: "By which clearance its level is reached." })
  clearance!: WordOf<typeof ClearanceBasis>;

  @Field(() => String, { nullable: true, description: "The level that was granted." })
  clearanceLevel!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day of that clearance; null while it goes on, or for none." })
  clearanceUntil!: string | null;

  @Field(() => ID, { nullable: true, description: "That clearance." })
  clearanceId!: string | null;

  @Field(() => enumObject(NeedToKnowBasis), { description: "How they are among those who need to know." })
  needToKnow!: WordOf<typeof NeedToKnowBasis>;

  @Field(() => DateScalar, { nullable: true, description: "Last day of the access grant; null while it goes on, or for none." })
  accessUntil!: string | null;

  @Field(() => ID, { nullable: true, description: "The access grant." })
  accessGrantId!: string | null;
}

type BasisRow = [
  person: string,
  document: string,
  clearance: ReadingBasis["clearance"],
  clearanceId: string | null,
  clearanceLevel: string | null,
  clearanceUntil: string | null,
  needToKnow: ReadingBasis["needToKnow"],
  grantId: string | null,
  grantUntil: string | null,
];

/** SQL: whether the person has the level by being employed. */
const byPost = (
  person: string,
  level: string,
) => `(${level}."rank" <= coalesce((select max(b."rank") from "classification_level" b where b."basic"), 0)
  and exists (select 1 from "membership" m where m."person_id" = ${person} and ${currentPeriod("m")}))`;
const openDraft = (y: string) => `${y}."published_at" is null and ${y}."withdrawn_at" is null`;

/** Of several that would do, the one that holds longest. */
const longest = 'order by k."until" desc nulls first, k."id" limit 1';

const bases = `select x."person"::text as "person", x."document"::text as "document",
    case when l."rank" <= 0 then 'open' when c."id" is not null then 'granted' else 'employed' end as "clearance",
    c."id"::text as "clearance_id", c."name" as "clearance_level", c."until"::text as "clearance_until",
    case when not l."need_to_know" then 'notNeeded' when g."id" is not null then 'granted'
      when exists (select 1 from "revision" y where y."document_id" = d."id" and y."drafter_id" = x."person" and ${openDraft("y")}) then 'drafting'
      else 'approving' end as "need_to_know",
    g."id"::text as "grant_id", g."until"::text as "grant_until"
  from unnest($1::uuid[], $2::uuid[]) x("person", "document")
  join "policy_document" d on d."id" = x."document"
  join "classification_level" l on l."id" = ${onDay("d", "period_levels")}
  left join lateral (select k."id", k."until", e."name" from "clearance" k join "classification_level" e on e."id" = k."level_id"
    where k."person_id" = x."person" and ${currentGrant("k")} and e."rank" >= l."rank" and l."rank" > 0 and not ${byPost('x."person"', "l")} ${longest}) c on true
  left join lateral (select k."id", k."until" from "access_grant" k
    where l."need_to_know" and k."person_id" = x."person" and k."document_id" = d."id" and ${currentGrant("k")} ${longest}) g on true`;

/** For each pair of a person and a document that they may read: what makes their clearance reach it. Key: `person document`. */
export async function readingBases(
  sql: SqlExecutor,
  pairs: readonly (readonly [person: string, document: string])[],
): Promise<ReadonlyMap<string, ReadingBasis>> {
  const rows = await sql.rows<BasisRow>(bases, [pairs.map(([person]) => person), pairs.map(([, document]) => document)]);
  return new Map(
    rows.map(([person, document, clearance, clearanceId, clearanceLevel, clearanceUntil, needToKnow, accessGrantId, accessUntil]) => [
      `${person} ${document}`,
      { clearance, clearanceId, clearanceLevel, clearanceUntil, needToKnow, accessGrantId, accessUntil },
    ]),
  );
}
