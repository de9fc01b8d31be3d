import { Box } from "@mui/material";
import type { ChecklistItem } from "../../../schema/register/definition/field.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { checklistEntries, checklistResults } from "../../../schema/register/value/checklist.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { ToneMark } from "../../marks/StateMark.tsx";
import { FilesValue } from "./FilesValue.tsx";
import { fieldWords } from "./words.ts";

const tones = { pass: "done", fail: "overdue", na: "neutral" } as const;

interface ChecklistValueProps {
  readonly items: readonly ChecklistItem[];
  readonly value: unknown;
}

/** What was found at each item, with remark and photo. */
export function ChecklistValue({ items, value }: ChecklistValueProps) {
  const say = useSay();
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
      {checklistEntries(value).map(({ item: key, result, remark, photo }) => {
        const item = items.find((one) => one.key === key);
        return (
          <Box component="li" key={key} sx={{ py: 0.75, borderTop: 1, borderColor: "divider", "&:first-of-type": { borderTop: 0 } }}>
            <Box sx={{ display: "flex", justifyContent: "space-between", gap: 2 }}>
              <span>{say(item ? inBoth(item.label) : fieldWords.formerItem)}</span>
              {result ? <ToneMark tone={tones[result]} label={say(checklistResults[result])} /> : <span>—</span>}
            </Box>
            {remark && <Box sx={{ color: "text.secondary", whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{remark}</Box>}
            {photo && <FilesValue files={[photo]} pictures />}
          </Box>
        );
      })}
    </Box>
  );
}
