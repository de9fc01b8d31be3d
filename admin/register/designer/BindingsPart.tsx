import { Box, MenuItem, TextField, Typography } from "@mui/material";
import { bindablePlaces } from "../../../schema/register/binding/bindable.screen.ts";
import { sayFigure } from "../../../schema/register/binding/bound-value.screen.ts";
import type { RegisterDefinition, ValueBinding } from "../../../schema/register/definition/definition.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { Sheet } from "../../shared/Sheet.tsx";
import { BindingCard } from "./BindingCard.tsx";
import { bindingWords as words } from "./binding-words.ts";
import type { Data } from "./entry/data.ts";

interface BindingsPartProps {
  readonly definition: RegisterDefinition;
  readonly onChange: (change: Data) => void;
}

/** Which figures of the register which provisions say. */
export function BindingsPart({ definition, onChange }: BindingsPartProps) {
  const say = useSay();
  const bindings = definition.bindings ?? [];
  const bound = new Set(bindings.map(({ at }) => at));
  const free = bindablePlaces(definition).filter((at) => !bound.has(at));
  const set = (next: readonly ValueBinding[]) => onChange({ bindings: next.length > 0 ? next : undefined });
  return (
    <Sheet heading={say(words.title)}>
      <Typography sx={{ color: "text.secondary", fontSize: 14, mb: 1.5 }}>{say(words.about)}</Typography>
      {bindings.length === 0 && <Typography sx={{ mb: 1.5 }}>{say(free.length > 0 ? words.none : words.nothing)}</Typography>}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, maxWidth: 760 }}>
        {bindings.map((binding, place) => (
          <BindingCard
            key={binding.at}
            binding={binding}
            definition={definition}
            onChange={(next) => set(bindings.map((one, index) => (index === place ? next : one)))}
            onRemove={() => set(bindings.filter((_, index) => index !== place))}
          />
        ))}
      </Box>
      {free.length > 0 && (
        <TextField
          select
          label={say(words.add)}
          value=""
          sx={{ mt: 1.5, width: "100%", maxWidth: 420 }}
          onChange={({ target }) => set([...bindings, { at: target.value }])}
        >
          {free.map((at) => (
            <MenuItem key={at} value={at}>
              {say(sayFigure(definition, at))}
            </MenuItem>
          ))}
        </TextField>
      )}
    </Sheet>
  );
}
