import { cleared, inSubtree } from "../../schema/shared/access.ts";
import { conditionsSql, type Place } from "../access/condition-to-sql.ts";
import { allOf } from "../access/logic.ts";
import type { Context } from "../context.ts";
import { invalid, unauthenticated } from "../errors.ts";
import { type Group, type GroupCountRequest, groupCount } from "../reading/group-count.ts";
import type { Parameters } from "../reading/parameters.ts";
import type { WhereInput } from "../reading/request.ts";
import { isUuid } from "../reading/uuid.ts";
import { inDepartment } from "./in-department.ts";

/** What progress is of, and of which people: those with a post in the department or below it, all without one. */
export interface ProgressSubject {
  readonly assignmentId?: string | null;
  readonly revisionId?: string | null;
  readonly courseId?: string | null;
  readonly agreementId?: string | null;
  readonly departmentId?: string | null;
}

function subjectFilter({ departmentId, ...subject }: ProgressSubject): WhereInput {
  const given = Object.entries(subject).filter(([, id]) => id !== null && id !== undefined);
  const [first] = given;
  if (!first || given.length !== 1) throw invalid("assignmentId", "oneSubject");
  const [name, id] = first;
  if (!isUuid(id)) throw invalid(name, "malformedId");
  if (departmentId && !isUuid(departmentId)) throw invalid("departmentId", "malformedId");
  return { [name.slice(0, -2)]: { id: { eq: id } } };
}

/**
 * Counts what is asked about the subject, without what was cancelled. A policy editor counts what is asked about the documents of
 * their scope, as numbers, whoever is asked.
 */
export function countProgress(
  { actor, database }: Context,
  subject: ProgressSubject,
  groups: Pick<GroupCountRequest, "by" | "values">,
): Promise<Group[]> {
  if (!actor) throw unauthenticated();
  const { departmentId } = subject;
  const editorMayCount = (place: Place, parameters: Parameters) =>
    allOf([
      actor.roles.has("policyEditor")
        ? conditionsSql([inSubtree("revision.document.owningDepartment")], place, actor, "policyEditor", parameters)
        : "false",
      conditionsSql([cleared("revision", "revision")], place, actor, "anyone", parameters),
    ]);
  return groupCount(database, actor, {
    ...groups,
    resource: "obligations",
    where: { ...subjectFilter(subject), state: { ne: "cancelled" } },
    also: (place, parameters) => (departmentId ? inDepartment(`${place.alias}."person_id"`, departmentId, parameters) : "true"),
    countable: editorMayCount,
  });
}
