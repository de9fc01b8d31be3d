import { Alert, Box, Button, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { useBook } from "../../records/book.ts";
import { EntryField } from "../../shared/EntryField.tsx";
import { FileButton } from "../../shared/FileButton.tsx";
import { ProblemSummary } from "../../shared/ProblemSummary.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { ImportRegister, type RegisterReport } from "../file/operations.ts";
import { ParameterInputs } from "../file/ParameterInputs.tsx";
import { type AskedParameter, type ChosenParameters, givenParameters, suggestedChoices } from "../file/pack-parameter.ts";
import { registerFileWords as words } from "../file/words.ts";
import { FileReport } from "./FileReport.tsx";
import { freeSlug, slugIn } from "./slug.ts";
import { newRegisterWords } from "./words.ts";

/** Bytes of a file at most. */
const largest = 2_000_000;

/** A register that a file is to change, with the version that was seen. */
export interface FileTarget {
  readonly registerId: string;
  readonly expectedVersion: number;
  readonly name: string;
}

interface FromFileProps {
  /** The department that will keep a new register. */
  readonly owner: string;
  /** The register whose draft the file becomes; null for a new one. */
  readonly into: FileTarget | null;
}

/** Makes a register of a file: first what it would do, what it leaves to be chosen, and what is wrong with it. */
export function FromFile({ owner, into }: FromFileProps) {
  const say = useSay();
  const navigate = useNavigate();
  const [content, setContent] = useState<string | null>(null);
  const [fileName, setFileName] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [slug, setSlug] = useState("");
  const { known } = useBook();
  const [chosen, setChosen] = useState<ChosenParameters | null>(null);
  const [report, setReport] = useState<RegisterReport | null>(null);
  const command = useCommand(ImportRegister, ({ importRegister: done }) => {
    if (done.dryRun) return setReport(done);
    navigate(done.published ? `/r/${done.slug}` : `/registers/${done.slug}/design`);
  });
  const asked = (report?.parameters ?? []).map(
    (parameter): AskedParameter => ({
      name: parameter.key,
      label: say(parameter.label),
      ...(parameter.suggested.length < Math.max(1, parameter.names.length) && parameter.names.length > 0
        ? { help: say(words.was, { names: parameter.names.slice(0, 10).join(say({ zh: "、", en: ", " })) }) }
        : {}),
      parameter,
    }),
  );
  const choices = chosen ?? suggestedChoices(asked);
  const place = into ? { registerId: into.registerId, expectedVersion: into.expectedVersion } : { owningDepartmentId: owner };
  const run = (text: string, dryRun: boolean, publish = false) => {
    const given = { parameters: givenParameters(asked, choices), publish, dryRun };
    command.mutate({ input: { content: text, ...place, ...(into ? {} : { slug }), ...given } });
  };
  const choose = async (file: File) => {
    command.reset();
    setReport(null);
    setChosen(null);
    setFileName(file.name);
    if (file.size > largest) {
      setContent(null);
      return setProblem(say(words.tooLarge));
    }
    setProblem(null);
    const text = await file.text();
    const address = freeSlug(slugIn(text), known);
    setContent(text);
    setSlug(address);
    const asNew = into || address === "" ? {} : { slug: address };
    command.mutate({ input: { content: text, ...place, ...asNew, parameters: null, publish: false, dryRun: true } });
  };
  const error = command.error;
  const wrong = report?.problems.some(({ severity }) => severity === "error") ?? false;
  return (
    <Stack spacing={2}>
      <Sheet>
        <Typography variant="body2" sx={{ mb: 1.5 }}>
          {say(into ? words.intoHelp : words.help, { name: into?.name ?? "" })}
        </Typography>
        <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1.5 }}>
          <FileButton
            label={say(words.choose)}
            accept=".json,application/json"
            onFile={(file) => void choose(file)}
            disabled={command.isPending || (!into && owner === "")}
          />
          <Box component="span" sx={{ overflowWrap: "anywhere" }}>
            {fileName}
          </Box>
        </Box>
      </Sheet>
      {problem && (
        <Alert severity="error" role="alert">
          {problem}
        </Alert>
      )}
      <ProblemSummary error={error} />
      {content !== null && (report || error) && (
        <>
          {report && <FileReport report={report} />}
          <Sheet {...(asked.length > 0 ? { heading: say(words.parameters) } : {})}>
            <Stack spacing={2} sx={{ maxWidth: 640 }}>
              {asked.length > 0 && (
                <Typography variant="body2" color="textSecondary">
                  {say(words.parametersHelp)}
                </Typography>
              )}
              <ParameterInputs asked={asked} chosen={choices} error={error} onChange={setChosen} />
              {!into && (
                <EntryField
                  label={say(newRegisterWords.address)}
                  helperText={say(newRegisterWords.addressHelp)}
                  problem={error?.fields.find(({ path }) => path === "input.slug")?.message}
                  value={slug}
                  onChange={setSlug}
                />
              )}
              <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
                <Button variant="contained" loading={command.isPending} disabled={!report} onClick={() => run(content, false)}>
                  {say(words.importDraft)}
                </Button>
                <Button disabled={!report || wrong || command.isPending} onClick={() => run(content, false, true)}>
                  {say(words.importNow)}
                </Button>
                <Button disabled={command.isPending} onClick={() => run(content, true)}>
                  {say(words.check)}
                </Button>
              </Box>
            </Stack>
          </Sheet>
        </>
      )}
    </Stack>
  );
}
