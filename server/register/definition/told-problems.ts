import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { Bilingual } from "../../../schema/screen/operations.ts";
import { both } from "../../../schema/shared/field.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";

/** A place of a definition by which people would learn what is not for them, and what to do. */
interface Told {
  readonly at: string;
  readonly message: Bilingual;
}

const noRegister = (name: string): Bilingual =>
  both(`没有“${name}”这个登记簿，请先建立或另选。`, `There is no register “${name}”: make it first, or choose another one.`);

const actsUnread = (name: string): Bilingual =>
  both(
    `“${name}”中的人可以处理记录，却不能查阅：请在“查阅”中也选择此字段。`,
    `Those whom “${name}” names act on records that they may not read: choose this field for reading as well.`,
  );

/** Other registers that the definition names, with where it does. */
function namedRegisters({ fields, duties = [] }: RegisterDefinition, own: string): readonly (readonly [at: string, slug: string])[] {
  const byFields = fields.flatMap(({ of }, index) =>
    of.kind === "record" && of.register ? [[`fields.${index}.of.register`, of.register] as const] : [],
  );
  const byDuties = duties.flatMap(({ rhythm }, index) =>
    "register" in rhythm ? [[`duties.${index}.rhythm.register`, rhythm.register] as const] : [],
  );
  return [...byFields, ...byDuties].filter(([, slug]) => slug !== own);
}

/**
 * Sealed registers that the definition names, unless all of its own circle are in theirs: whoever reads a definition would learn of them.
 * They are spoken of as of such that are none.
 */
async function sealedOnes(sql: SqlExecutor, own: string, definition: RegisterDefinition): Promise<readonly Told[]> {
  const named = namedRegisters(definition, own);
  if (named.length === 0) return [];
  const { read } = definition.access;
  const circle = read.template === "circle" ? read.people : null;
  const sealed = await sql.rows<[string]>(
    `select g."slug" from "register" g where g."slug" = any($1) and g."sealed" and ($2::text[] is null or exists (
       select 1 from unnest($2::text[]) p where p not in (
         select w."person_id"::text from "register_reach" w where w."register_id" = g."id" and w."right" = 'read' and w."person_id" is not null)))`,
    [[...new Set(named.map(([, slug]) => slug))], circle],
  );
  const unknown = new Set(sealed.map(([slug]) => slug));
  return named.filter(([, slug]) => unknown.has(slug)).map(([at, slug]) => ({ at, message: noRegister(slug) }));
}

/** Fields that name who acts and not who reads, where not everybody reads. */
function unread({ access: { read, act }, fields }: RegisterDefinition): readonly Told[] {
  const isNamed = (template: typeof read) => template.template === "department" || template.template === "involved";
  if (!isNamed(read) || !isNamed(act)) return [];
  const reading = new Set("fields" in read ? read.fields : []);
  const acting = "fields" in act ? (act.fields ?? []) : [];
  return acting
    .filter((key) => !reading.has(key))
    .map((key) => {
      const label = fields.find((field) => field.key === key)?.label;
      return { at: "access.act.fields", message: actsUnread(label?.zh || label?.en || key) };
    });
}

/** Where a definition would tell people what is not for them. */
export const toldProblems = async (sql: SqlExecutor, own: string, definition: RegisterDefinition): Promise<readonly Told[]> => [
  ...(await sealedOnes(sql, own, definition)),
  ...unread(definition),
];
