import { Box, FormControlLabel, MenuItem, Switch, TextField } from "@mui/material";
import { useSearchParams } from "react-router";
import { words } from "../../schema/shared/words.screen.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { oneOf } from "../shared/one-of.ts";
import { RecordPicker } from "../shared/RecordPicker.tsx";
import { useChosen } from "../shared/use-choices.ts";
import type { MatrixFilter } from "./matrix.ts";
import { PositionsQuery } from "./progress.ts";
import { obligationWords } from "./words.ts";

/** What the progress is narrowed to stands in the address, so that going back and passing on a link keep it. */
export function useProgressFilter(): { readonly filter: MatrixFilter; readonly set: (name: keyof MatrixFilter, value: string) => void } {
  const [params, setParams] = useSearchParams();
  const filter = {
    departmentId: params.get("departmentId"),
    positionId: params.get("positionId"),
    kind: oneOf(words.AssignmentKind, params.get("kind")),
    state: oneOf(words.ObligationState, params.get("state")),
  };
  const set = (name: keyof MatrixFilter, value: string) =>
    setParams(
      (last) => {
        if (value) last.set(name, value);
        else last.delete(name);
        return last;
      },
      { replace: true },
    );
  return { filter, set };
}

interface ProgressFiltersProps extends ReturnType<typeof useProgressFilter> {
  /** Departments that can be chosen; null for all. */
  readonly within: readonly string[] | null;
}

/** Department, position, kind, and whether only what is late is shown. */
export function ProgressFilters({ filter, set, within }: ProgressFiltersProps) {
  const say = useSay();
  const department = useChosen("departments", filter.departmentId ?? "");
  const positions = useAnswer(PositionsQuery).data?.positions.items ?? [];
  const kinds = Object.entries(words.AssignmentKind).map(([value, label]) => ({ value, label: say(label) }));
  return (
    <Box role="search" sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, mb: 2, alignItems: "center" }}>
      <Box sx={{ width: { xs: "100%", sm: 240 } }}>
        <RecordPicker
          kind="departments"
          label={say(obligationWords.inDepartment)}
          placeholder={say(obligationWords.allDepartments)}
          value={department}
          where={within ? { id: { in: within } } : undefined}
          onChange={(choice) => set("departmentId", choice?.id ?? "")}
        />
      </Box>
      <Choice
        label={say(obligationWords.position)}
        none={say(obligationWords.allPositions)}
        value={filter.positionId}
        options={positions.map(({ id, name }) => ({ value: id, label: name ?? "" }))}
        onChange={(value) => set("positionId", value)}
      />
      <Choice
        label={say(obligationWords.kind)}
        none={say(obligationWords.allKinds)}
        value={filter.kind}
        options={kinds}
        onChange={(value) => set("kind", value)}
      />
      <FormControlLabel
        control={<Switch checked={filter.state === "overdue"} onChange={(_event, on) => set("state", on ? "overdue" : "")} />}
        label={say(obligationWords.justLate)}
        sx={{ width: "auto" }}
      />
    </Box>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly none: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, none, value, options, onChange }: ChoiceProps) {
  const known = options.some((option) => option.value === value);
  return (
    <Box sx={{ width: { xs: "calc(50% - 6px)", sm: 190 } }}>
      <TextField
        select
        label={label}
        value={known ? value : ""}
        onChange={(event) => onChange(event.target.value)}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        <MenuItem value="">{none}</MenuItem>
        {options.map((option) => (
          <MenuItem key={option.value} value={option.value}>
            {option.label}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}
