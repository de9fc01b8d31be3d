import { Box } from "@mui/material";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { RegisterState } from "../../../schema/register/definition/flow.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { useMe } from "../../providers/me.ts";
import { recordWords } from "./words.ts";

interface PrintedHeadProps {
  readonly definition: RegisterDefinition;
  readonly number: string;
  readonly state: RegisterState | undefined;
}

/** On paper a record is a form: the organisation, what the form is, its number, where it stood and when it was printed. */
export function PrintedHead({ definition, number, state }: PrintedHeadProps) {
  const say = useSay();
  const { organisation, today } = useMe();
  return (
    <Box className="print-only" sx={{ mb: 2, textAlign: "center" }}>
      <Box sx={{ fontSize: 16 }}>{organisation.name}</Box>
      <Box sx={{ fontSize: 22, fontWeight: 700, letterSpacing: "0.1em", my: 0.5 }}>{say(inBoth(definition.titles.singular))}</Box>
      <Box sx={{ display: "flex", justifyContent: "space-between", fontSize: 13, borderBottom: 1, pb: 0.75 }}>
        <span>
          {say(recordWords.number)} {number}
        </span>
        {state && <span>{say(inBoth(state.label))}</span>}
        <span>{say(recordWords.printedOn, { day: today })}</span>
      </Box>
    </Box>
  );
}
