import MoreIcon from "@mui/icons-material/MoreVert";
import { Alert, Box, Button, IconButton, Menu, MenuItem, Typography } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { words } from "../../schema/shared/words.screen.ts";
import { useSay } from "../i18n/say.ts";
import { layoutWords } from "../layout/words.ts";
import { useDates } from "../providers/use-dates.ts";
import { screenOf } from "../records/book.ts";
import { CommandFormDialog } from "../screens/command/CommandFormDialog.tsx";
import type { DesignTarget, Level } from "../screens/screen-design.tsx";
import { levelWords } from "../screens/use-level-name.ts";
import { ProblemSummary } from "../shared/ProblemSummary.tsx";
import { useOpen } from "../shared/use-open.ts";
import { isSame } from "./is-same.ts";
import { PublishDialog } from "./PublishDialog.tsx";
import type { ScreenLevels } from "./screens-api.ts";
import type { LevelWork, SeenScreen } from "./use-level-work.ts";
import { designerWords } from "./words.ts";

interface DesignerActionsProps {
  readonly target: DesignTarget;
  readonly level: Level;
  readonly levels: ScreenLevels["mayConfigure"];
  readonly work: LevelWork;
}

/** Where the level stands, and what can be done with it: always at hand below the settings. */
export function DesignerActions({ target, level, levels, work }: DesignerActionsProps) {
  const say = useSay();
  const [publishing, setPublishing] = useState<SeenScreen | null>(null);
  const notify = useNotify();
  const discarding = useOpen();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!work.level) return null;
  const where = levels.find(({ departmentId }) => departmentId === level.departmentId);
  const name = level.departmentId === null ? say(levelWords.everybody) : (where?.name ?? "");
  const levelName = level.role ? say(levelWords.inside, { name, role: say(words.Role[level.role]) }) : name;
  const { draft } = work.level;
  const differs = !isSame(work.operations, work.published);
  const more = [
    ...(work.unsaved ? [{ label: designerWords.undo, run: work.takeBack }] : []),
    ...(draft && !level.personal ? [{ label: designerWords.discard, run: discarding.show }] : []),
    ...(work.operations.length > 0 ? [{ label: designerWords.clear, run: () => work.change([]) }] : []),
  ];
  return (
    <Box sx={{ borderTop: 1, borderColor: "divider", px: 2, py: 1.25, pb: "calc(10px + env(safe-area-inset-bottom))" }}>
      {work.problem && !work.overtaken && <ProblemSummary error={work.problem} />}
      <Status level={level} work={work} />
      <Box sx={{ display: "flex", gap: 1, mt: 1, alignItems: "center" }}>
        {level.personal ? (
          <Button variant="contained" disabled={!work.unsaved || work.overtaken} loading={work.pending} onClick={work.save}>
            {say(designerWords.saveMine)}
          </Button>
        ) : (
          <>
            <Button variant="outlined" disabled={!work.unsaved || work.overtaken} loading={work.pending} onClick={work.save}>
              {say(designerWords.save)}
            </Button>
            <Button
              variant="contained"
              color="secondary"
              disabled={!differs || work.overtaken || work.pending}
              onClick={() => work.withDraft(setPublishing)}
            >
              {say(designerWords.publish)}
            </Button>
          </>
        )}
        <Box sx={{ flex: 1 }} />
        {more.length > 0 && (
          <IconButton aria-label={say(layoutWords.more)} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
            <MoreIcon />
          </IconButton>
        )}
        <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
          {more.map(({ label, run }) => (
            <MenuItem
              key={label.en}
              onClick={() => {
                setAnchor(null);
                run();
              }}
            >
              {say(label)}
            </MenuItem>
          ))}
        </Menu>
      </Box>
      {publishing && (
        <PublishDialog
          resource={target.resource}
          screen={publishing}
          work={work}
          levelName={levelName}
          onClose={() => {
            setPublishing(null);
            work.readAgain();
          }}
        />
      )}
      {discarding.open && work.screen && (
        <CommandFormDialog
          name="discardScreenDraft"
          resource="screens"
          given={{ screenId: work.screen.id, expectedVersion: work.screen.version }}
          title={say(designerWords.discard)}
          subject={[say(screenOf(target.resource).title.plural), levelName].join(" · ")}
          text={say(designerWords.discardText)}
          onDone={() => {
            work.forget();
            notify(say(designerWords.discarded), { type: "success" });
          }}
          onClose={() => {
            discarding.hide();
            work.readAgain();
          }}
        />
      )}
    </Box>
  );
}

function Status({ level, work }: { readonly level: Level; readonly work: LevelWork }) {
  const say = useSay();
  const dates = useDates();
  const { draft = null, published = null } = work.level ?? {};
  const told = (version: NonNullable<typeof draft>) => ({
    ordinal: version.ordinal,
    author: version.author ?? "",
    at: dates.moment(version.at),
  });
  const known = level.personal
    ? say(work.operations.length > 0 ? designerWords.stateMine : designerWords.stateNoneMine, { smart_count: work.operations.length })
    : draft
      ? say(designerWords.stateDraft, told(draft))
      : published
        ? say(designerWords.statePublished, told(published))
        : say(designerWords.stateNothing);
  return (
    <Box role="status" sx={{ fontSize: 13, color: "text.secondary" }}>
      {work.unsaved && (
        <Alert severity="info" icon={false} sx={{ py: 0, px: 1, mb: 0.5, fontSize: 13 }}>
          {say(designerWords.stateUnsaved)}
        </Alert>
      )}
      <Typography sx={{ fontSize: 13 }}>{known}</Typography>
    </Box>
  );
}
