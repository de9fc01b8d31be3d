import { Autocomplete, Box, TextField } from "@mui/material";
import { eventName, eventNames } from "../../schema/registry.commands.screen.ts";
import { useSay } from "../i18n/say.ts";
import { isResourceName, screenOf, useBook } from "../records/book.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { DayField } from "../shared/DayField.tsx";
import { RecordPicker } from "../shared/RecordPicker.tsx";
import { useChosen } from "../shared/use-choices.ts";
import { type AuditValues, FAILED_SIGN_IN } from "./audit-filter.ts";
import { evidenceWords } from "./words.ts";

interface AuditFiltersProps {
  readonly values: AuditValues;
  readonly narrow: (patch: Partial<AuditValues>) => void;
}

/** Fields beside each other, of equal width, as many as there is room for: two on a phone, where the words have a line of their own. */
const grid = {
  ...{ display: "grid", gap: 1.5, mb: 2, maxWidth: 960 },
  gridTemplateColumns: { xs: "repeat(2, minmax(0, 1fr))", sm: "repeat(auto-fill, minmax(200px, 1fr))" },
};

/** By what the trail is searched: words, who, what, which record, when. */
export function AuditFilters({ values, narrow }: AuditFiltersProps) {
  const say = useSay();
  const actor = useChosen("people", values.person);
  const events = [FAILED_SIGN_IN, ...eventNames];
  const nameOf = (event: string) => say(event === FAILED_SIGN_IN ? evidenceWords.failedSignIn : eventName(event));
  const kindName = (kind: string) => (isResourceName(kind) ? say(screenOf(kind).title.singular) : kind);
  return (
    <Box role="search" sx={grid}>
      <TextField
        label={say(evidenceWords.searchLabel)}
        value={values.text}
        onChange={(event) => narrow({ text: event.target.value })}
        sx={{ gridColumn: { xs: "1 / -1", sm: "auto" } }}
      />
      <RecordPicker
        kind="people"
        label={say(evidenceWords.who)}
        value={actor}
        all
        onChange={(person) => narrow({ person: person?.id ?? "" })}
      />
      <NameChoice
        label={say(evidenceWords.event)}
        names={events}
        nameOf={nameOf}
        value={values.event}
        choose={(event) => narrow({ event })}
      />
      <NameChoice
        label={say(evidenceWords.recordKind)}
        names={useBook().names}
        nameOf={kindName}
        value={values.kind}
        choose={(kind) => narrow({ kind, record: "" })}
      />
      {isResourceName(values.kind) && <RecordChoice kind={values.kind} record={values.record} choose={(record) => narrow({ record })} />}
      <DayField label={say(evidenceWords.since)} value={values.since} onChange={(since) => narrow({ since })} />
      <DayField label={say(evidenceWords.until)} value={values.until} onChange={(until) => narrow({ until })} />
    </Box>
  );
}

interface NameChoiceProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly nameOf: (name: string) => string;
  readonly value: string;
  readonly choose: (name: string) => void;
}

/** One of many names, found by typing some of it. */
function NameChoice({ label, names, nameOf, value, choose }: NameChoiceProps) {
  return (
    <Autocomplete
      options={[...names].sort((one, other) => nameOf(one).localeCompare(nameOf(other)))}
      getOptionLabel={nameOf}
      getOptionKey={(name) => name}
      value={value || null}
      onChange={(_, name) => choose(name ?? "")}
      renderInput={(params) => <TextField {...params} label={label} />}
    />
  );
}

function RecordChoice({ kind, record, choose }: { kind: ResourceName; record: string; choose: (record: string) => void }) {
  const say = useSay();
  const chosen = useChosen(kind, record);
  return (
    <RecordPicker kind={kind} label={say(screenOf(kind).title.singular)} value={chosen} all onChange={(next) => choose(next?.id ?? "")} />
  );
}
