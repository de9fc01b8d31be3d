import type { Parameters } from "../model/parameters.ts";

/** Which obligations to look at again; what is not given is not narrowed. */
export interface ObligationScope {
  readonly personIds?: readonly string[] | undefined;
  readonly assignmentIds?: readonly string[] | undefined;
  readonly documentIds?: readonly string[] | undefined;
}

/** Whether the scope names nothing at all, so that there is nothing to do. */
export const isEmptyScope = ({ personIds, assignmentIds, documentIds }: ObligationScope) =>
  personIds?.length === 0 || assignmentIds?.length === 0 || documentIds?.length === 0;

/** SQL: whether the person is in scope. */
export const personInScope = ({ personIds }: ObligationScope, person: string, parameters: Parameters) =>
  personIds ? `${person} = any(${parameters.ids(personIds)})` : "true";

/**
 * SQL: whether the assignment `a` of a revision `v` is in scope. One document's assignments are always looked at together, since
 * a newer text takes over from an older one.
 */
export function assignmentInScope({ personIds, assignmentIds, documentIds }: ObligationScope, parameters: Parameters): string {
  const parts: string[] = [];
  if (assignmentIds) {
    const ids = parameters.ids(assignmentIds);
    parts.push(
      `(a."id" = any(${ids}) or v."document_id" in (select y."document_id" from "assignment" x join "revision" y on y."id" = x."revision_id" where x."id" = any(${ids})))`,
    );
  }
  if (documentIds) parts.push(`v."document_id" = any(${parameters.ids(documentIds)})`);
  // Somebody's move never closes or opens an assignment, so closed ones need no second look.
  if (personIds && parts.length === 0) parts.push(`a."closed_at" is null`);
  return parts.length > 0 ? parts.join(" and ") : "true";
}
