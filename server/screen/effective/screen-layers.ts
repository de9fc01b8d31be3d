import type { AnyResource } from "../../../schema/registry.ts";
import type { LayerSource } from "../../../schema/screen/effective.screen.ts";
import type { ScreenKind } from "../../../schema/screen/Screen.ts";
import { type Role, roles } from "../../../schema/shared/access.ts";
import type { WordOf } from "../../../schema/shared/fields.ts";
import type { Actor } from "../../access/actor.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import type { ScreenLayer } from "./resolve-screen.ts";

export type Kind = WordOf<typeof ScreenKind>;

/** Where something is configured: the organisation, a department, or a role in one of these. */
export interface ScreenLevel {
  readonly resource: AnyResource;
  readonly kind: Kind;
  /** Null for the organisation. */
  readonly departmentId: string | null;
  /** Null for everybody there. */
  readonly role: Role | null;
}

/** A published layer, with how deep its department lies (0 for the organisation) to put it in its place. */
export interface PlacedLayer extends ScreenLayer {
  readonly depth: number;
}

export type LayerRow = [
  level: "organisation" | "department" | "person",
  id: string,
  name: string,
  role: Role | null,
  depth: number,
  operations: unknown,
];

/** The place of persons: below every department. */
export const DEEPEST = 1_000;

/**
 * SQL: the published screens of resource $1 and kind $2 that may count for a department and a person (both SQL expressions; null for none),
 * as a JSON list of LayerRow. Levels of other people and departments are never among them.
 */
export const layersSql = (department: string, person: string) => `(
  select coalesce(json_agg(json_build_array(
      case when s."person_id" is not null then 'person' when s."department_id" is not null then 'department' else 'organisation' end,
      coalesce(s."person_id", s."department_id", s."id"),
      coalesce(p."name", d."name", (select o."name" from "organisation" o limit 1), ''),
      s."role", case when s."person_id" is not null then ${DEEPEST} else coalesce(cardinality(d."path"), 0) end, v."operations")), '[]')
  from "screen" s join "screen_version" v on v."id" = s."published_id"
    left join "person" p on p."id" = s."person_id" left join "department" d on d."id" = s."department_id"
  where s."resource" = $1 and s."kind" = $2 and (
    (s."department_id" is null and s."person_id" is null) or s."person_id" = ${person}
    or s."department_id" = any((select b."path" from "department" b where b."id" = ${department})::uuid[])))`;

/** Layers from the top down: the organisation, the departments from the root on, each followed by its roles that are held, the person. */
export function placedLayers(rows: readonly LayerRow[], holds: (role: Role, isOrganisation: boolean) => boolean): readonly PlacedLayer[] {
  return rows
    .filter(([level, , , role]) => role === null || holds(role, level === "organisation"))
    .map(([level, id, name, role, depth, operations]) => {
      const source: LayerSource = role === null ? { level, id, name } : { level: "role", id, name, role };
      return { source, depth, operations };
    })
    .toSorted(byPlace);
}

const byPlace = (a: PlacedLayer, b: PlacedLayer) => a.depth - b.depth || rank(a.source.role) - rank(b.source.role);
const rank = (role: Role | undefined) => (role === undefined ? -1 : roles.indexOf(role));

/** The layers with another one put in the place of that of its level, or where it belongs when the level has none yet. */
export function withLayer(layers: readonly PlacedLayer[], other: PlacedLayer): readonly PlacedLayer[] {
  return [...layers.filter((layer) => byPlace(layer, other) !== 0), other].toSorted(byPlace);
}

/** The layers above the one of this place. */
export const layersAbove = (layers: readonly PlacedLayer[], place: PlacedLayer): readonly PlacedLayer[] =>
  layers.filter((layer) => byPlace(layer, place) < 0);

/**
 * Whether layers for a role count for the actor when looking from a department: those of departments where the role is held there, those
 * of the organisation wherever it is held.
 */
export const heldBy =
  (actor: Actor, departmentId: string | null) =>
  (role: Role, isOrganisation: boolean): boolean => {
    const scope = actor.roles.get(role);
    return scope === "everywhere" || (scope !== undefined && (isOrganisation || scope.includes(departmentId ?? "")));
  };

/** A level, its published layers for somebody who holds just its role, and its own place among them. */
export interface LevelLayers {
  readonly layers: readonly PlacedLayer[];
  /** The level itself, still without operations. */
  readonly place: PlacedLayer;
}

/** The layers down to a level, its own among them. */
export async function levelLayers(sql: SqlExecutor, { resource, kind, departmentId, role }: ScreenLevel): Promise<LevelLayers> {
  const [row] = await sql.rows<[LayerRow[], string | null, string | null, number | null]>(
    `select ${layersSql("$3::uuid", "null::uuid")} as "layers", (select o."name" from "organisation" o limit 1) as "organisation",
       d."name" as "department", cardinality(d."path") as "depth"
     from (select 1) one left join "department" d on d."id" = $3::uuid`,
    [resource, kind, departmentId],
  );
  const [rows = [], organisation = null, department = null, depth = null] = row ?? [];
  const name = (departmentId === null ? organisation : department) ?? "";
  const own = rows.find(([level, id]) => (departmentId === null ? level === "organisation" : id === departmentId));
  const id = departmentId ?? own?.[1] ?? "";
  const source: LayerSource = role
    ? { level: "role", id, name, role }
    : { level: departmentId === null ? "organisation" : "department", id, name };
  return { layers: placedLayers(rows, (held) => held === role), place: { source, depth: depth ?? 0, operations: [] } };
}
