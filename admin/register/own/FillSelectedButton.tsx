import { Button } from "@mui/material";
import { Suspense, useState } from "react";
import { ownPartsOf } from "../../../schema/register/own/own-paths.screen.ts";
import type { EffectiveField } from "../../../schema/registry.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { useBook } from "../../records/book.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { onDemand } from "../../shared/on-demand.tsx";
import { fillsIn, ownGroups } from "./own-groups.ts";
import { ownWords } from "./words.ts";

const FillSelectedDialog = onDemand(() => import("./FillSelectedDialog.tsx"));

interface FillSelectedProps {
  readonly resource: ResourceName;
  readonly ids: readonly string[];
  readonly fields: readonly EffectiveField[];
}

/** Offers to fill in one own field for all selected records, to those whom the extension lets. */
export default function FillSelectedButton({ resource, ids, fields }: FillSelectedProps) {
  useBook();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const groups = ownGroups({ fields }).filter(({ register }) => fillsIn(register));
  const fillable = groups.flatMap((group) => group.fields).filter(({ of, field }) => of?.kind !== "computed" && ownPartsOf(field));
  if (fillable.length === 0) return null;
  return (
    <>
      <Button size="small" variant="outlined" sx={{ bgcolor: "background.paper" }} onClick={() => setOpen(true)}>
        {say(ownWords.fillSelected)}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <FillSelectedDialog resource={resource} ids={ids} fields={fillable} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
