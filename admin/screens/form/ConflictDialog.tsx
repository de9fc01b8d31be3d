import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
  type Theme,
  Typography,
  useMediaQuery,
} from "@mui/material";
import { useState } from "react";
import type { RaRecord } from "react-admin";
import type { EffectiveField } from "../../../schema/registry.screen.ts";
import { isEmpty } from "../../../schema/shared/values.screen.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { useRecordTitle } from "../../names/record-title.ts";
import { useDates } from "../../providers/use-dates.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { sharedWords } from "../../shared/words.ts";
import { FieldValue } from "../display/FieldValue.tsx";
import { HistoryQuery } from "../history/history-query.ts";
import { screenPageWords } from "../words.ts";
import { type Difference, differences, firstChoices, merged, type Side } from "./merge-conflict.ts";
import { formWords } from "./words.ts";

/** A form's values that met a newer version of their record. */
export interface Conflict {
  /** The record as the form was opened with. */
  readonly base: Readonly<Record<string, unknown>>;
  readonly mine: Readonly<Record<string, unknown>>;
  readonly theirs: RaRecord;
}

interface ConflictDialogProps {
  readonly resource: ResourceName;
  readonly fields: readonly EffectiveField[];
  readonly conflict: Conflict;
  readonly onSave: (values: Record<string, unknown>, theirs: RaRecord) => void;
  readonly onClose: () => void;
}

/** Shows both versions side by side; each field is kept as one chooses, on top of the newer version. */
export function ConflictDialog({ resource, fields, conflict: { base, mine, theirs }, onSave, onClose }: ConflictDialogProps) {
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down("sm"));
  const say = useSay();
  const title = useRecordTitle()(resource, theirs);
  const paths = fields.map(({ field }) => field);
  const found = differences(paths, base, mine, theirs);
  const [choices, setChoices] = useState(() => firstChoices(found));
  const choose = (side: Side) => setChoices(Object.fromEntries(found.map(({ field }) => [field, side])));
  const open = found.filter(({ field }) => choices[field] === undefined);
  return (
    <Dialog open fullWidth maxWidth="md" fullScreen={narrow} aria-labelledby="conflict">
      <DialogTitle id="conflict">{say(sharedWords.about, { what: say(formWords.conflictTitle), subject: title })}</DialogTitle>
      <DialogContent>
        <WhoSaved resource={resource} id={String(theirs.id)} />
        <Typography sx={{ mb: 2 }}>{say(found.length > 0 ? formWords.conflictHelp : formWords.nothingLeft)}</Typography>
        {found.length > 1 && (
          <Box sx={{ display: "flex", gap: 1, mb: 1 }}>
            <Button size="small" variant="outlined" onClick={() => choose("mine")}>
              {say(formWords.allMine)}
            </Button>
            <Button size="small" variant="outlined" onClick={() => choose("theirs")}>
              {say(formWords.allTheirs)}
            </Button>
          </Box>
        )}
        {found.map((difference) => {
          const field = fields.find(({ field }) => field === difference.field);
          return (
            field && (
              <Choice
                key={difference.field}
                field={field}
                difference={difference}
                side={choices[difference.field]}
                onChoose={(side) => setChoices({ ...choices, [difference.field]: side })}
              />
            )
          );
        })}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>{say(formWords.backToForm)}</Button>
        <Button variant="contained" disabled={open.length > 0} onClick={() => onSave(merged(found, choices, mine, theirs), theirs)}>
          {say(formWords.saveChosen)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function WhoSaved({ resource, id }: { readonly resource: ResourceName; readonly id: string }) {
  const { data } = useAnswer(HistoryQuery, { resource, id });
  const dates = useDates();
  const say = useSay();
  const latest = data?.history?.[0];
  if (!latest?.actorName) return null;
  return <Typography>{say(formWords.conflictBy, { name: latest.actorName, at: dates.moment(latest.at) })}</Typography>;
}

interface ChoiceProps {
  readonly field: EffectiveField;
  readonly difference: Difference;
  readonly side: Side | undefined;
  readonly onChoose: (side: Side) => void;
}

function Choice({ field, difference, side, onChoose }: ChoiceProps) {
  const say = useSay();
  const label = say(field.label);
  return (
    <Box component="section" sx={{ borderTop: 1, borderColor: "divider", py: 1.5 }}>
      <Typography component="h3" variant="h3">
        {label}
        {side === undefined && (
          <Box component="span" sx={{ ml: 1, fontWeight: 400, fontSize: 13, color: "roles.amber" }}>
            {say(formWords.decide)}
          </Box>
        )}
      </Typography>
      <RadioGroup
        aria-label={label}
        value={side ?? ""}
        onChange={(_, chosen) => onChoose(chosen === "theirs" ? "theirs" : "mine")}
        sx={{ display: "grid", gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr" }, gap: 1.5, mt: 1 }}
      >
        {(["mine", "theirs"] as const).map((each) => (
          <FormControlLabel
            key={each}
            value={each}
            control={<Radio size="small" sx={{ mt: -0.75 }} />}
            sx={{
              m: 0,
              p: 1.5,
              pr: 2,
              alignItems: "flex-start",
              border: 1,
              borderRadius: 1,
              borderColor: side === each ? "primary.main" : "divider",
              bgcolor: side === each ? "roles.selected" : "transparent",
              "& .MuiFormControlLabel-label": { minWidth: 0, overflowWrap: "anywhere" },
            }}
            label={
              <>
                <Box component="span" sx={{ display: "block", fontSize: 13, color: "text.secondary" }}>
                  {say(formWords[each])}
                </Box>
                <FieldValue field={field} value={difference[each]} linked={false} />{" "}
                {isEmpty(difference[each]) && say(screenPageWords.empty)}
              </>
            }
          />
        ))}
      </RadioGroup>
    </Box>
  );
}
