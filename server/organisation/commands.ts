import { answering, answeringRecord, type Works } from "../commands/bound-work.ts";
import { archiveDepartment } from "./archive-department.ts";
import { archivePosition } from "./archive-position.ts";
import { createDepartment } from "./create-department.ts";
import { createDeputy } from "./create-deputy.ts";
import { createPerson } from "./create-person.ts";
import { createPosition } from "./create-position.ts";
import { endMembership } from "./end-membership.ts";
import { grantRole } from "./grant-role.ts";
import { PeopleImport } from "./import/report.ts";
import { importPeople } from "./import-people.ts";
import { cancelDepartmentMove, moveDepartment } from "./move-department.ts";
import { moveMembership } from "./move-membership.ts";
import { revokeRole } from "./revoke-role.ts";
import { startMembership } from "./start-membership.ts";
import { updateDepartment } from "./update-department.ts";
import { updateDeputy } from "./update-deputy.ts";
import { updatePerson } from "./update-person.ts";
import { updatePosition } from "./update-position.ts";

/** The works behind the commands of organisation. */
export const organisationWorks = {
  createPosition,
  updatePosition,
  archivePosition,
  createDepartment,
  updateDepartment,
  moveDepartment,
  cancelDepartmentMove,
  // What lies below comes first: a department above living ones cannot be archived.
  archiveDepartment: answeringRecord(archiveDepartment, { order: `select d."id"::text, -cardinality(d."path") from "department" d` }),
  createDeputy,
  updateDeputy,
  createPerson,
  updatePerson,
  importPeople: answering(importPeople, () => PeopleImport, { nullable: true }),
  startMembership,
  moveMembership,
  endMembership,
  grantRole,
  revokeRole,
} satisfies Works;
