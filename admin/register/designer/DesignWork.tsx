import RedoIcon from "@mui/icons-material/Redo";
import UndoIcon from "@mui/icons-material/Undo";
import { Alert, Button, IconButton, Tooltip } from "@mui/material";
import { useState } from "react";
import { Link, useNotify } from "react-admin";
import { useNavigate, useSearchParams } from "react-router";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { PageHead } from "../../layout/PageHead.tsx";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import { LeaveGuard } from "../../screens/form/LeaveGuard.tsx";
import { useOpen } from "../../shared/use-open.ts";
import { useExportRegister } from "../file/use-export-register.ts";
import { registerFileWords } from "../file/words.ts";
import { DesignerDesk } from "./DesignerDesk.tsx";
import { designerTabs } from "./entry/parts.ts";
import { ProblemsNote } from "./ProblemsNote.tsx";
import { PublishPreview } from "./PublishPreview.tsx";
import { designerPageWords as words } from "./page-words.ts";
import { type DesignedRegister, type DesignProblem, SaveDraft } from "./register-design.ts";
import { useDefinitionWork } from "./use-definition-work.ts";
import { VersionsSheet } from "./VersionsSheet.tsx";

/** Lists that a definition always has, also where an older file left one out. */
const whole = (definition: RegisterDefinition): RegisterDefinition => ({
  ...definition,
  sections: definition.sections ?? [],
  states: definition.states ?? [],
  transitions: definition.transitions ?? [],
});

const empty: RegisterDefinition = {
  format: 1,
  titles: { singular: { zh: "", en: "" }, plural: { zh: "", en: "" } },
  numbering: "{yyyy}-{0001}",
  recordTitle: [],
  sections: [],
  fields: [],
  states: [],
  transitions: [],
  access: {
    read: { template: "department" },
    create: { template: "department" },
    act: { template: "department" },
    configure: { template: "department" },
  },
};

/** A register while somebody designs it: changes, steps taken back, saved as a draft, published with a note. */
export function DesignWork({ register }: { readonly register: DesignedRegister }) {
  const say = useSay();
  const notify = useNotify();
  const versions = register.versions ?? [];
  const published = versions.find(({ state }) => state === "published") ?? null;
  const [began] = useState(() => whole(versions.find(({ state }) => state === "draft")?.definition ?? published?.definition ?? empty));
  const work = useDefinitionWork(began);
  const [seen, setSeen] = useState({ version: register.version, draft: versions.some(({ state }) => state === "draft") });
  const [problems, setProblems] = useState<readonly DesignProblem[]>([]);
  const [asked] = useSearchParams();
  const [tab, setTab] = useState(designerTabs.find(({ key }) => key === asked.get("tab"))?.key ?? "form");
  const publish = useOpen();
  const navigate = useNavigate();
  const toTrial = () => navigate(`/registers/${register.slug}/try`);
  const exportRegister = useExportRegister(register.id);
  const save = useCommand(SaveDraft);
  const store = (then?: () => void) =>
    save.mutate(
      { input: { registerId: register.id, expectedVersion: seen.version, definition: work.definition } },
      {
        onSuccess: ({ saveRegisterDraft: { expectedVersion, problems: found } }) => {
          work.keep(work.definition);
          setSeen({ version: expectedVersion, draft: true });
          setProblems(found);
          if (found.some(({ severity }) => severity === "error")) return;
          if (then) then();
          else notify(say(words.saved), { type: "success" });
        },
      },
    );
  const { singular, plural } = work.definition.titles;
  const name = say(plural) || say(singular) || register.slug;
  const state = work.unsaved ? words.unsaved : seen.draft ? words.allSaved : words.isPublished;
  return (
    <>
      <PageHead
        above={<Link to={`/r/${register.slug}`}>{say(words.back)}</Link>}
        title={say(words.title, { name })}
        state={say(state)}
        primary={
          <Button variant="contained" color="secondary" disabled={save.isPending} onClick={() => store(publish.show)}>
            {say(words.publish)}
          </Button>
        }
        actions={[
          { label: say(words.tryAs), onClick: () => (work.unsaved ? store(toTrial) : toTrial()) },
          { label: say(registerFileWords.export), onClick: exportRegister },
          { label: say(registerFileWords.import), onClick: () => navigate(`/registers/${register.slug}/file`) },
        ]}
        tools={
          <>
            <Tooltip title={say(words.undo)}>
              <span>
                <IconButton aria-label={say(words.undo)} disabled={!work.canUndo} onClick={work.undo}>
                  <UndoIcon />
                </IconButton>
              </span>
            </Tooltip>
            <Tooltip title={say(words.redo)}>
              <span>
                <IconButton aria-label={say(words.redo)} disabled={!work.canRedo} onClick={work.redo}>
                  <RedoIcon />
                </IconButton>
              </span>
            </Tooltip>
          </>
        }
      >
        <Button disabled={!work.unsaved || save.isPending} onClick={() => store()}>
          {say(words.save)}
        </Button>
      </PageHead>
      {save.error && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {save.error.message}
        </Alert>
      )}
      <ProblemsNote problems={problems} definition={work.definition} onOpen={setTab} />
      <DesignerDesk
        definition={work.definition}
        published={published?.definition ?? null}
        tab={tab}
        onTab={setTab}
        onChange={work.change}
      />
      {tab === "register" && <VersionsSheet register={register} name={name} expectedVersion={seen.version} />}
      {publish.open && (
        <CommandFormDialog
          name="publishRegister"
          resource="registers"
          given={{ registerId: register.id, expectedVersion: seen.version }}
          seal
          title={say(words.publishTitle)}
          subject={name}
          text={say(words.publishText)}
          submit={say(words.publishNow)}
          onDone={() => notify(say(words.published), { type: "success" })}
          onClose={publish.hide}
        >
          <PublishPreview registerId={register.id} />
        </CommandFormDialog>
      )}
      <LeaveGuard isUnsaved={() => work.unsaved} onSave={() => store()} onLeave={work.forget} />
    </>
  );
}
