import { type Finding, Findings } from "../../../schema/register/check/finding.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { namedRegisters } from "../../../schema/register/pack/named-registers.screen.ts";
import { both } from "../../../schema/shared/field.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";

/**
 * Sealed registers that the definition names, unless all of its own circle are in theirs: whoever reads a definition would learn of them.
 * They are spoken of as of such that are none.
 */
async function refuseSealed(sql: SqlExecutor, own: string, definition: RegisterDefinition, findings: Findings): Promise<void> {
  const named = namedRegisters(definition, own);
  if (named.length === 0) return;
  const { read } = definition.access;
  const circle = read.template === "circle" ? read.people : null;
  const sealed = await sql.rows<[string]>(
    `select g."slug" from "register" g where g."slug" = any($1) and g."sealed" and ($2::text[] is null or exists (
       select 1 from unnest($2::text[]) p where p not in (
         select w."person_id"::text from "register_reach" w where w."register_id" = g."id" and w."right" = 'read' and w."person_id" is not null)))`,
    [[...new Set(named.map(([, slug]) => slug))], circle],
  );
  const unknown = new Set(sealed.map(([slug]) => slug));
  for (const [at, slug] of named) if (unknown.has(slug)) findings.error(at, "unknownRegister", { name: slug });
}

/** Fields that name who acts and not who reads, where not everybody reads. */
function refuseUnread({ access: { read, act }, fields }: RegisterDefinition, findings: Findings): void {
  if (read.template === "everybody" || read.template === "circle" || act.template === "everybody" || act.template === "circle") return;
  const reading = new Set(read.fields);
  for (const key of act.fields ?? []) {
    const label = fields.find((field) => field.key === key)?.label;
    if (!reading.has(key)) findings.error("access.act.fields", "actsUnread", { name: label?.zh || label?.en || key });
  }
}

/**
 * Other registers whose definitions name this one, where it is to be sealed: whoever reads theirs would go on learning of it. Named are those that all
 * of the circle may know of anyhow; registers of which the whole circle is in this one's are no concern.
 */
async function refuseNamed(sql: SqlExecutor, own: string, { access: { read } }: RegisterDefinition, findings: Findings): Promise<void> {
  if (read.template !== "circle") return;
  const naming = await sql.rows<[string, boolean]>(
    `select g."name", g."sealed" from "register" g join "register_version" v on v."id" = g."published_id"
     where g."slug" <> $1
       and (v."definition"->'fields' @> jsonb_build_array(jsonb_build_object('of', jsonb_build_object('register', $1::text)))
         or v."definition"->'duties' @> jsonb_build_array(jsonb_build_object('rhythm', jsonb_build_object('register', $1::text))))
       and (not g."sealed" or exists (select 1 from "register_reach" w where w."register_id" = g."id" and w."right" = 'read'
         and (w."person_id" is null or w."person_id"::text <> all($2::text[]))))`,
    [own, read.people],
  );
  if (naming.length === 0) return;
  const names = naming.flatMap(([name, sealed]) => (sealed ? [] : [name]));
  findings.error("access.read", "sealedNamed", { names: names.length > 0 ? names.join("、") : both("其他登记簿", "another register") });
}

/** Where a definition would tell people what is not for them. */
export async function toldProblems(sql: SqlExecutor, own: string, definition: RegisterDefinition): Promise<readonly Finding[]> {
  const findings = new Findings();
  await refuseSealed(sql, own, definition, findings);
  await refuseNamed(sql, own, definition, findings);
  refuseUnread(definition, findings);
  return findings.all;
}
