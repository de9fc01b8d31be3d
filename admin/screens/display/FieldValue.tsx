import { Box, Link } from "@mui/material";
import type { FieldScreen } from "../../../schema/registry.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { useDates } from "../../i18n/use-dates.ts";
import { Markdown } from "../../training/Markdown.tsx";
import { isResourceName } from "../resource-name.ts";
import { screenPageWords } from "../words.ts";
import { AudienceValue } from "./AudienceValue.tsx";
import { NamedValue } from "./NamedValue.tsx";
import { RecordLink } from "./RecordLink.tsx";
import { RecordLinks } from "./RecordLinks.tsx";
import { StateMark } from "./StateMark.tsx";

interface FieldValueProps {
  readonly field: Pick<FieldScreen, "kind" | "words" | "record"> & { readonly field?: string };
  readonly value: unknown;
  /** In a table or card: one line, long texts clipped. */
  readonly brief?: boolean;
  readonly linked?: boolean;
  /** The record around, where it says how to read the value. */
  readonly record?: object;
}

const counted = { months: screenPageWords.months, minutes: screenPageWords.minutes, workingDays: screenPageWords.workingDays };

/** A value as its kind is shown. */
export function FieldValue({ field, value, brief = false, linked = true, record }: FieldValueProps) {
  const say = useSay();
  const dates = useDates();
  if (value === null || value === undefined || value === "") return null;
  if (field.record && isResourceName(field.record)) {
    if (Array.isArray(value)) return <RecordLinks resource={field.record} records={value} brief={brief} />;
    if (typeof value === "object") return <RecordLink resource={field.record} record={value} linked={linked} quiet={brief} />;
  }
  switch (field.kind) {
    case "word":
    case "state":
      return field.words ? <StateMark list={field.words} value={String(value)} /> : String(value);
    case "flag":
      return <>{say(value === true ? screenPageWords.yes : screenPageWords.no)}</>;
    case "day":
      return <span style={{ whiteSpace: "nowrap" }}>{String(value)}</span>;
    case "moment":
      return <span style={{ whiteSpace: "nowrap" }}>{dates.moment(String(value))}</span>;
    case "percent":
      return <>{String(value)}%</>;
    case "months":
    case "minutes":
    case "workingDays":
      return <>{say(counted[field.kind], { smart_count: Number(value) })}</>;
    case "people":
      return <>{say(screenPageWords.peopleCount, { smart_count: Number(value) })}</>;
    case "bytes":
      return <>{formatBytes(Number(value))}</>;
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
      return brief ? String(value).slice(0, 120) : <Markdown text={String(value)} />;
    case "longText":
      return brief ? String(value).slice(0, 120) : <Box sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{String(value)}</Box>;
    default:
      return <NamedValue name={field.field ?? ""} value={value} record={record} />;
  }
}

/** Bytes in the unit in which one reads them. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
