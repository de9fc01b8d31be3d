import { Box, MenuItem, TextField, ToggleButton, ToggleButtonGroup, Typography } from "@mui/material";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { ChosenLimit } from "../../../schema/register/sheet/chosen-register.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { Sheet } from "../../shared/Sheet.tsx";
import { newRegisterWords, unitNames } from "./words.ts";

interface LimitPartProps {
  readonly limit: ChosenLimit | null;
  /** The states that the list says; none where it says none. */
  readonly states: RegisterDefinition["states"];
  readonly onChange: (limit: ChosenLimit | null) => void;
}

const begun: ChosenLimit = { amount: 24, unit: "hours", until: [] };

/** The one question that a list cannot answer: whether something must be done within a time. */
export function LimitPart({ limit, states, onChange }: LimitPartProps) {
  const say = useSay();
  const closed = states.filter(({ open }) => !open).map(({ key }) => key);
  const until = limit && limit.until.length > 0 ? limit.until : closed;
  return (
    <Sheet heading={say(newRegisterWords.limitTitle)}>
      <ToggleButtonGroup
        exclusive
        value={limit === null ? "no" : "yes"}
        onChange={(_, answer: "yes" | "no" | null) => answer && onChange(answer === "yes" ? begun : null)}
      >
        <ToggleButton value="no">{say(newRegisterWords.limitNo)}</ToggleButton>
        <ToggleButton value="yes">{say(newRegisterWords.limitYes)}</ToggleButton>
      </ToggleButtonGroup>
      {limit && (
        <>
          <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, alignItems: "center", mt: 2 }}>
            <span>{say(newRegisterWords.within)}</span>
            <TextField
              type="number"
              label={say(newRegisterWords.amount)}
              value={limit.amount}
              sx={{ width: 110 }}
              slotProps={{ htmlInput: { min: 1, max: 1000, step: 1 } }}
              onChange={(event) =>
                onChange({ ...limit, amount: Math.min(1_000, Math.max(1, Math.floor(Number(event.target.value)) || 1)) })
              }
            />
            <TextField
              select
              label={say(newRegisterWords.unit)}
              value={limit.unit}
              sx={{ width: 160 }}
              onChange={(event) => {
                const unit = (Object.keys(unitNames) as (keyof typeof unitNames)[]).find((one) => one === event.target.value);
                if (unit) onChange({ ...limit, unit });
              }}
            >
              {(Object.keys(unitNames) as (keyof typeof unitNames)[]).map((unit) => (
                <MenuItem key={unit} value={unit}>
                  {say(unitNames[unit])}
                </MenuItem>
              ))}
            </TextField>
            {states.length > 0 ? (
              <TextField
                select
                label={say(newRegisterWords.until)}
                value={until}
                sx={{ minWidth: 200, flex: "1 1 200px" }}
                slotProps={{ select: { multiple: true } }}
                onChange={(event) => onChange({ ...limit, until: [event.target.value].flat() })}
              >
                {states.slice(1).map(({ key, label }) => (
                  <MenuItem key={key} value={key}>
                    {say(label)}
                  </MenuItem>
                ))}
              </TextField>
            ) : (
              <span>{say(newRegisterWords.untilPlain)}</span>
            )}
          </Box>
          <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
            {say(newRegisterWords.limitHelp)}
          </Typography>
        </>
      )}
    </Sheet>
  );
}
