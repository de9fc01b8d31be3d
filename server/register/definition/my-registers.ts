import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { RegisterRight } from "../../../schema/register/RegisterReach.ts";
import type { Bilingual } from "../../../schema/screen/operations.ts";
import { inRegister } from "../../../schema/shared/access.ts";
import { conditionSql } from "../../access/condition-to-sql.ts";
import type { Context } from "../../context.ts";
import { unauthenticated } from "../../errors.ts";
import { Parameters } from "../../model/parameters.ts";

/** A register as the panel's book has it: what it is, and what the reader may do with it. */
export interface MyRegister {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly titles: RegisterDefinition["titles"];
  readonly about: Bilingual | null;
  readonly owningDepartmentId: string;
  readonly sealed: boolean;
  readonly archivedOn: string | null;
  /** Of the published version; null before the first publication. */
  readonly ordinal: number | null;
  readonly definition: RegisterDefinition | null;
  readonly hasDraft: boolean;
  readonly may: Readonly<Record<RegisterRight, boolean>>;
}

type MyRow = [
  ...[id: string, slug: string, version: number, titles: RegisterDefinition["titles"], about: Bilingual | null, department: string],
  ...[sealed: boolean, archivedOn: string | null, ordinal: number | null, definition: RegisterDefinition | null, hasDraft: boolean],
  ...[read: boolean, create: boolean, act: boolean, configure: boolean],
];

const involved = (right: RegisterRight) =>
  `exists (select 1 from "register_reach" x where x."register_id" = g."id" and x."right" = '${right}' and x."kind" in ('involved', 'recordHead'))`;

/** The registers that the actor may know of, by name; with a slug that one alone. What the circle of a sealed one is, it alone learns. */
export async function myRegisters(context: Context, slug: string | null): Promise<readonly MyRegister[]> {
  const { actor } = context;
  if (!actor) throw unauthenticated();
  const parameters = new Parameters();
  const place = { model: actor.models.of("registers"), alias: "g" };
  const may = (to: RegisterRight | "see") => conditionSql(inRegister("", to), place, actor, "anyone", parameters);
  // Whoever could be involved in a record has a list of those that they are involved in.
  const among = (right: RegisterRight) =>
    actor.roles.has("staff") || actor.roles.has("head") ? `(${may(right)} or ${involved(right)})` : may(right);
  const { text, values } = parameters.statement(
    `select g."id"::text as "id", g."slug", g."version", g."titles", g."about", g."owning_department_id"::text as "department", g."sealed", g."archived_on"::text as "archived",
       v."ordinal", v."definition",
       exists (select 1 from "register_version" d where d."register_id" = g."id" and d."published_at" is null) and ${may("configure")} as "draft",
       ${among("read")} as "may_read", ${may("create")} and g."archived_on" is null and v."id" is not null as "may_create",
       ${among("act")} as "may_act", ${may("configure")} as "may_configure"
     from "register" g left join "register_version" v on v."id" = g."published_id"
     where ${may("see")} ${slug === null ? "" : `and g."slug" = ${parameters.add(slug)}`} order by g."name_pinyin", g."name", g."slug"`,
  );
  const rows = await context.database.rows<MyRow>(text, values);
  return rows.map(
    ([id, address, version, titles, about, owningDepartmentId, sealed, archivedOn, ordinal, definition, hasDraft, ...rights]) => {
      const [read, create, act, configure] = rights;
      const known = { id, slug: address, version, titles, about, owningDepartmentId, sealed, archivedOn, ordinal, definition, hasDraft };
      return { ...known, may: { read, create, act, configure } };
    },
  );
}
