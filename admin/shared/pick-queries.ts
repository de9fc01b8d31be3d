import type { RowsAsked } from "../providers/rows.ts";
import { askedOf } from "../providers/selection.ts";
import { screenOf } from "../records/book.ts";
import { valueAt } from "../records/field-path.ts";
import type { ResourceName } from "../records/resource-name.ts";

/** A record that can be chosen, as people call it. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  /** What tells it from others of that name. */
  readonly detail?: string;
  /** The record itself, where it has been read. */
  readonly record?: object;
}

/** What is read of a person who can be chosen. */
export interface Found {
  readonly id: string;
  readonly name?: string | null;
  readonly number?: string | null;
  readonly department?: { readonly name: string | null } | null;
}

/** A person as one is chosen. */
export const personChoice = (found: Found): Choice => ({
  id: found.id,
  name: found.name ?? "—",
  detail: [found.number, found.department?.name].filter(Boolean).join(" · "),
  record: found,
});

interface PickFacts {
  /** What else is read, to tell records of the same name apart. */
  readonly fields?: readonly string[];
  readonly detail?: readonly string[];
  readonly order?: string;
  /** What is offered for new records, as a filter of the API. */
  readonly living?: object;
}

const notArchived = { archivedOn: { isNull: true } };

const facts: Partial<Record<ResourceName, PickFacts>> = {
  people: {
    fields: ["number", "department.fullName"],
    detail: ["number", "department.fullName"],
    order: "number",
    living: { state: { ne: "left" } },
  },
  departments: { fields: ["code", "fullName"], detail: ["fullName"], order: "code", living: notArchived },
  positions: { fields: ["code"], detail: ["code"], order: "code", living: notArchived },
  categories: { fields: ["code"], detail: ["code"], order: "code", living: notArchived },
  courses: { order: "title", living: notArchived },
  classificationLevels: { order: "rank" },
  policyDocuments: { order: "number" },
  provisions: { fields: ["parent.label"], detail: ["parent.label"], order: "place" },
};

/** Records that are offered at once; of more, one types. */
const offered = 30;

/** The question by which records of a kind are found. */
export function picked(kind: ResourceName, where: object): RowsAsked {
  const { fields = [], order } = facts[kind] ?? {};
  return { resource: kind, fields: askedOf(kind, fields), where, orderBy: order ? [{ [order]: "ASC" }] : null, page: { limit: offered } };
}

/** Leaves out what is no longer used: archived records, people who have left. */
export const livingOnly = (kind: ResourceName): object => facts[kind]?.living ?? {};

/**
 * The filter for what somebody types to choose a record: what has a name of its own is meant by that, and not by the people or departments
 * that it has to do with.
 */
export const wordsFor = (kind: ResourceName, text: string): object =>
  screenOf(kind).recordTitle.every((path) => !path.includes(".")) ? { ownWords: text } : { q: text };

/** What tells a record from others of that name, as far as it has been read. */
export const pickDetail = (kind: ResourceName, record: object): string =>
  (facts[kind]?.detail ?? [])
    .map((path) => valueAt(record, path))
    .filter((value) => typeof value === "string" && value !== "")
    .join(" · ");
