import { Box, Button, Stack } from "@mui/material";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { EntryField } from "../../shared/EntryField.tsx";
import { ProblemSummary } from "../../shared/ProblemSummary.tsx";
import { ParameterInputs } from "../file/ParameterInputs.tsx";
import { type AskedParameter, givenParameters, suggestedChoices } from "../file/pack-parameter.ts";
import { InstallPack, type PackOffer } from "./operations.ts";
import { newRegisterWords } from "./words.ts";

interface PackFormProps {
  readonly pack: PackOffer;
  /** Those that are made before it. */
  readonly needed: readonly PackOffer[];
  readonly owner: string;
}

/** What a template asks before it is used, with what it suggests filled in. */
export function PackForm({ pack, needed, owner }: PackFormProps) {
  const say = useSay();
  const navigate = useNavigate();
  const asked: readonly AskedParameter[] = [
    ...pack.parameters.map((parameter) => ({ name: parameter.key, label: say(parameter.label), parameter })),
    ...needed.flatMap((one) =>
      one.parameters.map((parameter) => ({
        name: `${one.slug}.${parameter.key}`,
        label: say(newRegisterWords.of, { pack: say(one.titles.plural), label: say(parameter.label) }),
        parameter,
      })),
    ),
  ];
  const [chosen, setChosen] = useState(() => suggestedChoices(asked));
  const [slug, setSlug] = useState(pack.installedId === null ? pack.slug : `${pack.slug}-2`);
  const install = useCommand(InstallPack, ({ installPack }) =>
    navigate(installPack.published ? `/r/${installPack.slug}` : `/registers/${installPack.slug}/design`),
  );
  const give = (publish: boolean) => {
    const parameters = givenParameters(asked, chosen);
    install.mutate({ input: { pack: pack.slug, slug, owningDepartmentId: owner, parameters, publish } });
  };
  return (
    <Stack spacing={2} component="form" sx={{ maxWidth: 640, mt: 1 }} onSubmit={(event) => event.preventDefault()}>
      <ProblemSummary error={install.error} />
      <ParameterInputs asked={asked} chosen={chosen} error={install.error} onChange={setChosen} />
      <EntryField
        label={say(newRegisterWords.address)}
        helperText={say(pack.installedId === null ? newRegisterWords.addressHelp : newRegisterWords.anotherAddress)}
        problem={install.error?.fields.find(({ path }) => path === "input.slug")?.message}
        value={slug}
        onChange={setSlug}
      />
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
        <Button variant="contained" loading={install.isPending} disabled={owner === ""} onClick={() => give(true)}>
          {say(newRegisterWords.installNow)}
        </Button>
        <Button disabled={owner === "" || install.isPending} onClick={() => give(false)}>
          {say(newRegisterWords.installDraft)}
        </Button>
      </Box>
    </Stack>
  );
}
