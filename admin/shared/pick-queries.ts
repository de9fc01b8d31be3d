import { type Document, document } from "../graphql/document.ts";

/** A record that can be chosen, as people call it. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  /** What tells it from others of that name. */
  readonly detail?: string;
}

/** What is read of a record that can be chosen. */
export interface Found {
  readonly id: string;
  readonly name?: string | null;
  readonly title?: string | null;
  readonly number?: string | null;
  readonly code?: string | null;
  readonly fullName?: string | null;
  readonly department?: { readonly name: string | null } | null;
}

interface PickQuery {
  readonly document: Document<{ found: { items: readonly Found[] } }, { where: object }>;
  readonly where: object;
  readonly choice: (found: Found) => Choice;
}

function pick(resource: string, type: string, fields: string, order: string, where: object, choice: PickQuery["choice"]): PickQuery {
  const text = `query Pick($where: ${type}Where) { found: ${resource}(where: $where, orderBy: [{ ${order}: ASC }], page: { limit: 30 }) { items { id ${fields} } } }`;
  return { document: document(text), where, choice };
}

const living = { archivedOn: { isNull: true } };
const named = (found: Found) => ({ id: found.id, name: found.name ?? "—" });

/** A person as one is chosen. */
export const personChoice = (found: Found): Choice => ({
  ...named(found),
  detail: [found.number, found.department?.name].filter(Boolean).join(" · "),
});

/** How each kind of record is found and called where one is chosen. */
export const pickQueries = {
  people: pick("people", "Person", "name number department { name }", "number", { state: { ne: "left" } }, personChoice),
  departments: pick("departments", "Department", "name code fullName", "code", living, (found) => ({
    ...named(found),
    detail: found.fullName ?? found.code ?? "",
  })),
  positions: pick("positions", "Position", "name code", "code", living, (found) => ({ ...named(found), detail: found.code ?? "" })),
  classificationLevels: pick("classificationLevels", "ClassificationLevel", "name", "rank", {}, named),
  courses: pick("courses", "Course", "title", "title", living, (found) => ({ id: found.id, name: found.title ?? "—" })),
  categories: pick("categories", "Category", "name code", "code", living, (found) => ({ ...named(found), detail: found.code ?? "" })),
  policyDocuments: pick("policyDocuments", "PolicyDocument", "title number", "number", {}, (found) => ({
    id: found.id,
    name: found.title ?? "—",
    detail: found.number ?? "",
  })),
} as const satisfies Record<string, PickQuery>;

export type PickedKind = keyof typeof pickQueries;
