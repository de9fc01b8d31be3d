import { Box } from "@mui/material";
import { choiceLabel } from "../../../schema/shared/choices.screen.ts";
import { shortenText } from "../../../schema/shared/cut-text.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { useDates } from "../../providers/use-dates.ts";
import { fieldAt } from "../../records/field-path.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { screenPageWords } from "../words.ts";

/** A field of a record before and after; relations as what they are called. */
export interface Change {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Characters of a value that the history shows. */
const longest = 80;

/** One changed field: what it was, and what it became. Fields without a name for people are left out. */
export function HistoryChange({ resource, change }: { readonly resource: ResourceName; readonly change: Change }) {
  const say = useSay();
  const dates = useDates();
  const field = fieldAt(resource, change.field) ?? fieldAt(resource, change.field.replace(/Id$/, ""));
  if (!field) return null;
  const text = (value: unknown): string => {
    if (value === null || value === undefined || value === "") return "—";
    if (typeof value === "boolean") return say(value ? screenPageWords.yes : screenPageWords.no);
    if (typeof value === "object") return "title" in value ? String(value.title) : "…";
    const label = choiceLabel(field, String(value));
    if (label) return say(label);
    if (field.kind === "moment") return dates.moment(String(value));
    return shortenText(String(value), longest);
  };
  const [before, after] = [text(change.before), text(change.after)];
  return (
    <Box sx={{ overflowWrap: "anywhere" }}>
      <Box component="span" sx={{ color: "text.secondary" }}>
        {say(field.label)}
      </Box>{" "}
      {before !== "—" && (
        <>
          <del>{before}</del> →{" "}
        </>
      )}
      <ins style={{ textDecoration: "none" }}>{after}</ins>
    </Box>
  );
}
