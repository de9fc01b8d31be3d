import { Box, Tab, Tabs } from "@mui/material";
import { Suspense, useState } from "react";
import { isExtended, ownPartsOf } from "../../schema/register/own/own-paths.screen.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { ContentSkeleton } from "../layout/ContentSkeleton.tsx";
import { screenOf } from "../records/book.ts";
import { ListError } from "../screens/ListError.tsx";
import type { Level } from "../screens/screen-design.tsx";
import { type DesignTarget, useScreenDesign } from "../screens/screen-design.tsx";
import { latePart } from "../shared/late-part.ts";
import { ConflictNotice } from "./ConflictNotice.tsx";
import { DesignerActions } from "./DesignerActions.tsx";
import { DesignerFrame } from "./DesignerFrame.tsx";
import { FieldEditor } from "./FieldEditor.tsx";
import { FieldLines } from "./FieldLines.tsx";
import { LevelChoice } from "./LevelChoice.tsx";
import { ListSettings } from "./ListSettings.tsx";
import { PreviewAs } from "./PreviewAs.tsx";
import { type ScreenLevels, ScreenLevelsQuery } from "./screens-api.ts";
import { useLevelWork } from "./use-level-work.ts";
import { useLivePreview, type Viewer } from "./use-live-preview.ts";
import { VersionHistory } from "./VersionHistory.tsx";
import { WarningList } from "./WarningList.tsx";
import { designerWords } from "./words.ts";

const AddOwnField = latePart(() => import("./AddOwnField.tsx"));
const OwnFieldSettings = latePart(() => import("./OwnFieldSettings.tsx"));

type Part = "fields" | "list" | "history";

/** Changes a list or form of a level beside the page that shows it. */
export default function ScreenDesigner({ resource, kind, level }: DesignTarget & { readonly level?: Level }) {
  const say = useSay();
  const { close } = useScreenDesign();
  const { data, error } = useAnswer(ScreenLevelsQuery, { resource, kind });
  const name = `${say(screenOf(resource).title.plural)} · ${say(kind === "list" ? designerWords.ofList : designerWords.ofForm)}`;
  return (
    <DesignerFrame title={say(designerWords.title, { name })} onClose={close}>
      {error ? (
        <ListError error={error} />
      ) : data ? (
        <Designer resource={resource} kind={kind} begin={level} levels={data.effectiveScreen} />
      ) : (
        <ContentSkeleton rows={8} />
      )}
    </DesignerFrame>
  );
}

/** Who answers for everybody begins there, a head with their own department, everybody else with what is theirs alone. */
function firstLevel({ mayConfigure, departmentId }: ScreenLevels): Level {
  const whole = mayConfigure.find((level) => level.departmentId === null);
  const first = whole ?? mayConfigure.find((level) => level.departmentId === departmentId) ?? mayConfigure[0];
  return { departmentId: first?.departmentId ?? null, role: null, personal: first === undefined };
}

interface DesignerProps extends DesignTarget {
  /** Where to begin; undefined for where the person usually does. */
  readonly begin: Level | undefined;
  readonly levels: ScreenLevels;
}

function Designer({ resource, kind, begin, levels }: DesignerProps) {
  const say = useSay();
  const [level, setLevel] = useState(() => begin ?? firstLevel(levels));
  const [viewer, setViewer] = useState<Viewer>(null);
  const [part, setPart] = useState<Part>("fields");
  const [opened, setOpened] = useState<string | null>(null);
  const target = { resource, kind };
  const work = useLevelWork(target, level);
  const preview = useLivePreview(target, level, work.level && work.operations, viewer);
  const { base, shown, operations } = work;
  const where = levels.mayConfigure.find(({ departmentId }) => departmentId === level.departmentId);
  const department = where?.departmentId ? { id: where.departmentId, name: where.name } : null;
  const field = shown?.fields.find((candidate) => candidate.field === opened);
  const parts: readonly Part[] = kind === "list" ? ["fields", "list", "history"] : ["fields", "history"];
  const partNames = {
    fields: kind === "list" ? designerWords.columns : designerWords.fields,
    list: designerWords.wholeList,
    history: designerWords.history,
  };
  return (
    <>
      <Box sx={{ flex: 1, overflowY: "auto", minHeight: 0 }}>
        <Box sx={{ px: 2, pt: 1.5, pb: 1, display: "grid", gap: 1.5 }}>
          <LevelChoice
            level={level}
            levels={levels.mayConfigure}
            personal={kind === "list"}
            onChange={(next) => {
              setLevel(next);
              setOpened(null);
              setViewer(null);
            }}
          />
          {!level.personal && (
            <PreviewAs key={JSON.stringify(level)} viewer={viewer} department={department} onChange={setViewer} problem={preview.problem} />
          )}
        </Box>
        <ConflictNotice resource={resource} work={work} />
        <WarningList resource={resource} work={work} level={level} preview={preview} />
        {work.error ? (
          <ListError error={work.error} />
        ) : !base || !shown ? (
          <ContentSkeleton rows={8} />
        ) : field ? (
          <FieldEditor
            own={
              ownPartsOf(field.field) && (
                <Suspense fallback={null}>
                  <OwnFieldSettings field={field.field} onGone={() => setOpened(null)} />
                </Suspense>
              )
            }
            key={`${JSON.stringify(level)} ${field.field}`}
            base={base}
            shown={shown}
            field={field}
            operations={operations}
            personal={level.personal}
            onChange={work.change}
            onBack={() => setOpened(null)}
          />
        ) : (
          <>
            <Tabs
              value={part}
              onChange={(_, next: Part) => setPart(next)}
              variant="fullWidth"
              sx={{ minHeight: 40, borderBottom: 1, borderColor: "divider", "& .MuiTab-root": { minHeight: 40 } }}
            >
              {parts.map((each) => (
                <Tab key={each} value={each} label={say(partNames[each])} />
              ))}
            </Tabs>
            {part === "fields" && isExtended(resource) && !level.personal && level.role === null && (
              <Suspense fallback={null}>
                <AddOwnField
                  key={level.departmentId}
                  resource={resource}
                  departmentId={level.departmentId}
                  onAdded={() => work.readAgain()}
                />
              </Suspense>
            )}
            {part === "fields" && (
              <FieldLines
                base={base}
                shown={shown}
                operations={operations}
                personal={level.personal}
                onChange={work.change}
                onOpen={setOpened}
              />
            )}
            {part === "list" && (
              <ListSettings base={base} shown={shown} operations={operations} personal={level.personal} onChange={work.change} />
            )}
            {part === "history" && <VersionHistory resource={resource} work={work} mayRollBack={!level.personal} />}
          </>
        )}
      </Box>
      <DesignerActions target={target} level={level} levels={levels.mayConfigure} work={work} />
    </>
  );
}
