import type { Bilingual } from "../../screen/operations.ts";
import { both } from "../../shared/field.screen.ts";
import { reservedWords } from "../check/checking.screen.ts";
import type { AccessTemplate, RegisterAccess } from "../definition/access.screen.ts";
import type { RegisterDefinition } from "../definition/definition.screen.ts";
import type { ExtendedResource } from "./own-paths.screen.ts";

const department: AccessTemplate = { template: "department" };
/** Nobody but those who may anyway: heads of the owning department and administrators. */
const headsAlone: AccessTemplate = { template: "department", departments: [] };

/**
 * Who reads and fills in own fields before anybody has said otherwise: of a department its staff, or its heads alone; of the organisation
 * everybody reads them, and administrators fill them in. Heads and administrators configure.
 */
export function firstAccess(ofOrganisation: boolean, onlyHeads: boolean): RegisterAccess {
  const fills = ofOrganisation || onlyHeads ? headsAlone : department;
  return { read: ofOrganisation ? { template: "everybody" } : department, create: fills, act: fills, configure: headsAlone };
}

/** What an extension is called before anybody has given it a name: whose fields they are. */
const ownTitle = (owner: string): Bilingual => both(`${owner}的字段`, `Fields of ${owner}`);

/** An extension without a field. */
export function firstDefinition(resource: ExtendedResource, owner: string, access: RegisterAccess): RegisterDefinition {
  const title = ownTitle(owner);
  return {
    format: 1,
    titles: { singular: title, plural: title },
    numbering: "{0001}",
    recordTitle: [],
    sections: [],
    fields: [],
    states: [],
    transitions: [],
    access,
    extends: resource,
  };
}

const LONGEST = 40;

/** A key for a new field, out of its English name where that has letters; none that was ever used. */
export function freshKey(label: Bilingual, used: Iterable<string>): string {
  const taken = new Set(used);
  const plain = (label.en || label.zh)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "_")
    .replace(/^[^a-z]+|_$/gu, "")
    .slice(0, LONGEST - 4)
    .replace(/_$/u, "");
  const begins = plain.length > 1 && !reservedWords.has(plain) ? plain : "field";
  for (let count = begins === "field" ? 1 : 0; ; count += 1) {
    const key = count === 0 ? begins : `${begins}_${count}`;
    if (!taken.has(key)) return key;
  }
}
