import { Alert, Box, Stack, Typography } from "@mui/material";
import type { TrialAnswer } from "../../../schema/register/answer/register-trial.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { RegisterField } from "../../../schema/register/definition/field.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { fieldScreenOf, sayValue } from "../../../schema/register/value/value.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { ToneMark } from "../../marks/StateMark.tsx";
import { isResourceName } from "../../records/book.ts";
import { FactList } from "../../screens/FactList.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { sharedWords } from "../../shared/words.ts";
import { useValueReader } from "../field/use-value-reader.ts";
import { trialWords } from "./words.ts";

interface TrialResultProps {
  readonly answer: TrialAnswer;
  readonly definition: RegisterDefinition;
  readonly slug: string;
}

/** What somebody would see of the made-up record, and could do with it. */
export function TrialResult({ answer: { may, refused, record }, definition, slug }: TrialResultProps) {
  const say = useSay();
  const labelOf = (key: string) => {
    const field = definition.fields.find((one) => one.key === key);
    return field ? say(inBoth(field.label)) : key;
  };
  const names = (keys: readonly string[]) => keys.map(labelOf).join(say(sharedWords.comma));
  const rights = (["create", "read", "act", "configure"] as const).map((right) => ({
    label: say(trialWords[right]),
    value: <ToneMark tone={may[right] ? "done" : "neutral"} label={say(may[right] ? trialWords.yes : trialWords.no)} />,
  }));
  return (
    <Stack spacing={2} aria-live="polite">
      {refused.length > 0 && (
        <Alert severity="warning">
          {say(trialWords.refused)}
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {refused.map(({ field, message }) => (
              <li key={`${field} ${message}`}>
                {field && `${labelOf(field)}${say({ zh: "：", en: ": " })}`}
                {message}
              </li>
            ))}
          </Box>
        </Alert>
      )}
      <Sheet heading={say(trialWords.rights)}>
        <FactList facts={rights} />
      </Sheet>
      {refused.length === 0 && !record && <Alert severity="info">{say(trialWords.unread)}</Alert>}
      {record && (
        <>
          <Sheet heading={say(trialWords.acts)}>
            {record.transitions.length === 0 && <Typography color="textSecondary">{say(trialWords.noActs)}</Typography>}
            <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 0.75 }}>
              {record.transitions.map(({ transition, may: gives, unmet, step, steps }) => {
                const way = definition.transitions.find(({ key }) => key === transition);
                const tone = !gives ? "neutral" : unmet.length > 0 ? "dueSoon" : "done";
                const said = !gives
                  ? say(trialWords.notTheirs)
                  : unmet.length > 0
                    ? say(trialWords.unmet, { why: unmet.map((one) => say(inBoth(one))).join(say(sharedWords.comma)) })
                    : say(trialWords.yes);
                return (
                  <li key={transition}>
                    <b>{way ? say(inBoth(way.label)) : ""}</b> <ToneMark tone={tone} label={said} />
                    {gives && steps > 1 && ` ${say(trialWords.stepOf, { step, steps })}`}
                  </li>
                );
              })}
            </Box>
          </Sheet>
          <Sheet heading={say(trialWords.sees)}>
            <FactList
              facts={definition.fields
                .filter(({ key }) => record.data[key] !== undefined)
                .map((field) => ({
                  label: say(inBoth(field.label)),
                  value: <TriedValue field={field} slug={slug} value={record.data[field.key]} />,
                }))}
            />
            {record.hidden.length > 0 && <Left label={say(trialWords.hidden)} text={names(record.hidden)} />}
            {record.frozen !== "all" && record.frozen.length > 0 && <Left label={say(trialWords.frozen)} text={names(record.frozen)} />}
          </Sheet>
        </>
      )}
    </Stack>
  );
}

const Left = ({ label, text }: { readonly label: string; readonly text: string }) => (
  <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
    {label} · {text}
  </Typography>
);

interface TriedValueProps {
  readonly field: RegisterField;
  readonly slug: string;
  readonly value: unknown;
}

function TriedValue({ field, slug, value }: TriedValueProps) {
  const { record } = fieldScreenOf(field, slug);
  const reader = useValueReader(field.of, value, record && isResourceName(record) ? record : undefined);
  return <>{sayValue(field.of, value, reader)}</>;
}
