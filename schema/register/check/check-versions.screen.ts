import type { RegisterField } from "../definition/field.screen.ts";
import type { Checking } from "./checking.screen.ts";

/** Kinds whose values are kept alike. */
const kindOf = ({ of }: RegisterField): string =>
  of.kind === "computed" ? `computed ${of.gives}` : of.kind === "record" ? `record ${of.many ?? false}` : of.kind;

const optionsOf = ({ of }: RegisterField) => (of.kind === "choice" || of.kind === "choices" ? of.options : []);

/** A key means the same field for good; what records may hold is retired and never taken out. */
export function checkVersions(checking: Checking): void {
  const { definition, findings, around } = checking;
  const reported = new Set<string>();
  for (const version of around.before ?? []) {
    for (const old of version.fields) {
      const place = definition.fields.findIndex(({ key }) => key === old.key);
      const field = definition.fields[place];
      if (reported.has(old.key)) continue;
      if (!field) findings.error("fields", "fieldGone", { name: old.label });
      else if (kindOf(field) !== kindOf(old)) findings.error(`fields.${place}.of.kind`, "keyUsedAgain", { name: old.key });
      else {
        const keys = new Set(optionsOf(field).map(({ key }) => key));
        const gone = optionsOf(old).find(({ key }) => !keys.has(key));
        if (!gone) continue;
        findings.error(`fields.${place}.of.options`, "optionGone", { name: gone.label });
      }
      reported.add(old.key);
    }
  }
}
