import { Box } from "@mui/material";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { FieldKindDefinition, RegisterField } from "../../../schema/register/definition/field.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { isEmptyValue } from "../../../schema/register/value/simple-kinds.screen.ts";
import { fieldScreenOf, sayValue } from "../../../schema/register/value/value.screen.ts";
import type { EffectiveScreen } from "../../../schema/registry.screen.ts";
import { useLanguage, useSay } from "../../i18n/say.ts";
import { useMe } from "../../providers/me.ts";
import { useDates } from "../../providers/use-dates.ts";
import { isResourceName } from "../../records/book.ts";
import { valueAt } from "../../records/field-path.ts";
import { FieldValue } from "../../screens/display/FieldValue.tsx";
import { useValueReader } from "../field/use-value-reader.ts";
import { limitText } from "./limit-text.ts";
import { PrintedHead } from "./PrintedHead.tsx";
import { dataOf } from "./record-data.ts";
import type { RecordAnswer } from "./record-query.ts";
import { recordWords } from "./words.ts";

type Values = Readonly<Record<string, unknown>>;

/** Kinds that are drawn as on the screen: pictures, lists, tables. */
const drawn: ReadonlySet<FieldKindDefinition["kind"]> = new Set(["file", "signature", "checklist", "table"] as const);

/** Kinds that need the width of the paper. */
const wide: ReadonlySet<FieldKindDefinition["kind"]> = new Set(["longText", "place", "file", "checklist", "table"] as const);

/** A cell of the form: what it is called and what stands there. */
interface Cell {
  readonly key: string;
  readonly label: string;
  readonly value: React.ReactNode;
  readonly wide: boolean;
}

interface PrintedFormProps {
  readonly definition: RegisterDefinition;
  readonly screen: EffectiveScreen;
  readonly slug: string;
  readonly record: Values;
  readonly about: RecordAnswer;
}

/** The record on paper, as the form that people know: the organisation's head, ruled cells, empty ones to be filled in by hand, limits and approvals. */
export function PrintedForm({ definition, screen, slug, record, about }: PrintedFormProps) {
  const say = useSay();
  const language = useLanguage();
  const dates = useDates();
  const { name } = useMe();
  const { registerRecord, transitionVotes } = about;
  const fields = new Map(definition.fields.map((field) => [field.key, field]));
  const data = dataOf(definition, record);
  const state = definition.states.find(({ key }) => key === registerRecord?.state);
  const sections = screen.sections.flatMap(({ key, title }) => {
    const cells = screen.fields.flatMap((shown): readonly Cell[] => {
      const field = fields.get(shown.field);
      if (!field || shown.section !== key || !shown.visible) return [];
      const value = field.of.kind === "computed" ? record[field.key] : data[field.key];
      return [
        {
          ...{ key: field.key, label: say(shown.label), wide: wide.has(field.of.kind) },
          value: <PrintedValue field={field} slug={slug} value={value} record={record} />,
        },
      ];
    });
    return cells.length > 0 ? [{ key, title: say(title), cells }] : [];
  });
  const at = (path: string) => {
    const value = valueAt(record, path);
    return typeof value === "string" && value !== "" ? value : null;
  };
  const own: readonly (readonly [string, string | null])[] = [
    ["department", at("department.name")],
    ["creator", at("creator.name")],
    ["handler", at("handler.name")],
    ["openedAt", at("openedAt") && dates.moment(at("openedAt") ?? "")],
    ["closedAt", at("closedAt") && dates.moment(at("closedAt") ?? "")],
  ];
  const labels = new Map(screen.fields.map(({ field, label }) => [field, say(label)]));
  const about_: readonly Cell[] = own.flatMap(([key, value]) => (value ? [{ key, label: labels.get(key) ?? "", value, wide: false }] : []));
  const limits = (registerRecord?.limits ?? []).map((limit): Cell => {
    const label = definition.limits?.find(({ key }) => key === limit.key)?.label;
    return { key: limit.id, label: label ? say(inBoth(label)) : "", value: limitText(limit, say, language, dates), wide: true };
  });
  const votes = transitionVotes.items
    .filter(({ voidedAt }) => !voidedAt)
    .map((vote): Cell => {
      const way = definition.transitions.find(({ key }) => key === vote.transition);
      const said = [
        vote.person?.name,
        say(vote.agrees ? recordWords.agree : recordWords.disagree),
        vote.reason,
        vote.at && dates.moment(vote.at),
      ];
      return { key: vote.id, label: way ? say(inBoth(way.label)) : "", value: said.filter(Boolean).join("　"), wide: true };
    });
  const groups = [
    ...sections,
    { key: "about", title: say(recordWords.aboutRecord), cells: about_ },
    ...(limits.length > 0 ? [{ key: "limits", title: say(recordWords.limits), cells: limits }] : []),
    ...(votes.length > 0 ? [{ key: "votes", title: say(recordWords.votes), cells: votes }] : []),
  ];
  return (
    <Box className="print-only">
      <PrintedHead definition={definition} number={registerRecord?.number ?? ""} state={state} />
      <Box
        component="table"
        sx={{
          ...{ width: "calc(100% - 2px)", borderCollapse: "collapse", tableLayout: "fixed", fontSize: 13, lineHeight: 1.6 },
          "& th, & td": { border: "1px solid #000", padding: "4px 8px", textAlign: "left", verticalAlign: "top", overflowWrap: "anywhere" },
          "& > tbody > tr > th": { width: "16%", fontWeight: 400 },
          "& .group": { fontWeight: 700, textAlign: "center", letterSpacing: "0.1em" },
          "& > tbody > tr": { breakInside: "avoid" },
          "& td": { minHeight: 28 },
        }}
      >
        <colgroup>
          {["16%", "34%", "16%", "34%"].map((width, place) => (
            <col key={`${width} ${String(place)}`} style={{ width }} />
          ))}
        </colgroup>
        {groups.map(({ key, title, cells }) => (
          <tbody key={key}>
            <tr>
              <th colSpan={4} className="group" scope="rowgroup">
                {title}
              </th>
            </tr>
            {rowsOf(cells).map(([one, other]) => (
              <tr key={one.key}>
                <th scope="row">{one.label}</th>
                <td colSpan={other ? 1 : 3}>{one.value}</td>
                {other && (
                  <>
                    <th scope="row">{other.label}</th>
                    <td>{other.value}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        ))}
      </Box>
      <Box sx={{ fontSize: 12, mt: 0.75, textAlign: "right" }}>{say(recordWords.printedBy, { name })}</Box>
    </Box>
  );
}

/** Two short cells share a row; what needs the width, and a short one without a neighbour, has one alone. */
function rowsOf(cells: readonly Cell[]): readonly (readonly [Cell, Cell | undefined])[] {
  const rows: (readonly [Cell, Cell | undefined])[] = [];
  for (let place = 0; place < cells.length; place += 1) {
    const [one, next] = [cells[place], cells[place + 1]];
    if (!one) continue;
    const pairs = !one.wide && next !== undefined && !next.wide;
    rows.push([one, pairs ? next : undefined]);
    if (pairs) place += 1;
  }
  return rows;
}

interface PrintedValueProps {
  readonly field: RegisterField;
  readonly slug: string;
  readonly value: unknown;
  readonly record: Values;
}

/** A value in words, as paper says it: no distance in days, no link. */
function PrintedValue({ field, slug, value, record }: PrintedValueProps) {
  const shown = fieldScreenOf(field, slug);
  const reader = useValueReader(field.of, value, shown.record && isResourceName(shown.record) ? shown.record : undefined);
  if (isEmptyValue(value)) return <>{"\u00a0"}</>;
  if (drawn.has(field.of.kind)) return <FieldValue field={{ ...shown, field: field.key }} value={value} linked={false} record={record} />;
  return <span style={{ whiteSpace: "pre-wrap" }}>{sayValue(field.of, value, reader)}</span>;
}
