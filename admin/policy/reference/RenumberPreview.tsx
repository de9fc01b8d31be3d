import { Alert, Box, Typography } from "@mui/material";
import type { ReactNode } from "react";
import type { AnswerOf } from "../../graphql/operation.ts";
import { useSay } from "../../i18n/say.ts";
import { referenceWords } from "./reference-words.ts";
import type { PreviewRenumber } from "./renumbering.ts";

interface RenumberPreviewProps {
  readonly preview: AnswerOf<typeof PreviewRenumber>["previewRenumber"];
  readonly follow: boolean;
}

/** Lines that may be many: they scroll on their own. */
function Lines({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <div>
      <Typography variant="h3">{heading}</Typography>
      <Box
        component="ul"
        tabIndex={0}
        sx={{
          m: 0,
          p: 0,
          listStyle: "none",
          maxHeight: 220,
          overflowY: "auto",
          border: 1,
          borderColor: "roles.hairline",
          borderRadius: 1,
          "& li": { display: "flex", gap: 1, px: 1.5, py: 0.5, alignItems: "baseline" },
          "& li + li": { borderTop: 1, borderColor: "roles.hairline" },
          "& b": { whiteSpace: "nowrap" },
          "& small": { color: "text.secondary", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", fontSize: 13 },
        }}
      >
        {children}
      </Box>
    </div>
  );
}

/** What would become of labels and references, before anything is saved. */
export function RenumberPreview({ preview, follow }: RenumberPreviewProps) {
  const say = useSay();
  const { changes, kept, following, breaking } = preview;
  const named = (label: string) => (label ? say(referenceWords.inProvision, { name: label }) : "");
  return (
    <>
      {changes.length > 0 && (
        <Lines heading={say(referenceWords.labelChanges, { smart_count: changes.length })}>
          {changes.map(({ provisionId, before, after, opening }) => (
            <li key={provisionId}>
              <b>
                {before || say(referenceWords.noLabel)} → {after}
              </b>
              <small>{opening}</small>
            </li>
          ))}
        </Lines>
      )}
      {following.length > 0 && (
        <Lines heading={say(follow ? referenceWords.following : referenceWords.notFollowing, { smart_count: following.length })}>
          {following.map(({ provisionId, label, words, newWords }, place) => (
            <li key={`${provisionId}:${place}`}>
              <span>
                {named(label)}
                {words} → {newWords ?? say(referenceWords.noWords)}
              </span>
            </li>
          ))}
        </Lines>
      )}
      {breaking.length > 0 && (
        <Alert severity="warning">
          {say(referenceWords.breaking, { smart_count: breaking.length })}
          <Box component="ul" sx={{ m: 0, pl: 2 }}>
            {breaking.map(({ reference, newWords }) => (
              <li key={reference.id}>
                {reference.revision?.title} {reference.provision?.label} {reference.words} → {newWords ?? say(referenceWords.noWords)}
              </li>
            ))}
          </Box>
          {say(referenceWords.breakingText)}
        </Alert>
      )}
      {kept.length > 0 && (
        <Lines heading={say(referenceWords.keptLabels, { smart_count: kept.length })}>
          {kept.map(({ provisionId, label, reason }) => (
            <li key={provisionId}>
              <b>{label}</b>
              <small>{say(referenceWords.keptBecause[reason])}</small>
            </li>
          ))}
        </Lines>
      )}
    </>
  );
}
