import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import { useSay } from "../i18n/say.ts";
import { textFont } from "../theme/fonts.ts";
import { type ChangeKind, type Comparison, foldedChanges, type ProvisionChange, type Segment } from "./comparison.ts";
import { policyWords } from "./words.ts";

const colourOf: Readonly<Record<ChangeKind, string>> = {
  added: "roles.pine",
  removed: "roles.overdue",
  changed: "roles.amber",
  moved: "roles.indigo",
  unchanged: "roles.hairline",
};

/** Two texts provision by provision: what changed is marked inside the sentences, what did not is folded. */
export function ChangeList({ comparison }: { readonly comparison: Comparison }) {
  const say = useSay();
  const changed = comparison.changes.filter(({ kind }) => kind !== "unchanged").length;
  return (
    <Box>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {changed === 0 ? say(policyWords.noChanges) : say(policyWords.changesCount, { smart_count: changed })}
      </Typography>
      {foldedChanges(comparison.changes).map((entry) =>
        "identity" in entry ? (
          <Change key={`${entry.identity}:${entry.kind}`} change={entry} />
        ) : (
          <Unchanged key={entry[0]?.identity} changes={entry} />
        ),
      )}
    </Box>
  );
}

function Unchanged({ changes }: { readonly changes: readonly ProvisionChange[] }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <Box sx={{ my: 0.5 }}>
      <Button size="small" onClick={() => setOpen(!open)} aria-expanded={open} sx={{ color: "text.secondary" }}>
        {open ? say(policyWords.hideUnchanged) : say(policyWords.unchangedFold, { smart_count: changes.length })}
      </Button>
      {open && changes.map((change) => <Change key={change.identity} change={change} />)}
    </Box>
  );
}

function Change({ change: { kind, before, after, segments, headingSegments } }: { readonly change: ProvisionChange }) {
  const say = useSay();
  const shown = after ?? before;
  if (!shown) return null;
  const renamed = before && after && before.label !== after.label ? before.label : null;
  return (
    <Box sx={{ borderLeft: 3, borderColor: colourOf[kind], pl: 1.5, my: 1.5 }} data-change={kind}>
      <Typography variant="caption" sx={{ color: kind === "unchanged" ? "text.secondary" : colourOf[kind], fontWeight: 600 }}>
        {say(policyWords[kind])}
        {renamed && (
          <Box component="span" sx={{ ml: 1, fontWeight: 400, color: "text.secondary" }}>
            {say(policyWords.wasLabel, { label: renamed })}
          </Box>
        )}
      </Typography>
      <Box sx={{ fontFamily: textFont, fontSize: 16, lineHeight: 1.85, whiteSpace: "pre-line" }}>
        {shown.label && <strong>{`${shown.label}　`}</strong>}
        {kind === "changed" ? (
          <>
            {headingSegments.length > 0 && (
              <strong>
                <Segments segments={headingSegments} />
                {"　"}
              </strong>
            )}
            <Segments segments={segments} />
          </>
        ) : (
          <Whole kind={kind} text={[shown.heading, shown.text].filter(Boolean).join("　")} />
        )}
      </Box>
    </Box>
  );
}

function Whole({ kind, text }: { readonly kind: ChangeKind; readonly text: string }) {
  if (kind === "removed") return <Removed text={text} />;
  return kind === "added" ? <Added text={text} /> : <span>{text}</span>;
}

const Added = ({ text }: { readonly text: string }) => (
  <Box
    component="ins"
    sx={{
      bgcolor: "color-mix(in srgb, var(--added) 18%, transparent)",
      "--added": (theme) => theme.palette.roles.pine,
      textDecorationColor: "var(--added)",
      textUnderlineOffset: 4,
    }}
  >
    {text}
  </Box>
);

const Removed = ({ text }: { readonly text: string }) => (
  <Box component="del" sx={{ bgcolor: "roles.overdueBack", color: "roles.overdue" }}>
    {text}
  </Box>
);

function Segments({ segments }: { readonly segments: readonly Segment[] }) {
  return segments.map(({ text, change }, place) => {
    const key = `${place}:${change}`;
    if (change === "added") return <Added key={key} text={text} />;
    return change === "removed" ? <Removed key={key} text={text} /> : <span key={key}>{text}</span>;
  });
}
