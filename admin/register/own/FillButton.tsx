import EditIcon from "@mui/icons-material/EditOutlined";
import { IconButton } from "@mui/material";
import { Suspense, useState } from "react";
import type { RaRecord } from "react-admin";
import { ownPartsOf } from "../../../schema/register/own/own-paths.screen.ts";
import type { EffectiveField } from "../../../schema/registry.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { useRecordTitle } from "../../names/record-title.ts";
import { registerOf, useBook } from "../../records/book.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { onDemand } from "../../shared/on-demand.tsx";
import { fillsIn } from "./own-groups.ts";
import { ownWords } from "./words.ts";

const OwnFieldsDialog = onDemand(() => import("./OwnFieldsDialog.tsx"));

interface FillButtonProps {
  readonly resource: ResourceName;
  readonly record: RaRecord;
  readonly field: EffectiveField;
}

/** Beside a value of a list: fills it in where it stands. Nothing for those whom the extension does not let. */
export default function FillButton({ resource, record, field }: FillButtonProps) {
  useBook();
  const say = useSay();
  const titleOf = useRecordTitle();
  const [open, setOpen] = useState(false);
  const own = ownPartsOf(field.field);
  const register = own ? registerOf(`r/${own.slug}`) : undefined;
  if (!own || !register || !fillsIn(register) || field.of?.kind === "computed") return null;
  const subject = titleOf(resource, record);
  return (
    <>
      <IconButton
        size="small"
        aria-label={say(ownWords.fillOne, { name: say(field.label), title: subject })}
        onClick={() => setOpen(true)}
        sx={{ ml: 0.5, p: 0.25, color: "text.secondary", "& svg": { fontSize: 16 } }}
      >
        <EditIcon />
      </IconButton>
      {open && (
        <Suspense fallback={null}>
          <OwnFieldsDialog
            resource={resource}
            id={String(record.id)}
            subject={subject}
            group={{ relation: own.relation, register, fields: [field] }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
