import { Box, Button, FormLabel } from "@mui/material";
import type { WholeKind } from "../../../schema/register/definition/field.screen.ts";
import { type ChecklistEntry, checklistEntries } from "../../../schema/register/value/checklist.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { ChecklistLine, type OpenEntry } from "./ChecklistLine.tsx";
import { FieldMessage } from "./FieldMessage.tsx";
import { type RegisterInputProps, useFieldValue } from "./use-field-value.ts";
import { fieldWords } from "./words.ts";

const isNothing = ({ result, remark, photo }: OpenEntry) => result === null && !remark && !photo;

/** Things to look at, one below the other, each answered by one press. */
export function ChecklistInput(props: RegisterInputProps<Extract<WholeKind, { readonly kind: "checklist" }>>) {
  const { label, required, of } = props;
  const { value, change, ref, wrong, message } = useFieldValue(props);
  const say = useSay();
  const entries: readonly (ChecklistEntry | OpenEntry)[] = checklistEntries(value);
  const entryOf = (key: string): OpenEntry => entries.find(({ item }) => item === key) ?? { item: key, result: null };
  const former = entries.filter(({ item }) => !of.items.some(({ key }) => key === item));
  const answer = (next: (entry: OpenEntry) => OpenEntry) => {
    const all = of.items.map(({ key }) => next(entryOf(key)));
    change(all.every(isNothing) && former.length === 0 ? null : [...all, ...former]);
  };
  const done = of.items.filter(({ key }) => entryOf(key).result !== null).length;
  const failed = of.items.filter(({ key }) => entryOf(key).result === "fail").length;
  return (
    <Box role="group" aria-label={label}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", columnGap: 2 }}>
        <FormLabel required={required} error={wrong} sx={{ fontSize: 13 }}>
          {label}
        </FormLabel>
        <Box role="status" sx={{ fontSize: 13, color: "text.secondary" }}>
          {say(fieldWords.checked, { done, all: of.items.length })}
          {failed > 0 && (
            <Box component="span" sx={{ color: "roles.overdue", ml: 1 }}>
              {say(fieldWords.failed, { smart_count: failed })}
            </Box>
          )}
        </Box>
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {of.items.map((item, place) => (
          <ChecklistLine
            key={item.key}
            item={item}
            entry={entryOf(item.key)}
            {...(place === 0 ? { firstRef: ref } : {})}
            onChange={(changed) => answer((entry) => (entry.item === item.key ? changed : entry))}
          />
        ))}
      </Box>
      {done < of.items.length && (
        <Button
          onClick={() => answer((entry) => (entry.result === null ? { ...entry, result: "pass" } : entry))}
          sx={{ minHeight: { xs: 44, md: 32 } }}
        >
          {say(fieldWords.restPass)}
        </Button>
      )}
      <FieldMessage wrong={wrong} message={message} />
    </Box>
  );
}
