import { Alert, AlertTitle, Box, Typography } from "@mui/material";
import { useMemo } from "react";
import type { Bilingual, FieldScreen } from "../../schema/registry.screen.ts";
import { keyOf } from "../../schema/screen/operation-key.screen.ts";
import { operation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { ToneMark, wordLabel } from "../marks/StateMark.tsx";
import { isResourceName, screenOf } from "../records/book.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { Sheet } from "../shared/Sheet.tsx";
import { compareOperations } from "./compare-operations.ts";
import { describeChange } from "./describe-operation.ts";
import { fileWords } from "./file-words.ts";
import type { FileChange, FileWarning, ImportReport } from "./screen-file.ts";
import { useSpeech } from "./use-speech.ts";
import { designerWords, warningWords } from "./words.ts";

const tones = { created: "scheduled", changed: "dueSoon" } as const;

const DepartmentsByCode = operation(
  "query DepartmentsByCode($codes: [String!], $limit: Int!) { departments(where: { code: { in: $codes } }, page: { limit: $limit }) { items { code name } } }",
);

/** Says whose screen or view an entry of a file is, in words. */
function useEntryName(report: ImportReport) {
  const say = useSay();
  const codes = [...new Set([...report.changes, ...report.warnings].flatMap(({ department }) => department ?? []))].slice(0, 100);
  const { data } = useAnswer(DepartmentsByCode, { codes, limit: 100 }, { enabled: codes.length > 0 });
  const names = new Map(data?.departments.items.map(({ code, name }) => [code, name]));
  return ({ resource, kind, department, role, view }: FileChange | FileWarning): string => {
    const what = isResourceName(resource) ? say(screenOf(resource).title.plural) : resource;
    const which = view === null ? say(kind === "list" ? designerWords.ofList : designerWords.ofForm) : say(fileWords.view, { name: view });
    const where = department === null ? say(fileWords.organisation) : (names.get(department) ?? department);
    const holders = role === null ? undefined : wordLabel("Role", role);
    return [what, which, where, ...(role === null ? [] : [holders ? say(holders) : role])].join(" · ");
  };
}

/** Why something is left out; a field that is here is called as people call it. */
function useReason() {
  const say = useSay();
  const texts: Readonly<Record<string, Bilingual>> = { ...warningWords, lockedAbove: warningWords.locked };
  return ({ resource, field, code, message }: FileWarning): string => {
    const known: Readonly<Record<string, FieldScreen>> = isResourceName(resource) ? screenOf(resource).fields : {};
    const label = field === null ? undefined : known[field]?.label;
    const text = texts[code];
    // What is said of the whole list names no field.
    return text && (label || field === null) ? say(text, { field: label ? say(label) : "" }) : message;
  };
}

/** What an import does with each screen and view, and what of it does not fit. */
export function ImportChanges({ report }: { readonly report: ImportReport }) {
  const say = useSay();
  const nameOf = useEntryName(report);
  const reason = useReason();
  const same = report.changes.filter(({ state }) => state === "same");
  return (
    <>
      {report.warnings.length > 0 && (
        <Alert severity="warning">
          <AlertTitle sx={{ fontSize: 15 }}>{say(fileWords.warnings, { smart_count: report.warnings.length })}</AlertTitle>
          <Box component="ul" sx={{ m: 0, pl: 2.25, overflowWrap: "anywhere" }}>
            {[...new Set(report.warnings.map((warning) => `${nameOf(warning)}: ${reason(warning)}`))].map((text) => (
              <li key={text}>{text}</li>
            ))}
          </Box>
        </Alert>
      )}
      {report.changes.map((change) =>
        change.state === "same" ? null : (
          <Sheet key={nameOf(change)}>
            <Box sx={{ display: "flex", gap: 1.5, alignItems: "baseline", flexWrap: "wrap" }}>
              <Typography variant="h3" component="h2">
                {nameOf(change)}
              </Typography>
              <ToneMark tone={tones[change.state]} label={say(fileWords[change.state])} />
            </Box>
            {isResourceName(change.resource) && <Differences resource={change.resource} change={change} />}
          </Sheet>
        ),
      )}
      {same.length > 0 && (
        <Box sx={{ fontSize: 14, color: "text.secondary" }}>
          {say(fileWords.unchanged, { smart_count: same.length })}
          <Box component="ul" sx={{ mt: 0.5, mb: 0, pl: 2.25 }}>
            {same.map((change) => (
              <li key={nameOf(change)}>{nameOf(change)}</li>
            ))}
          </Box>
        </Box>
      )}
    </>
  );
}

function Differences({ resource, change: { added, removed } }: { readonly resource: ResourceName; readonly change: FileChange }) {
  const speech = useSpeech(
    resource,
    [],
    useMemo(() => [...added, ...removed], [added, removed]),
  );
  return (
    <Box component="ul" sx={{ mt: 1, mb: 0, pl: 2.25, fontSize: 14, overflowWrap: "anywhere" }}>
      {compareOperations(removed, added).map((each) => (
        <li key={keyOf(each.operation)}>{describeChange(each, speech)}</li>
      ))}
    </Box>
  );
}
