/** One request of somebody who wants to keep the server busy. */
export interface Hostile {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Milliseconds after which the client hangs up, if it does. */
  readonly hangsUp?: number;
}

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const some = (depth: number): object => (depth === 0 ? { number: { ne: "x" } } : { revisions: { some: { document: some(depth - 1) } } });
const none = (depth: number): object => (depth === 0 ? { number: { ne: "x" } } : { revisions: { none: { document: none(depth - 1) } } });
const people = (depth: number): object =>
  depth === 0
    ? { name: { contains: "1" } }
    : { memberships: { some: { department: { memberships: { some: { person: people(depth - 1) } } } } } };

const LIST =
  "query ($where: PolicyDocumentWhere, $orderBy: [PolicyDocumentOrder!]) { policyDocuments(where: $where, orderBy: $orderBy, page: { limit: 100 }) { total(exact: true) items { id title } } }";
const PEOPLE = "query ($where: PersonWhere) { people(where: $where, page: { limit: 100 }) { total(exact: true) items { id name } } }";
const DUTIES =
  "query ($where: ObligationWhere) { obligations(where: $where, page: { limit: 100 }) { total(exact: true) items { id person { name } revision { title } } } }";
const TALLY = "query ($resource: String!, $by: [String!]!, $where: JSON) { tally(resource: $resource, by: $by, where: $where) { count } }";
const EXPORT =
  "query ($resource: String!, $fields: [String!]!, $where: JSON, $format: ExportFormat!) { exportRows(resource: $resource, format: $format, fields: $fields, where: $where) { rows } }";
const SELECT = 'query ($where: JSON) { selectRows(resource: "people", where: $where) { id } }';

/** Everything of the kind that was ever tried; `round` makes texts that no cache has seen. */
export const hostileRequests = (round: number): readonly Hostile[] => [
  // Relations that multiply.
  {
    query:
      "{ provisions(page: { limit: 60 }) { items { revision { provisions(limit: 10000) { revision { provisions(limit: 10000) { id } } } } } } }",
  },
  {
    query:
      "{ departments(page: { limit: 100 }) { items { memberships { person { memberships { department { memberships { id } } } } } } } }",
  },
  {
    query:
      "{ departments(page: { limit: 100 }) { items { memberships(limit: 50) { id from person { id name number } department { name } position { name } } } } }",
  },
  {
    query:
      "{ departments(page: { limit: 100 }) { items { ...a } } } fragment a on Department { children { ...b } memberships { person { name } } } fragment b on Department { children { memberships { id } } }",
  },
  {
    query: `{ ${times(40, (n) => `a${n}: policyDocuments(page: { limit: 100, offset: ${n * 100} }) { items { id number title revisions { title } } }`).join(" ")} }`,
  },
  {
    query: `{ ${times(40, (n) => `a${n}: people(page: { limit: 100, offset: ${n * 200} }) { total(exact: true) items { id name memberships { department { fullName } } } }`).join(" ")} }`,
  },
  { query: `{ assignments { items { ${times(30, (n) => `a${n}: obligations { id dueOn person { name } }`).join(" ")} } } }` },
  {
    query: "{ assignments(page: { limit: 100 }) { items { obligations(limit: 50) { id person { name memberships(limit: 5) { id } } } } } }",
  },
  // Filters and orders that lead through everything.
  { query: LIST, variables: { where: some(16) } },
  { query: LIST, variables: { where: some(60) } },
  { query: LIST, variables: { where: some(2) } },
  { query: LIST, variables: { where: none(2) } },
  { query: LIST, variables: { where: { or: times(60, () => some(1)) } } },
  { query: PEOPLE, variables: { where: people(1) } },
  { query: PEOPLE, variables: { where: { not: people(1) } } },
  { query: PEOPLE, variables: { where: people(2) }, hangsUp: 300 },
  {
    query: DUTIES,
    variables: {
      where: { person: { memberships: { some: { department: { memberships: { some: { person: { name: { contains: "9" } } } } } } } } },
    },
    hangsUp: 1_000,
  },
  { query: DUTIES, variables: { where: { revision: { title: { contains: "7" } }, person: { name: { contains: "3" } } } } },
  { query: LIST, variables: { where: { q: times(8, (n) => `${n}`).join(" ") } } },
  { query: LIST, variables: { where: { or: times(100_000, () => ({})) } } },
  { query: LIST, variables: { where: { number: { in: times(9_000, (n) => `ZD-${n}`) } } } },
  { query: LIST, variables: { orderBy: times(5_000, () => ({ number: "ASC" })) } },
  { query: LIST, variables: { orderBy: [{ owningDepartment: { name: "ASC" } }, { category: { name: "DESC" } }, { title: "ASC" }] } },
  { query: "{ policyDocuments(page: { offset: 99000, limit: 100 }) { items { id title state } } }" },
  // Counts, searches and files.
  { query: TALLY, variables: { resource: "obligations", by: ["person.name", "dueOn"], where: null } },
  { query: TALLY, variables: { resource: "obligations", by: ["state", "revision.title", "person.department.name"], where: null } },
  { query: `{ ${times(20, (n) => `a${n}: tally(resource: "obligations", by: ["state"]) { count }`).join(" ")} }` },
  { query: `{ ${times(20, (n) => `a${n}: search(text: "员工 ${n} 1 2 3 4 5 6", limit: 20) { id title }`).join(" ")} }` },
  { query: EXPORT, variables: { resource: "people", fields: ["name", "number", "department"], where: null, format: "XLSX" } },
  {
    query: EXPORT,
    variables: {
      resource: "policyDocuments",
      fields: ["number", "title", "owningDepartment", "category", "state"],
      where: { number: { lt: "ZD-040000" } },
      format: "XLSX",
    },
    hangsUp: 5_000,
  },
  {
    query: EXPORT,
    variables: {
      resource: "people",
      fields: ["name"],
      where: { or: times(150, (n) => ({ name: { ne: `${n}${"长".repeat(900)}` } })) },
      format: "CSV",
    },
  },
  { query: `{ ${times(20, (n) => `a${n}: exportRows(resource: "people", format: CSV, fields: ["name"]) { rows }`).join(" ")} }` },
  { query: SELECT, variables: { where: { number: { lt: "RB009999" } } } },
  // Texts that fill what is kept.
  { query: `{ people(page: { limit: 1 }) { items { id } } } # ${"x".repeat(200_000)}` },
  {
    query: `query q${round} { people(page: { limit: 1 }) { items { ${times(300, (n) => `a${round}x${n}: name`)
      .slice(0, 30)
      .join(" ")} } } }`,
  },
  {
    query: `query r${round} { ${times(30, (n) => `b${n}: people(where: { name: { contains: "${round}x${n}" } }, page: { limit: 5 }) { items { id name memberships { id } } }`).join(" ")} }`,
  },
  { query: `mutation { ${times(20, (n) => `a${n}: signOut`).join(" ")} }` },
];
