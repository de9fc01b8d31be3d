import { Box, Typography } from "@mui/material";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { RegisterField } from "../../../schema/register/definition/field.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { fieldScreenOf, sayValue } from "../../../schema/register/value/value.screen.ts";
import { shapedOperation } from "../../graphql/operation.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { type Say, useSay } from "../../i18n/say.ts";
import { useDates } from "../../providers/use-dates.ts";
import { isResourceName } from "../../records/book.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { Sheet } from "../../shared/Sheet.tsx";
import { FilesValue } from "../field/FilesValue.tsx";
import { useValueReader } from "../field/use-value-reader.ts";
import { recordWords } from "./words.ts";

type EventKind = keyof typeof recordWords.outcomes;

interface ShownEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly what: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly at: string;
  readonly reason: string | null;
  readonly signatureId: string | null;
  readonly by: { readonly id: string; readonly name: string | null } | null;
  readonly values: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>> | null;
}

const History = shapedOperation<{ recordHistory: readonly ShownEvent[] }>()(
  "query RecordHistory($id: ID!) { recordHistory(recordId: $id) }",
);

interface RecordEventsProps {
  readonly resource: ResourceName;
  readonly recordId: string;
  readonly definition: RegisterDefinition;
  readonly ordinal: number | null;
}

/** What was done with the record, by whom and when, the last first, each value in words and in the order of the form. */
export function RecordEvents({ resource, recordId, definition, ordinal }: RecordEventsProps) {
  const say = useSay();
  const dates = useDates();
  const { data, error } = useAnswer(History, { id: recordId });
  const events = data?.recordHistory ?? [];
  return (
    <Sheet heading={say(recordWords.history)} sx={{ mt: 2 }}>
      {error && <Typography color="error">{error.message}</Typography>}
      {data && events.length === 0 && <Typography color="textSecondary">{say(recordWords.noHistory)}</Typography>}
      <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.5 }}>
        {events.map((event) => (
          <Box
            component="li"
            key={event.id}
            sx={{ display: { xs: "block", sm: "grid" }, gridTemplateColumns: "136px 110px minmax(0, 1fr)", columnGap: 1.5, fontSize: 14 }}
          >
            <Box component="span" sx={{ color: "text.secondary", whiteSpace: "nowrap" }}>
              {dates.moment(event.at)}
            </Box>{" "}
            <Box component="span" sx={{ color: "text.secondary", overflowWrap: "anywhere" }}>
              {event.by?.name ?? say(event.kind === "opened" ? recordWords.outsider : recordWords.system)}
            </Box>
            <Box sx={{ minWidth: 0, overflowWrap: "anywhere" }}>
              <Box sx={{ fontWeight: 600 }}>{doneWith(event, definition, say)}</Box>
              {movedBetween(event, definition, say)}
              {event.signatureId && <FilesValue files={[event.signatureId]} pictures signature />}
              {event.reason && <div>{say(recordWords.because, { reason: event.reason })}</div>}
              {definition.fields.map((field) => {
                const change = event.values?.[field.key];
                return change && <Change key={field.key} field={field} resource={resource} {...change} />;
              })}
            </Box>
          </Box>
        ))}
      </Box>
      {ordinal !== null && (
        <Typography variant="caption" color="textSecondary" sx={{ display: "block", mt: 1.5 }}>
          {say(recordWords.version, { ordinal })}
        </Typography>
      )}
    </Sheet>
  );
}

const ofLimits: ReadonlySet<EventKind> = new Set<EventKind>([
  ...(["limitBegun", "limitPaused", "limitResumed", "limitMet", "limitMissed", "warned", "escalated"] as const),
]);

function doneWith({ kind, what }: ShownEvent, { transitions, limits = [], outsideForms = [] }: RegisterDefinition, say: Say): string {
  const form = kind === "opened" && what !== null ? outsideForms.find(({ key }) => key === what) : undefined;
  if (form) return say(recordWords.sentIn, { form: say(inBoth(form.label)) });
  const named = (ofLimits.has(kind) ? limits : transitions).find(({ key }) => key === what);
  return say(recordWords.outcomes[kind], { what: named ? say(inBoth(named.label)) : "" });
}

function movedBetween({ from, to }: ShownEvent, { states }: RegisterDefinition, say: Say) {
  const nameOf = (key: string | null) => {
    const state = states.find((one) => one.key === key);
    return state && say(inBoth(state.label));
  };
  const [before, after] = [nameOf(from), nameOf(to)];
  return before && after && from !== to ? <div>{say(recordWords.toState, { from: before, to: after })}</div> : null;
}

interface ChangeProps {
  readonly field: RegisterField;
  readonly resource: ResourceName;
  readonly before: unknown;
  readonly after: unknown;
}

function Change({ field, resource, before, after }: ChangeProps) {
  const say = useSay();
  const { record } = fieldScreenOf(field, resource.slice("r/".length));
  const reader = useValueReader(field.of, [before, after].flat(), record && isResourceName(record) ? record : undefined);
  const text = (value: unknown) => sayValue(field.of, value, reader) || say(recordWords.nothing);
  const label = say(inBoth(field.label));
  if (before === null || before === undefined) return <div>{say(recordWords.filled, { field: label, after: text(after) })}</div>;
  return <div>{say(recordWords.changed, { field: label, before: text(before), after: text(after) })}</div>;
}
