import { Button, Stack } from "@mui/material";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { EntryField } from "../../shared/EntryField.tsx";
import { ProblemSummary } from "../../shared/ProblemSummary.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { BeginRegister } from "./operations.ts";
import { plainSlug } from "./slug.ts";
import { newRegisterWords } from "./words.ts";

const department = { template: "department" } as const;

/** A register without a field: whatever it is to hold is added in the designer. */
const empty = (name: string): RegisterDefinition => ({
  format: 1,
  titles: { singular: { zh: name, en: name }, plural: { zh: name, en: name } },
  numbering: "{yyyy}-{0001}",
  recordTitle: [],
  sections: [],
  fields: [],
  states: [],
  transitions: [],
  access: { read: department, create: department, act: department, configure: department },
});

/** Begins a register with nothing but its name. */
export function FromNothing({ owner }: { readonly owner: string }) {
  const say = useSay();
  const navigate = useNavigate();
  const [name, setName] = useState("");
  const [slug, setSlug] = useState<string | null>(null);
  const address = slug ?? plainSlug(name);
  const begin = useCommand(BeginRegister, () => navigate(`/registers/${address}/design`));
  return (
    <Sheet
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        setSlug(address);
        begin.mutate({ input: { slug: address, owningDepartmentId: owner, definition: empty(name.trim()) } });
      }}
    >
      <Stack spacing={2} sx={{ maxWidth: 520 }}>
        <ProblemSummary error={begin.error} />
        <EntryField label={say(newRegisterWords.name)} helperText={say(newRegisterWords.nameExample)} value={name} onChange={setName} />
        <EntryField
          label={say(newRegisterWords.address)}
          helperText={say(newRegisterWords.addressHelp)}
          value={slug ?? (name === "" ? "" : address)}
          onChange={setSlug}
        />
        <div>
          <Button type="submit" variant="contained" loading={begin.isPending} disabled={owner === "" || name.trim() === ""}>
            {say(newRegisterWords.design)}
          </Button>
        </div>
      </Stack>
    </Sheet>
  );
}
