import NextIcon from "@mui/icons-material/KeyboardArrowDown";
import PreviousIcon from "@mui/icons-material/KeyboardArrowUp";
import { Box, Button, IconButton, type Theme, Tooltip, Typography, useMediaQuery } from "@mui/material";
import { useMemo, useRef, useState } from "react";
import { editionWord } from "../../../schema/shared/edition-word.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { staticWhereLow } from "../../theme/low.ts";
import { policyWords } from "../words.ts";
import { Change, type ChangeLayout } from "./Change.tsx";
import { type ChangeContext, type Comparison, contextsOf, foldedChanges, labelsBefore, type ProvisionChange } from "./comparison.ts";
import { useEditorial } from "./editorial.ts";
import { useChangeKeys } from "./use-change-keys.ts";

interface ChangeListProps {
  readonly comparison: Comparison;
  /** Whether the two texts stand beside each other where there is room. */
  readonly beside?: boolean;
}

/** Two texts provision by provision: what changed is marked inside the sentences, what did not is folded. */
export function ChangeList({ comparison, beside = false }: ChangeListProps) {
  const say = useSay();
  const wide = useMediaQuery<Theme>((theme) => theme.breakpoints.up("md"));
  const list = useRef<HTMLDivElement>(null);
  const { changes, from, to } = comparison;
  const contexts = useMemo(() => contextsOf(changes), [changes]);
  const before = useMemo(() => labelsBefore(changes), [changes]);
  const changed = changes.filter(({ kind }) => kind !== "unchanged").length;
  const { place, step } = useChangeKeys(list);
  const layout: ChangeLayout = beside ? (wide ? "beside" : "above") : "together";
  const editorial = useEditorial(comparison);
  // Beside each other two texts are looked at as a whole.
  const apart = beside ? [] : changes.filter(({ identity, kind }) => kind !== "unchanged" && editorial.has(identity));
  let division: string | null = null;
  return (
    <Box>
      <Box
        sx={{
          position: "sticky",
          top: 52,
          ...staticWhereLow,
          zIndex: 5,
          bgcolor: "roles.sheet",
          borderBottom: 1,
          borderColor: "roles.hairline",
          py: 0.5,
          display: "flex",
          alignItems: "center",
          gap: 0.5,
        }}
      >
        <Typography variant="body2" color="textSecondary" role="status" sx={{ flex: 1 }}>
          {changed === 0
            ? say(policyWords.noChanges)
            : place === 0
              ? say(policyWords.changesCount, { smart_count: changed })
              : say(policyWords.changePlace, { place, count: changed })}
        </Typography>
        {changed > 0 && <Steps step={step} />}
      </Box>
      {layout === "beside" && (
        <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 4, mt: 1.5, pl: 1.5, color: "text.secondary", fontSize: 13 }}>
          <span>{from && say(editionWord, { ordinal: from.ordinal ?? 0 })}</span>
          <span>{to && say(editionWord, { ordinal: to.ordinal ?? 0 })}</span>
        </Box>
      )}
      <div ref={list}>
        {foldedChanges(changes).map((entry) => {
          if (!("identity" in entry))
            return <Unchanged key={entry[0]?.identity} changes={entry} contexts={contexts} before={before} layout={layout} />;
          if (apart.includes(entry)) return null;
          const context = contexts.get(entry) ?? null;
          const fresh = context !== null && context.division !== division;
          if (fresh) ({ division } = context);
          return (
            <Box key={`${entry.identity}:${entry.kind}`}>
              {fresh && division && (
                <Typography variant="body2" component="h3" sx={{ m: 0, mt: 2.5, color: "text.secondary", fontWeight: 600 }}>
                  {division}
                </Typography>
              )}
              <Change change={entry} above={context?.above ?? ""} aboveBefore={oldLabels(before, entry)} layout={layout} />
            </Box>
          );
        })}
        {apart.length > 0 && (
          <Unchanged
            changes={apart}
            contexts={contexts}
            before={before}
            layout={layout}
            label={say(policyWords.editorialFold, { smart_count: apart.length })}
          />
        )}
      </div>
    </Box>
  );
}

function Steps({ step }: { readonly step: (by: 1 | -1) => void }) {
  const say = useSay();
  return (
    <>
      <Tooltip title={say(policyWords.previousChange)}>
        <IconButton size="small" aria-label={say(policyWords.previousChange)} aria-keyshortcuts="p" onClick={() => step(-1)}>
          <PreviousIcon />
        </IconButton>
      </Tooltip>
      <Tooltip title={say(policyWords.nextChange)}>
        <IconButton size="small" aria-label={say(policyWords.nextChange)} aria-keyshortcuts="n" onClick={() => step(1)}>
          <NextIcon />
        </IconButton>
      </Tooltip>
    </>
  );
}

type OldLabels = ReturnType<typeof labelsBefore>;

const oldLabels = (labels: OldLabels, { before }: ProvisionChange): string => (before && labels.get(before)) ?? "";

/** How a run of provisions was renumbered: that of the first and of the last. */
function renumbering(changes: readonly ProvisionChange[]): string {
  const ends = changes.length > 1 ? [changes[0], changes.at(-1)] : [changes[0]];
  return ends.map((change) => `${change?.before?.label ?? ""} → ${change?.after?.label ?? ""}`).join(" … ");
}

interface UnchangedProps {
  readonly changes: readonly ProvisionChange[];
  readonly before: OldLabels;
  readonly contexts: ReadonlyMap<ProvisionChange, ChangeContext>;
  readonly layout: ChangeLayout;
  /** What they are, where they are not unchanged. */
  readonly label?: string;
}

function Unchanged({ changes, contexts, before, layout, label }: UnchangedProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const folded =
    label ??
    (changes[0]?.renumbered
      ? say(policyWords.renumberedFold, { smart_count: changes.length, labels: renumbering(changes) })
      : say(policyWords.unchangedFold, { smart_count: changes.length }));
  return (
    <Box sx={{ my: 0.5 }}>
      <Button size="small" onClick={() => setOpen(!open)} aria-expanded={open} sx={{ color: "text.secondary" }}>
        {open ? say(policyWords.hideUnchanged) : folded}
      </Button>
      {open &&
        changes.map((change) => (
          <Change
            key={change.identity}
            change={change}
            above={contexts.get(change)?.above ?? ""}
            aboveBefore={oldLabels(before, change)}
            layout={layout}
          />
        ))}
    </Box>
  );
}
