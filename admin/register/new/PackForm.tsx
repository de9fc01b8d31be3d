import { Box, Button, Stack } from "@mui/material";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { EntryField } from "../../shared/EntryField.tsx";
import { ProblemSummary } from "../../shared/ProblemSummary.tsx";
import type { Choice } from "../../shared/pick-queries.ts";
import { RecordPicker } from "../../shared/RecordPicker.tsx";
import { RecordsPicker } from "../../shared/RecordsPicker.tsx";
import { InstallPack, type PackOffer, type PackParameterOffer } from "./operations.ts";
import { newRegisterWords } from "./words.ts";

interface PackFormProps {
  readonly pack: PackOffer;
  /** Those that are made before it. */
  readonly needed: readonly PackOffer[];
  readonly owner: string;
}

/** Something that is asked, by the name under which it is given. */
interface Asked {
  readonly name: string;
  readonly label: string;
  readonly parameter: PackParameterOffer;
}

const choices = ({ suggested }: PackParameterOffer): readonly Choice[] => suggested.map(({ id, title }) => ({ id, name: title }));

/** What a template asks before it is used, with what it suggests filled in. */
export function PackForm({ pack, needed, owner }: PackFormProps) {
  const say = useSay();
  const navigate = useNavigate();
  const asked: readonly Asked[] = [
    ...pack.parameters.map((parameter) => ({ name: parameter.key, label: say(parameter.label), parameter })),
    ...needed.flatMap((one) =>
      one.parameters.map((parameter) => ({
        name: `${one.slug}.${parameter.key}`,
        label: say(newRegisterWords.of, { pack: say(one.titles.plural), label: say(parameter.label) }),
        parameter,
      })),
    ),
  ];
  const [chosen, setChosen] = useState<Readonly<Record<string, readonly Choice[]>>>(() =>
    Object.fromEntries(asked.map(({ name, parameter }) => [name, choices(parameter)])),
  );
  const [slug, setSlug] = useState(pack.installedId === null ? pack.slug : `${pack.slug}-2`);
  const install = useCommand(InstallPack, ({ installPack }) =>
    navigate(installPack.published ? `/r/${installPack.slug}` : `/registers/${installPack.slug}/design`),
  );
  const give = (publish: boolean) => {
    const parameters = Object.fromEntries(
      asked.map(({ name, parameter: { of } }) => {
        const ids = (chosen[name] ?? []).map(({ id }) => id);
        return [name, of === "people" ? ids : (ids[0] ?? null)];
      }),
    );
    install.mutate({ input: { pack: pack.slug, slug, owningDepartmentId: owner, parameters, publish } });
  };
  return (
    <Stack spacing={2} component="form" sx={{ maxWidth: 640, mt: 1 }} onSubmit={(event) => event.preventDefault()}>
      <ProblemSummary error={install.error} />
      {asked.map(({ name, label, parameter: { of, resource } }) => {
        const set = (next: readonly Choice[]) => setChosen({ ...chosen, [name]: next });
        const shared = { kind: resource, label, error: install.error, field: `input.parameters.${name}` };
        const value = chosen[name] ?? [];
        return of === "people" ? (
          <RecordsPicker key={name} {...shared} required value={value} onChange={set} />
        ) : (
          <RecordPicker
            key={name}
            {...shared}
            required={of !== "level"}
            {...(of === "level" ? { placeholder: say(newRegisterWords.basicLevel) } : {})}
            value={value[0] ?? null}
            onChange={(choice) => set(choice ? [choice] : [])}
          />
        );
      })}
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
