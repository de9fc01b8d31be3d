import { Box, Link } from "@mui/material";
import { Suspense } from "react";
import { wordFor } from "../../../schema/record-title.screen.ts";
import type { FieldScreen } from "../../../schema/registry.screen.ts";
import { cutText } from "../../../schema/shared/cut-text.screen.ts";
import { both, useSay } from "../../i18n/say.ts";
import { ChoiceMark } from "../../marks/StateMark.tsx";
import { eventName } from "../../names/event-name.ts";
import { typeWord } from "../../names/type-word.ts";
import { useDates } from "../../providers/use-dates.ts";
import { findScreen, isResourceName, registerOf } from "../../records/book.ts";
import { valueAt } from "../../records/field-path.ts";
import { type HiddenReason, hiddenReason } from "../../records/hidden-relation.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { ofRegisters } from "../../register/field/of-registers.ts";
import { onDemand } from "../../shared/on-demand.tsx";
import { plainMarkdown } from "../../shared/plain-markdown.ts";
import { sharedWords } from "../../shared/words.ts";
import { screenPageWords } from "../words.ts";
import { AudienceValue } from "./AudienceValue.tsx";
import { formatBytes } from "./bytes.ts";
import { DayValue } from "./DayValue.tsx";
import { IdsValue } from "./IdsValue.tsx";
import { LongText } from "./LongText.tsx";
import { Markdown } from "./Markdown.tsx";
import { NamedValue } from "./NamedValue.tsx";
import { OptionsValue } from "./OptionsValue.tsx";
import { PeopleCount } from "./PeopleCount.tsx";
import { RecordLink } from "./RecordLink.tsx";
import { RecordLinks } from "./RecordLinks.tsx";

const DueValue = onDemand(() => import("../../register/field/DueValue.tsx"));
const RegisterValue = onDemand(() => import("../../register/field/RegisterValue.tsx"));

interface FieldValueProps {
  readonly field: Pick<FieldScreen, "kind" | "words" | "options" | "of" | "record"> & { readonly field?: string };
  readonly value: unknown;
  /** In a table or card: one line, long texts clipped. */
  readonly brief?: boolean;
  readonly linked?: boolean;
  /** The record around, where it says how to read the value. */
  readonly record?: object;
  /** What the record is, on its own page. */
  readonly resource?: ResourceName;
  /** What the record is, wherever a relation that may not be read says so. */
  readonly of?: ResourceName;
}

const counted = { months: screenPageWords.months, minutes: screenPageWords.minutes, workingDays: screenPageWords.workingDays };

/** A value as its kind is shown. */
export function FieldValue({ field, value, brief = false, linked = true, record, resource, of = resource }: FieldValueProps) {
  const say = useSay();
  const dates = useDates();
  if (value === null || value === undefined || value === "") {
    const why = hiddenReason(of, field.field, value);
    return why ? <HiddenMark reason={why} /> : null;
  }
  if (field.of && ofRegisters(field))
    return (
      <Suspense fallback={null}>
        <RegisterValue of={field.of} record={field.record} value={value} brief={brief} />
      </Suspense>
    );
  if (field.record && isResourceName(field.record)) {
    if (Array.isArray(value))
      return <RecordLinks resource={field.record} records={value} brief={brief} owner={ownerOf(resource, record)} />;
    if (typeof value === "object") return <RecordLink resource={field.record} record={value} linked={linked} quiet={brief} />;
  }
  switch (field.kind) {
    case "word":
    case "state":
      return <ChoiceMark field={field} value={String(value)} />;
    case "flag":
      return <>{say(value === true ? screenPageWords.yes : screenPageWords.no)}</>;
    case "day":
      return <DayValue text={String(value)} day={String(value)} brief={brief} />;
    case "moment":
      if (field.field === "dueAt" && runsOn(of, record))
        return (
          <Suspense fallback={null}>
            <DueValue at={String(value)} brief={brief} />
          </Suspense>
        );
      return <DayValue text={dates.moment(String(value))} day={dates.day(String(value))} brief={brief} />;
    case "percent":
      return <>{String(value)}%</>;
    case "months":
    case "minutes":
    case "workingDays":
      return <>{say(counted[field.kind], { smart_count: Number(value) })}</>;
    case "people":
      return <PeopleCount count={Number(value)} linked={linked} record={record} />;
    case "bytes":
      return <>{formatBytes(Number(value))}</>;
    case "command":
      return <>{say(eventName(String(value)))}</>;
    case "resource":
      return <>{say(wordFor(field, String(value), findScreen) ?? both(String(value), String(value)))}</>;
    case "recordType":
      return <>{say(typeWord(String(value)))}</>;
    case "email":
      return brief ? String(value) : <Link href={`mailto:${String(value)}`}>{String(value)}</Link>;
    case "phone":
      return brief ? String(value) : <Link href={`tel:${String(value)}`}>{String(value)}</Link>;
    case "colour":
      return (
        <Box
          component="span"
          role="img"
          aria-label={String(value)}
          sx={{ display: "inline-block", width: 18, height: 18, borderRadius: 0.5, bgcolor: String(value), verticalAlign: "middle" }}
        />
      );
    case "hash":
      return (
        <Box component="code" sx={{ fontSize: 12.5, overflowWrap: "anywhere" }}>
          {brief ? String(value).slice(0, 12) : String(value)}
        </Box>
      );
    case "audience":
      return typeof value === "object" ? <AudienceValue audience={value} /> : String(value);
    case "markdown":
      return brief ? cutText(plainMarkdown(String(value)), 120) : <Markdown text={String(value)} />;
    case "longText":
      return brief ? cutText(String(value), 120) : <LongText text={String(value)} />;
    case "options":
      return <OptionsValue options={value} rightKeys={valueAt(record, "rightKeys")} brief={brief} />;
    case "keys":
      return Array.isArray(value) ? value.join(say(sharedWords.comma)) : String(value);
    case "words":
      return Array.isArray(value)
        ? value.map((one) => say(wordFor(field, String(one)) ?? both("", ""))).join(say(sharedWords.comma))
        : null;
    case "ids":
      return <IdsValue name={field.field ?? ""} ids={Array.isArray(value) ? value.map(String) : []} brief={brief} />;
    default:
      return <NamedValue name={field.field ?? ""} value={value} record={record} />;
  }
}

/** Whether a record of a register is one in which there is still something to do, so that what is due is counted on. */
function runsOn(resource: ResourceName | undefined, record: object | undefined): boolean {
  const definition = resource && registerOf(resource)?.definition;
  const state = definition?.states.find(({ key }) => key === valueAt(record, "state"));
  return definition !== undefined && definition !== null && state?.open !== false;
}

function HiddenMark({ reason }: { readonly reason: HiddenReason }) {
  const say = useSay();
  return (
    <Box component="span" sx={{ color: "text.secondary" }}>
      {say(screenPageWords.hidden[reason])}
    </Box>
  );
}

function ownerOf(resource: ResourceName | undefined, record: object | undefined) {
  const id = valueAt(record, "id");
  return resource && typeof id === "string" ? { resource, id } : undefined;
}
