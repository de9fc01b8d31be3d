import SearchIcon from "@mui/icons-material/Search";
import { Box, Button, InputAdornment, MenuItem, TextField, Typography } from "@mui/material";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { wordLabel } from "../marks/StateMark.tsx";
import { countText } from "../names/in-sentence.ts";
import { Answered } from "../shared/Answered.tsx";
import { DayField } from "../shared/DayField.tsx";
import { RecordPicker } from "../shared/RecordPicker.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { offsetOf, offsetText, useAddressValues } from "../shared/use-address-values.ts";
import { useScrollPlace } from "../shared/use-scroll-place.ts";
import { sharedWords } from "../shared/words.ts";
import { FoundList } from "./FoundList.tsx";
import { ChosenCategory, ChosenDepartment, SearchProvisions } from "./provision-search.ts";
import { useSettled } from "./use-settled.ts";
import { searchWords } from "./words.ts";

/** Hits of a page. */
const LIMIT = 20;
/** States of texts that people look in, others are drafts. */
const STATES = ["inForce", "trial", "scheduled", "superseded", "repealed"] as const;

/** One character alone is not looked for. */
const isFindable = (text: string) => text.split(/\s+/).some((word) => Array.from(word).length > 1);

const names = ["q", "department", "category", "state", "on", "offset"] as const;
const WIDE = { department: "", category: "", state: "", on: "" } as const;

/** Search in the provisions of all texts that the person may read, narrowed by owner, kind, state and day; all of it in the address. */
export default function ProvisionSearchPage() {
  const say = useSay();
  const { values, set } = useAddressValues(names);
  const text = useSettled(values.q.trim());
  const offset = offsetOf(values.offset);
  const narrow = (patch: Parameters<typeof set>[0]) => set({ ...patch, offset: "" });
  const department = useAnswer(ChosenDepartment, { id: values.department }, { enabled: values.department !== "" });
  const category = useAnswer(ChosenCategory, { id: values.category }, { enabled: values.category !== "" });
  const chosen = (record: { readonly id: string; readonly name: string | null } | null | undefined) =>
    record ? { id: record.id, name: record.name ?? "—" } : null;
  const query = useAnswer(
    SearchProvisions,
    {
      text,
      departmentId: values.department || null,
      categoryId: values.category || null,
      states: STATES.filter((state) => state === values.state).length > 0 ? STATES.filter((state) => state === values.state) : null,
      on: values.on || null,
      offset,
      limit: LIMIT,
    },
    { enabled: isFindable(text), keepPrevious: true },
  );
  const settled = text === values.q.trim() && !query.isPlaceholderData;
  useScrollPlace(`provisions ${JSON.stringify(values)}`, values.offset, query.data !== undefined && settled);
  const narrowed = [values.department, values.category, values.state, values.on].some((value) => value !== "");
  return (
    <Box sx={{ maxWidth: 860 }}>
      <PageHead title={say(searchWords.inProvisions)} />
      <TextField
        fullWidth
        autoFocus={values.q === ""}
        value={values.q}
        onChange={(event) => narrow({ q: event.target.value })}
        placeholder={say(searchWords.inProvisionsPlaceholder)}
        slotProps={{
          htmlInput: { "aria-label": say(searchWords.inProvisions), maxLength: 200, autoComplete: "off", spellCheck: false },
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <SearchIcon />
              </InputAdornment>
            ),
          },
        }}
      />
      <Box sx={{ display: "grid", gridTemplateColumns: { xs: "1fr 1fr", md: "1.4fr 1.2fr 1fr 1.2fr" }, gap: 1.5, my: 1.5 }}>
        <RecordPicker
          kind="departments"
          label={say(sharedWords.department)}
          value={values.department ? chosen(department.data?.department) : null}
          onChange={(choice) => narrow({ department: choice?.id ?? "" })}
        />
        <RecordPicker
          kind="categories"
          label={say(searchWords.category)}
          value={values.category ? chosen(category.data?.category) : null}
          onChange={(choice) => narrow({ category: choice?.id ?? "" })}
        />
        <TextField select label={say(searchWords.state)} value={values.state} onChange={(event) => narrow({ state: event.target.value })}>
          <MenuItem value="">{say(searchWords.anyState)}</MenuItem>
          {STATES.map((state) => {
            const word = wordLabel("RevisionState", state);
            return (
              <MenuItem key={state} value={state}>
                {word ? say(word) : state}
              </MenuItem>
            );
          })}
        </TextField>
        <DayField label={say(searchWords.inForceOn)} value={values.on} onChange={(on) => narrow({ on })} />
      </Box>
      {isFindable(text) ? (
        <Answered query={query} lines={8}>
          {({ searchProvisions: { total, totalCapped, ranked, hits } }) => (
            <Sheet>
              <Typography variant="body2" color="textSecondary" role="status">
                {settled
                  ? total > ranked
                    ? say(searchWords.bestOf, { total: countText(total, totalCapped), ranked: countText(ranked, false) })
                    : say(searchWords.found, { smart_count: total })
                  : say(searchWords.searching)}
              </Typography>
              {settled && total === 0 && (
                <Typography variant="body2" sx={{ mt: 1 }}>
                  {say(searchWords.nothingInProvisions)}
                  {narrowed && <Button onClick={() => narrow(WIDE)}>{say(searchWords.widen)}</Button>}
                </Typography>
              )}
              <FoundList hits={hits} />
              {ranked > LIMIT && (
                <Box sx={{ display: "flex", gap: 1, alignItems: "center", justifyContent: "flex-end", mt: 1 }}>
                  <Typography variant="body2" color="textSecondary">
                    {say(searchWords.pageOf, { from: offset + 1, to: Math.min(offset + LIMIT, ranked), ranked })}
                  </Typography>
                  <Button size="small" disabled={offset === 0} onClick={() => set({ offset: offsetText(offset - LIMIT) })}>
                    {say(searchWords.before)}
                  </Button>
                  <Button size="small" disabled={offset + LIMIT >= ranked} onClick={() => set({ offset: offsetText(offset + LIMIT) })}>
                    {say(searchWords.after)}
                  </Button>
                </Box>
              )}
            </Sheet>
          )}
        </Answered>
      ) : (
        <Typography variant="body2" color="textSecondary" role="status" sx={{ px: 1.5 }}>
          {say(searchWords.inProvisionsHelp)}
        </Typography>
      )}
    </Box>
  );
}
