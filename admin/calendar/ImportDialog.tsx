import { Alert, Box, Checkbox, FormControlLabel, LinearProgress, Stack, Typography } from "@mui/material";
import { useEffect, useState } from "react";
import { useNotify } from "react-admin";
import type { Bilingual } from "../../schema/registry.screen.ts";
import { words } from "../../schema/shared/words.screen.ts";
import { useCommand } from "../graphql/use-api.ts";
import { both, useSay } from "../i18n/say.ts";
import { CommandDialog } from "../shared/CommandDialog.tsx";
import { FileButton } from "../shared/FileButton.tsx";
import { type FileContent, fileContent } from "../shared/file-content.ts";
import { sharedWords } from "../shared/words.ts";
import { type CalendarReport, ImportCalendar } from "./calendar-query.ts";
import { calendarWords } from "./words.ts";

const outcomes: Readonly<Record<CalendarReport["rows"][number]["outcome"], Bilingual>> = {
  failed: both("有误", "Wrong"),
  added: both("新增", "New"),
  changed: both("变更", "Changed"),
  removed: both("改为平日", "Becomes ordinary"),
  kept: both("保留本单位设定", "The organisation's own stays"),
  unchanged: both("不变", "Unchanged"),
};

interface ImportDialogProps {
  /** Years of China's holidays to take over; a file is asked for where there are none. */
  readonly years: readonly number[];
  readonly onClose: () => void;
}

/** Takes holidays over from a file, or those that the program knows: what would change is seen first. */
export function ImportDialog({ years, onClose }: ImportDialogProps) {
  const say = useSay();
  const notify = useNotify();
  const [file, setFile] = useState<FileContent | null>(null);
  const [options, setOptions] = useState({ replaces: false, announces: true });
  const preview = useCommand(ImportCalendar);
  const command = useCommand(ImportCalendar, ({ importCalendar }) => {
    if (!importCalendar.applied) return;
    notify(say(calendarWords.applied), { type: "success" });
    onClose();
  });
  const known = years.length > 0;
  const given = known ? { years } : file;
  const look = (content: object, chosen: typeof options) => preview.mutate({ input: { ...content, ...chosen, dryRun: true } });
  // What the program knows needs no choosing.
  useEffect(() => {
    if (known) look({ years }, options);
  }, []);
  const choose = async (chosen: File) => {
    const content = await fileContent(chosen);
    setFile(content);
    look(content, options);
  };
  const option = (name: keyof typeof options, label: Bilingual) => (
    <FormControlLabel
      label={say(label)}
      control={
        <Checkbox
          checked={options[name]}
          onChange={(_, checked) => {
            const next = { ...options, [name]: checked };
            setOptions(next);
            if (given) look(given, next);
          }}
        />
      }
    />
  );
  const report = preview.data?.importCalendar;
  const touched = report ? report.added + report.changed + report.removed : 0;
  const ready = report !== undefined && report.failed === 0 && (touched > 0 || report.announced.length > 0);
  return (
    <CommandDialog
      open
      wide
      title={say(calendarWords.importTitle)}
      subject={known ? years.join(", ") : (file?.fileName ?? say(calendarWords.title))}
      text={say(calendarWords.importHelp)}
      submit={say(calendarWords.apply)}
      pending={command.isPending}
      disabled={!ready}
      error={command.error ?? preview.error}
      onClose={onClose}
      onSubmit={() => given && command.mutate({ input: { ...given, ...options, dryRun: false } })}
    >
      <Stack spacing={1.5}>
        {!known && (
          <Box sx={{ display: "flex", alignItems: "center", gap: 1.5, flexWrap: "wrap" }}>
            <FileButton
              label={say(sharedWords.chooseFile)}
              accept=".ics,.csv,.xlsx"
              onFile={(chosen) => void choose(chosen)}
              disabled={preview.isPending}
            />
            <span>{file?.fileName}</span>
          </Box>
        )}
        <Box sx={{ display: "grid" }}>
          {option("replaces", calendarWords.replaces)}
          {option("announces", calendarWords.announces)}
        </Box>
        {preview.isPending && <LinearProgress />}
        {report && <Report report={report} />}
      </Stack>
    </CommandDialog>
  );
}

function Report({ report }: { readonly report: CalendarReport }) {
  const say = useSay();
  const { failed, added, changed, removed, announced, movedObligations, movedDecisions, rows } = report;
  const shown = rows.filter(({ outcome }) => outcome !== "unchanged");
  const kindOf = (kind: CalendarReport["rows"][number]["kind"], name: string | null) =>
    [kind && say(words.CalendarDayKind[kind]), name].filter(Boolean).join(" ");
  return (
    <>
      {failed > 0 && <Alert severity="warning">{say(calendarWords.failedHint, { smart_count: failed })}</Alert>}
      {failed === 0 && added + changed + removed === 0 && <Alert severity="info">{say(calendarWords.nothing)}</Alert>}
      {failed === 0 && announced.length > 0 && <Typography>{say(calendarWords.becomesKnown, { years: announced.join(", ") })}</Typography>}
      {movedObligations + movedDecisions > 0 && (
        <Typography>{say(calendarWords.moves, { obligations: movedObligations, decisions: movedDecisions })}</Typography>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {shown.map(({ line, day, kind, name, outcome, before, beforeName, problem }, place) => (
          <Box
            component="li"
            key={place}
            sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5, py: 0.5, borderBottom: 1, borderColor: "roles.hairline" }}
          >
            <Box component="span" sx={{ width: 104, fontVariantNumeric: "tabular-nums" }}>
              {day ?? say(calendarWords.line, { line: line ?? 0 })}
            </Box>
            <Box component="b" sx={{ width: 132, color: outcome === "failed" ? "roles.overdue" : "inherit" }}>
              {say(outcomes[outcome])}
            </Box>
            <Box component="span" sx={{ flex: 1, minWidth: 160 }}>
              {problem ?? [before !== "ordinary" && kindOf(before, beforeName), kindOf(kind, name)].filter(Boolean).join(" → ")}
            </Box>
          </Box>
        ))}
      </Box>
    </>
  );
}
