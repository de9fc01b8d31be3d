import ExpandMoreIcon from "@mui/icons-material/ExpandMore";
import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Alert,
  Box,
  Button,
  FormHelperText,
  MenuItem,
  Stack,
  TextField,
  Typography,
} from "@mui/material";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-admin";
import { useParams } from "react-router";
import type { TrialAnswer } from "../../../schema/register/answer/register-trial.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { FieldKindDefinition } from "../../../schema/register/definition/field.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { ApiError } from "../../graphql/api-error.ts";
import { request } from "../../graphql/request.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import { PageHead } from "../../layout/PageHead.tsx";
import { FieldInput } from "../../screens/input/FieldInput.tsx";
import { Answered } from "../../shared/Answered.tsx";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { ProblemSummary } from "../../shared/ProblemSummary.tsx";
import type { Choice } from "../../shared/pick-queries.ts";
import { RecordPicker } from "../../shared/RecordPicker.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { DesignQuery } from "../designer/register-design.ts";
import { dataFields } from "../record/data-fields.ts";
import { currentFields, dataOf } from "../record/record-data.ts";
import { TrialResult } from "./TrialResult.tsx";
import { TryRegister } from "./trial-query.ts";
import { trialWords } from "./words.ts";

/** Tries the draft of a register as somebody, on a record that is made up and never kept. */
export default function TrialPage() {
  const { slug = "" } = useParams();
  const say = useSay();
  const query = useAnswer(DesignQuery, { slug });
  return (
    <Answered query={query} lines={8}>
      {({ registers: { items } }) => {
        const [register] = items;
        const versions = register?.versions ?? [];
        const tried = versions.find(({ state }) => state === "draft") ?? versions.find(({ state }) => state === "published");
        if (!register) return <NotFoundPage />;
        if (!tried) return <Alert severity="info">{say(trialWords.noDefinition)}</Alert>;
        return <Trial key={register.id} registerId={register.id} slug={slug} definition={tried.definition} />;
      }}
    </Answered>
  );
}

/** Kinds that a trial takes no values of: what they lead to is not everybody's to read. */
const leftOut: ReadonlySet<FieldKindDefinition["kind"]> = new Set([
  "computed",
  "record",
  "document",
  "provision",
  "file",
  "signature",
] as const);

interface TrialProps {
  readonly registerId: string;
  readonly slug: string;
  readonly definition: RegisterDefinition;
}

function Trial({ registerId, slug, definition }: TrialProps) {
  const say = useSay();
  const [person, setPerson] = useState<Choice | null>(null);
  const [opener, setOpener] = useState<Choice | null>(null);
  const [state, setState] = useState("");
  const trying = useMutation<TrialAnswer, Error, Readonly<Record<string, unknown>>>({
    mutationFn: async (form) => {
      const data = Object.fromEntries(
        Object.entries(dataOf(definition, form)).filter(([, value]) => value !== null && value !== undefined),
      );
      const asked = { registerId, personId: person?.id ?? "", openedById: opener?.id ?? null, state: state || null, data };
      return (await request(TryRegister, asked)).tryRegister;
    },
  });
  const name = say(inBoth(definition.titles.plural)) || slug;
  const keys = currentFields(definition).flatMap(({ key, of }) => (leftOut.has(of.kind) ? [] : [key]));
  const fields = dataFields({ fields: [] }, definition, slug, keys).map((field) => ({ ...field, required: false }));
  return (
    <>
      <PageHead above={<PanelLink to={`/registers/${slug}/design`}>{name}</PanelLink>} title={say(trialWords.title, { name })} />
      <Box
        sx={{
          display: "grid",
          gap: 2,
          alignItems: "start",
          gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 2fr) minmax(0, 3fr)" },
        }}
      >
        <Sheet>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
            {say(trialWords.about)} {definition.access.level && say(trialWords.level)}
          </Typography>
          <Form
            noValidate
            disableInvalidFormNotification
            onSubmit={async (form: Readonly<Record<string, unknown>>) => void trying.mutate(form)}
          >
            <Stack spacing={2}>
              <RecordPicker kind="people" label={say(trialWords.person)} required value={person} onChange={setPerson} />
              <div>
                <RecordPicker kind="people" label={say(trialWords.opener)} value={opener} onChange={setOpener} />
                <FormHelperText>{say(trialWords.openerHelp)}</FormHelperText>
              </div>
              {definition.states.length > 0 && (
                <TextField
                  select
                  label={say(trialWords.state)}
                  value={state}
                  onChange={(event) => setState(event.target.value)}
                  slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
                >
                  <MenuItem value="">{say(trialWords.first)}</MenuItem>
                  {definition.states.map(({ key, label }) => (
                    <MenuItem key={key} value={key}>
                      {say(inBoth(label))}
                    </MenuItem>
                  ))}
                </TextField>
              )}
              <Accordion variant="outlined" disableGutters>
                <AccordionSummary expandIcon={<ExpandMoreIcon />}>{say(trialWords.values)}</AccordionSummary>
                <AccordionDetails>
                  <Stack spacing={2}>
                    {fields.map((field) => (
                      <FieldInput key={field.field} field={field} />
                    ))}
                  </Stack>
                </AccordionDetails>
              </Accordion>
              <ProblemSummary error={trying.error instanceof ApiError ? trying.error : null} />
              <Button type="submit" variant="contained" disabled={!person} loading={trying.isPending} sx={{ alignSelf: "start" }}>
                {say(trialWords.go)}
              </Button>
            </Stack>
          </Form>
        </Sheet>
        {trying.data && <TrialResult answer={trying.data} definition={definition} slug={slug} />}
      </Box>
    </>
  );
}
