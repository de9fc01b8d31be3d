import type { AnyResource } from "../../../schema/registry.ts";
import { currentPeriod } from "../../../schema/shared/period.sql.ts";
import type { Actor } from "../../access/actor.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { configures } from "./may-configure.ts";
import { heldBy, type Kind, type LayerRow, layersSql, type PlacedLayer, placedLayers } from "./screen-layers.ts";

/** Which screen somebody looks at, and from where. */
export interface Look {
  readonly resource: AnyResource;
  readonly kind: Kind;
  /** Through the eyes of which department; null for that of the main post. */
  readonly departmentId: string | null;
  /** The view that was chosen, as an address says; anything that is no view of theirs is as good as none. */
  readonly viewId: string | null;
  /** Whether the views to choose from and the levels to configure are asked for as well. */
  readonly withChoices: boolean;
}

/** A view to choose. */
export interface OfferedView {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly level: "organisation" | "department" | "person";
  readonly departmentId: string | null;
  readonly mayChange: boolean;
}

/** A level at which somebody may configure; the organisation has no department. */
export interface ConfigurableLevel {
  readonly departmentId: string | null;
  readonly name: string;
}

/** What the database knows about a screen for one person. */
export interface Seen {
  /** Whether the person may look from there at all. */
  readonly may: boolean;
  readonly departmentId: string | null;
  readonly layers: readonly PlacedLayer[];
  readonly chosen: { readonly view: OfferedView; readonly operations: unknown } | null;
  readonly views: readonly OfferedView[];
  readonly mayConfigure: readonly ConfigurableLevel[];
}

type ViewRow = [id: string, version: number, name: string, department: string | null, person: string | null, operations: unknown];
type BranchRow = [id: string, name: string, parent: string | null];
type SeenRow = [
  may: boolean,
  departmentId: string | null,
  layers: LayerRow[],
  views: ViewRow[],
  departments: BranchRow[],
  organisation: string | null,
];

/** The department of $3, or that of the main post of the person $4 today. */
const here = `select coalesce($3::uuid, (select m."department_id" from "membership" m where m."person_id" = $4::uuid and ${currentPeriod("m")}
  order by m."primary" desc, m."from", m."id" limit 1)) as "id"`;

/** The department that is looked from, those of the person's own posts, and all above them. */
const around = `select unnest(d."path") from "department" d where d."id" in (select h."id" from here h
  union all select m."department_id" from "membership" m where m."person_id" = $4::uuid and ${currentPeriod("m")})`;

const statement = `with here as (${here})
  select
    ($3::uuid is null or $5 or $3::uuid = any($6::uuid[]) or exists (select 1 from "membership" m where m."person_id" = $4::uuid
      and m."department_id" = $3::uuid and ${currentPeriod("m")})) and ($3::uuid is null or exists (select 1 from "department" d where d."id" = $3::uuid)) as "may",
    (select h."id" from here h) as "here",
    ${layersSql(`(select h."id" from here h)`, "$4::uuid")} as "layers",
    (select coalesce(json_agg(json_build_array(w."id", w."version", w."name", w."department_id", w."person_id",
        case when w."id" = $7::uuid then w."operations" end)
        order by (w."person_id" is not null), cardinality(d."path") nulls first, w."place", w."name"), '[]')
      from "saved_view" w left join "department" d on d."id" = w."department_id"
      where $2 = 'list' and w."resource" = $1 and w."archived_on" is null and ($8 or w."id" = $7::uuid)
        and (w."person_id" = $4::uuid or (w."person_id" is null and (w."department_id" is null or w."department_id" in (${around})
          or (w."id" = $7::uuid and ($5 or w."department_id" = any($6::uuid[]))))))) as "views",
    (select coalesce(json_agg(json_build_array(d."id", d."name", d."parent_id") order by d."sort_order", d."name"), '[]') from "department" d
      where $8 and d."archived_on" is null and ($5 or d."id" = any($6::uuid[]))) as "departments",
    (select o."name" from "organisation" o limit 1) as "organisation"`;

/** Everything that the answer about a screen needs, in one statement: lists ask it with each page. */
export async function lookAtScreen(sql: SqlExecutor, actor: Actor, look: Look): Promise<Seen> {
  const configuring = configures(actor);
  const { everywhere, departmentIds } = configuring;
  const viewId = look.viewId?.toLowerCase() ?? null;
  const values = [look.resource, look.kind, look.departmentId, actor.personId, everywhere, departmentIds, viewId, look.withChoices];
  const [row] = await sql.rows<SeenRow>(statement, values);
  if (!row) throw new Error("The statement about a screen answers one row.");
  const [may, departmentId, layers, viewRows, departments, organisation] = row;
  const views = viewRows.map(([id, version, name, department, person]): OfferedView => {
    const level = person ? "person" : department ? "department" : "organisation";
    const mayChange = person !== null || configuring.level(department);
    return { id, version, name, level, departmentId: department, mayChange };
  });
  const place = viewRows.findIndex(([id]) => id === viewId);
  const view = views[place];
  return {
    may,
    departmentId,
    layers: placedLayers(layers, heldBy(actor, departmentId)),
    chosen: view ? { view, operations: viewRows[place]?.[5] } : null,
    views,
    mayConfigure: [
      ...(look.withChoices && everywhere ? [{ departmentId: null, name: organisation ?? "" }] : []),
      ...inTreeOrder(departments),
    ],
  };
}

/** Each department below the one that it belongs to, sisters in the order in which they came. */
function inTreeOrder(departments: readonly BranchRow[]): readonly ConfigurableLevel[] {
  const known = new Set(departments.map(([id]) => id));
  const below = new Map<string | null, BranchRow[]>();
  for (const row of departments) {
    const parent = row[2] !== null && known.has(row[2]) ? row[2] : null;
    below.set(parent, [...(below.get(parent) ?? []), row]);
  }
  const unfold = (parent: string | null): ConfigurableLevel[] =>
    (below.get(parent) ?? []).flatMap(([id, name]) => [{ departmentId: id, name }, ...unfold(id)]);
  return unfold(null);
}
