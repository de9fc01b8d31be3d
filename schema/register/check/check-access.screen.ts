import { both } from "../../shared/field.screen.ts";
import type { AccessTemplate } from "../definition/access.screen.ts";
import type { Checking } from "./checking.screen.ts";

const someone = both("人员或部门字段", "a field with people or a department");
const rights = ["read", "create", "act", "configure"] as const;

function checkTemplate(checking: Checking, at: string, template: AccessTemplate, mayBeInvolved: boolean): void {
  const { findings, around } = checking;
  switch (template.template) {
    case "everybody":
      return;
    case "department":
    case "involved":
      if (template.template === "involved" && !mayBeInvolved && !template.departments?.length && !template.positions?.length)
        findings.error(at, "involvedHere");
      for (const [place, { id }] of (template.departments ?? []).entries())
        if (around.departments && !around.departments.has(id)) findings.error(`${at}.departments.${place}`, "unknownDepartment");
      for (const [place, id] of (template.positions ?? []).entries())
        if (around.positions && !around.positions.has(id)) findings.error(`${at}.positions.${place}`, "unknownPosition");
      for (const [place, name] of (template.fields ?? []).entries())
        checking.fieldOf(`${at}.fields.${place}`, name, ["person", "people", "department"], someone);
      return;
    case "circle":
      if (template.people.length === 0) findings.error(`${at}.people`, "nobodyNamed");
      else if (around.people && template.people.some((id) => !around.people?.has(id))) findings.error(`${at}.people`, "unknownPerson");
      return;
  }
}

/** Who may what: a sealed register has its circle in all four, and nobody opens or configures as somebody involved. */
export function checkAccess(checking: Checking): void {
  const { definition, findings, around } = checking;
  const { access } = definition;
  for (const right of rights) checkTemplate(checking, `access.${right}`, access[right], right === "read" || right === "act");
  const sealed = rights.filter((right) => access[right].template === "circle");
  if (access.read.template === "circle" && sealed.length < rights.length) {
    for (const right of rights) if (!sealed.includes(right)) findings.error(`access.${right}`, "sealedAll");
  }
  if (access.level !== undefined && around.levels && !around.levels.has(access.level))
    findings.error("access.level", "unknownLevel", { name: access.level });
}
