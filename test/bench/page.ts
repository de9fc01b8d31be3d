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

/** The answer in one form for both, to compare. */
export interface PageAnswer {
  readonly total?: number;
  readonly items: readonly unknown[];
}
