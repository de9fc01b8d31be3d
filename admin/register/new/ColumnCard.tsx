import { Box, Checkbox, FormControlLabel, MenuItem, TextField, Typography } from "@mui/material";
import { columnKinds, kindOfColumn } from "../../../schema/register/sheet/chosen-register.screen.ts";
import type { ColumnUse } from "../../../schema/register/sheet/guess-register.screen.ts";
import type { Bilingual } from "../../../schema/registry.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { Sheet } from "../../shared/Sheet.tsx";
import type { WantedColumn } from "./wanted-columns.ts";
import { newRegisterWords } from "./words.ts";

const uses: Readonly<Record<ColumnUse, Bilingual>> = {
  field: newRegisterWords.useField,
  state: newRegisterWords.useState,
  number: newRegisterWords.useNumber,
  nothing: newRegisterWords.useNothing,
};

interface ColumnCardProps {
  readonly column: WantedColumn;
  readonly kindNames: ReadonlyMap<string, Bilingual>;
  readonly onChange: (change: Partial<WantedColumn>) => void;
}

/** A column of the list: what it seems to be and why, what stands in it, and what becomes of it. */
export function ColumnCard({ column, kindNames, onChange }: ColumnCardProps) {
  const say = useSay();
  const { read, name, use, of, required } = column;
  const { guess, heading, values } = read;
  const kinds = columnKinds.filter((kind) => kindOfColumn(kind, guess.of, values) !== null);
  const kindName = (kind: string) => say(kindNames.get(kind) ?? { zh: kind, en: kind });
  const join = say({ zh: "；", en: "; " });
  const isNumber = use === "number";
  return (
    <Sheet sx={{ opacity: use === "nothing" ? 0.7 : 1 }}>
      <Typography variant="h3" sx={{ overflowWrap: "anywhere" }}>
        {heading || say(newRegisterWords.noHeading, { column: read.column + 1 })}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {say(newRegisterWords.guessed, { kind: kindName(guess.of.kind), why: say(guess.why) })}
        {guess.empty > 0 && ` · ${say(newRegisterWords.empty, { smart_count: guess.empty })}`}
      </Typography>
      {guess.examples.length > 0 && (
        <Typography variant="body2" sx={{ overflowWrap: "anywhere", mt: 0.5 }}>
          {say(newRegisterWords.examples, { examples: guess.examples.map((text) => text.slice(0, 60)).join(join) })}
        </Typography>
      )}
      {guess.misfits.length > 0 && of.kind === guess.of.kind && (
        <Typography variant="body2" sx={{ color: "roles.overdue", overflowWrap: "anywhere", mt: 0.5 }}>
          {say(newRegisterWords.misfits, { values: guess.misfits.slice(0, 5).join(join) })}
        </Typography>
      )}
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, mt: 1.5, alignItems: "center" }}>
        <TextField
          select
          label={say(newRegisterWords.use_)}
          value={use}
          sx={{ width: 150 }}
          onChange={(event) => onChange({ use: event.target.value as ColumnUse })}
        >
          {(Object.keys(uses) as ColumnUse[])
            .filter((one) => one !== "state" || kindOfColumn("choice", guess.of, values) !== null)
            .map((one) => (
              <MenuItem key={one} value={one}>
                {say(uses[one])}
              </MenuItem>
            ))}
        </TextField>
        {use === "field" && (
          <>
            <TextField
              label={say(newRegisterWords.name_)}
              value={name}
              sx={{ flex: "1 1 180px" }}
              onChange={(event) => onChange({ name: event.target.value })}
            />
            <TextField
              select
              label={say(newRegisterWords.kind)}
              value={of.kind}
              sx={{ width: 170 }}
              onChange={(event) => {
                const kind = kinds.find((one) => one === event.target.value);
                const next = kind && kindOfColumn(kind, guess.of, values);
                if (next) onChange({ of: next });
              }}
            >
              {(kinds.some((kind) => kind === of.kind) ? kinds : [of.kind, ...kinds]).map((kind) => (
                <MenuItem key={kind} value={kind}>
                  {kindName(kind)}
                </MenuItem>
              ))}
            </TextField>
            <FormControlLabel
              label={say(newRegisterWords.required)}
              control={<Checkbox checked={required} onChange={(_, checked) => onChange({ required: checked })} />}
            />
          </>
        )}
        {isNumber && <Typography variant="body2">{read.numbering}</Typography>}
      </Box>
    </Sheet>
  );
}
