import { createHash } from "node:crypto";

/** The page that both servers answer: 25 documents of a category, newest number first, with the owning department. */
export const CATEGORY = "C4";
export const PAGE = 25;

const fields = "id number title state owningDepartment { code name }";

/** The same page as a query of the API. */
export function pageQuery(withTotal: boolean): string {
  const total = withTotal ? "total" : "";
  return JSON.stringify({
    // As the panel asks: filter and order as variables.
    query: `query Page($where: PolicyDocumentWhere, $orderBy: [PolicyDocumentOrder!]) { policyDocuments(where: $where, orderBy: $orderBy, page: { limit: ${PAGE} }) { ${total} items { ${fields} } } }`,
    variables: { where: { category: { code: { eq: CATEGORY } } }, orderBy: [{ number: "DESC" }] },
  });
}

/** The uuid of `md5(text)`, as the bench's records are named. */
function uuidOf(text: string): string {
  const hex = createHash("md5").update(text).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** A text to read, as the panel asks for it. */
export const readingQuery = (): string =>
  JSON.stringify({
    query: `query Read($id: ID!) { revision(id: $id) { id ordinal title checksum effectiveFrom level { name colour } document { number owningDepartment { name } }
      provisions(limit: 500) { id kind label number identity heading text depth } } }`,
    variables: { id: uuidOf("text1") },
  });

/** How far 200 people of a branch are with what is asked of them. */
export const matrixQuery = (): string =>
  JSON.stringify({
    query: `query Matrix($departmentId: ID) { obligationMatrix(departmentId: $departmentId, kind: acknowledge, limit: 200) {
      people { id name department { name } } columns { id kind title revision { ordinal } } states total } }`,
    variables: { departmentId: uuidOf("department1") },
  });

/** What people type into the search. */
export const searchQuery = (): string =>
  JSON.stringify({
    query: "query ($text: String!) { search(text: $text, limit: 5) { resource id title } }",
    variables: { text: "制度4321" },
  });

/** One provision by its id: a single indexed look-up. */
export const lookUpQuery = (): string =>
  JSON.stringify({ query: "query ($id: ID!) { provision(id: $id) { id label text } }", variables: { id: uuidOf("sought77-7") } });

/** Words in provisions, with what the panel shows of them. */
export const provisionSearchQuery = (text: string): string =>
  JSON.stringify({
    query: `query ($text: String!) { searchProvisions(text: $text, limit: 20) {
      total ranked hits { resource id title detail titleMarks path excerpt excerptMarks revisionId } } }`,
    variables: { text },
  });

/** The answer in one form for both, to compare. */
export interface PageAnswer {
  readonly total?: number;
  readonly items: readonly unknown[];
}
