import DownloadIcon from "@mui/icons-material/DownloadOutlined";
import UploadIcon from "@mui/icons-material/UploadFileOutlined";
import { Button } from "@mui/material";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useNotify } from "react-admin";
import type { ApiError } from "../graphql/api-error.ts";
import { request } from "../graphql/request.ts";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { CommandDialog } from "../shared/CommandDialog.tsx";
import { PanelLink } from "../shared/PanelLink.tsx";
import type { Choice } from "../shared/pick-queries.ts";
import { RecordPicker } from "../shared/RecordPicker.tsx";
import { saveBlob } from "../shared/save-blob.ts";
import { useOpen } from "../shared/use-open.ts";
import { sharedWords } from "../shared/words.ts";
import { fileWords } from "./file-words.ts";
import { ExportScreens } from "./screen-file.ts";

/** Takes screens out as a file, and leads to the page that brings them in. */
export default function ScreenFileActions() {
  const say = useSay();
  const me = useMe();
  const exporting = useOpen();
  if (!me.has("head", "administrator")) return null;
  return (
    <>
      <Button variant="outlined" startIcon={<DownloadIcon />} onClick={exporting.show}>
        {say(fileWords.export)}
      </Button>
      <Button variant="outlined" startIcon={<UploadIcon />} component={PanelLink} to="/import-screens">
        {say(fileWords.import)}
      </Button>
      {exporting.open && <ExportDialog onClose={exporting.hide} />}
    </>
  );
}

function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const notify = useNotify();
  const { today } = useMe();
  const [department, setDepartment] = useState<Choice | null>(null);
  const work = useMutation<void, ApiError>({
    mutationFn: async () => {
      const { exportScreens } = await request(ExportScreens, { departmentId: department?.id ?? null });
      const name = [say(fileWords.fileName), department?.name, today].filter(Boolean).join("-");
      saveBlob(`${name}.json`, new Blob([JSON.stringify(exportScreens, null, 2)], { type: "application/json" }));
      notify(say(fileWords.exported, { screens: exportScreens.screens.length, smart_count: exportScreens.views.length }), {
        type: "success",
      });
      onClose();
    },
  });
  return (
    <CommandDialog
      open
      title={say(fileWords.export)}
      subject={department?.name ?? say(fileWords.organisation)}
      text={say(fileWords.exportHelp)}
      submit={say(fileWords.save)}
      pending={work.isPending}
      error={work.error}
      onClose={onClose}
      onSubmit={() => work.mutate()}
    >
      <RecordPicker
        kind="departments"
        label={say(sharedWords.department)}
        help={say(fileWords.ofWhatHelp)}
        value={department}
        onChange={setDepartment}
      />
    </CommandDialog>
  );
}
