import { checkDefinition } from "../../../schema/register/check/check-definition.screen.ts";
import type { CheckSurroundings } from "../../../schema/register/check/checking.screen.ts";
import type { Finding } from "../../../schema/register/check/finding.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { Register } from "../../../schema/register/Register.ts";
import { inRegister } from "../../../schema/shared/access.ts";
import { currentPeriod } from "../../../schema/shared/period.sql.ts";
import { conditionSql } from "../../access/condition-to-sql.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalidAll, type Problem } from "../../errors.ts";
import { Parameters } from "../../model/parameters.ts";
import { toldProblems } from "./told-problems.ts";

/** So many problems are told at once when something is refused. */
const MOST_TOLD = 20;

type Kinds = NonNullable<CheckSurroundings["registers"]>;

/** Fields of the registers that the actor may know of, with their kinds: a sealed one is not there for anybody else. */
async function knownRegisters(tx: Transaction): Promise<Kinds> {
  const parameters = new Parameters();
  const place = { model: tx.actor.models.of("registers"), alias: "g" };
  const { text, values } = parameters.statement(
    `select g."slug", v."definition"->'fields' as "fields" from "register" g join "register_version" v on v."id" = g."published_id"
     where ${conditionSql(inRegister("", "see"), place, tx.actor, "anyone", parameters)}`,
  );
  const rows = await tx.sql.rows<[string, RegisterDefinition["fields"]]>(text, values);
  return new Map(rows.map(([slug, fields]) => [slug, new Map(fields.map(({ key, of }) => [key, of.kind] as const))] as const));
}

async function setOf(tx: Transaction, sql: string): Promise<ReadonlySet<string>> {
  return new Set((await tx.sql.rows<[string]>(sql, [])).map(([one]) => one));
}

async function surroundings(tx: Transaction, register: Register): Promise<CheckSurroundings> {
  const before = await tx.sql.rows<[RegisterDefinition]>(
    `select v."definition" from "register_version" v where v."register_id" = $1 and v."published_at" is not null order by v."ordinal"`,
    [register.id],
  );
  return {
    slug: register.slug,
    registers: await knownRegisters(tx),
    departments: await setOf(tx, `select d."id"::text as "id" from "department" d where d."archived_on" is null`),
    positions: await setOf(tx, `select p."id"::text as "id" from "position" p where p."archived_on" is null`),
    people: await setOf(tx, `select distinct m."person_id"::text as "id" from "membership" m where ${currentPeriod("m")}`),
    levels: await setOf(
      tx,
      `select l."id"::text as "one" from "classification_level" l union select l."name" from "classification_level" l`,
    ),
    before: before.map(([definition]) => definition),
  };
}

/** All that is wrong with a definition, in the register and the organisation as they are. */
export const problemsOf = async (tx: Transaction, register: Register, definition: RegisterDefinition): Promise<readonly Finding[]> => [
  ...checkDefinition(definition, await surroundings(tx, register)),
  ...(await toldProblems(tx.sql, register.slug, definition)),
];

/** @throws INVALID at the places of the first errors, within `path`; warnings keep nothing from being done */
export function refuseProblems(problems: readonly Finding[], path: string): void {
  const [first, ...rest] = problems
    .filter(({ severity }) => severity === "error")
    .slice(0, MOST_TOLD)
    .map(
      ({ at, message }): Problem => ({
        path: at === "" ? path : `${path}.${at}`,
        code: "registerSaid",
        values: { zh: message.zh, en: message.en },
      }),
    );
  if (first) throw invalidAll([first, ...rest]);
}
