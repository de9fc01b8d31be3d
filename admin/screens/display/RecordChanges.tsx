import { Box } from "@mui/material";
import type { FieldScreen } from "../../../schema/registry.screen.ts";
import { both, useSay } from "../../i18n/say.ts";
import { useRecordNames } from "../../names/record-names.ts";
import { resourceOfType } from "../../names/type-word.ts";
import { useDates } from "../../providers/use-dates.ts";
import { valueAt } from "../../records/field-path.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { sharedWords } from "../../shared/words.ts";
import { AudienceValue } from "./AudienceValue.tsx";
import { changeWords } from "./change-words.ts";
import { changedField, changedText, idsIn, unwrapped } from "./changed-value.ts";

interface RecordChangesProps {
  /** Kind of record as the audit trail names it, e.g. "Revision". */
  readonly type: string | null;
  /** By field: `{ before, after }`. */
  readonly changes: object;
}

/** What an entry of the audit trail says was changed, in the words of the screens. */
export function RecordChanges({ type, changes }: RecordChangesProps) {
  const say = useSay();
  const { moment } = useDates();
  const resource = resourceOfType(type ?? "");
  const lines = Object.entries(changes).map(([name, change]) => ({
    name,
    field: changedField(resource, name),
    before: valueAt(change, "before"),
    after: valueAt(change, "after"),
  }));
  const wanted = new Map<ResourceName, Set<string>>();
  for (const { field, before, after } of lines) {
    for (const [kind, id] of [...idsIn(field, before), ...idsIn(field, after)]) wanted.set(kind, (wanted.get(kind) ?? new Set()).add(id));
  }
  const wording = { say, moment, names: useRecordNames(wanted) };
  const shown = (field: FieldScreen | undefined, value: unknown) => {
    const inside = unwrapped(field, value);
    if (field?.kind === "audience" && typeof inside === "object" && inside !== null) return <AudienceValue audience={inside} />;
    return changedText(field, value, wording);
  };
  return lines.map(({ name, field, before, after }) => (
    <Box key={name} sx={{ overflowWrap: "anywhere" }} data-changed={name}>
      {say(field?.label ?? changeWords[name] ?? both(name, name))}
      {say(sharedWords.colon)}
      <del>{shown(field, before)}</del> → <span>{shown(field, after)}</span>
    </Box>
  ));
}
