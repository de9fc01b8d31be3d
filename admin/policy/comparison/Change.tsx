import { Box, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { useSay } from "../../i18n/say.ts";
import { wordLabel } from "../../marks/StateMark.tsx";
import { textFont } from "../../theme/fonts.ts";
import { chineseTypography } from "../../theme/typography.ts";
import { labelGap } from "../provision.ts";
import { policyWords } from "../words.ts";
import type { ChangeKind, ComparedProvision, ProvisionChange } from "./comparison.ts";
import { Parts } from "./Parts.tsx";
import { Segments, type Side } from "./Segments.tsx";

const colourOf: Readonly<Record<ChangeKind, string>> = {
  added: "roles.pine",
  removed: "roles.overdue",
  changed: "roles.amber",
  moved: "roles.indigo",
  unchanged: "roles.hairline",
};

/** The old text beside the new one, above it, or one text with the marks of both. */
export type ChangeLayout = "beside" | "above" | "together";

interface ChangeProps {
  readonly change: ProvisionChange;
  /** Labels of what it stands below, in the new text and in the old one. */
  readonly above: string;
  readonly aboveBefore: string;
  readonly layout: ChangeLayout;
}

/** What became of one provision: a word for it, and the words that are new or gone marked. */
export function Change({ change, above, aboveBefore, layout }: ChangeProps) {
  const say = useSay();
  const { kind, moved, formOnly, before, after } = change;
  const apart = layout !== "together" && (layout === "beside" || (kind === "changed" && !formOnly));
  const kinds =
    before && after && before.kind !== after.kind ? [before.kind, after.kind].map((one) => wordLabel("ProvisionKind", one)) : [];
  const renamed = before && after && before.label !== after.label ? before.label : null;
  return (
    <Box
      data-change={kind}
      tabIndex={kind === "unchanged" ? undefined : -1}
      sx={{
        borderLeft: 3,
        borderColor: colourOf[kind],
        pl: 1.5,
        my: 1.5,
        scrollMarginTop: "120px",
        outlineOffset: 4,
        contentVisibility: kind === "unchanged" ? "auto" : "visible",
        containIntrinsicSize: "auto 80px",
      }}
    >
      {kind !== "unchanged" && (
        <Typography variant="caption" sx={{ display: "flex", flexWrap: "wrap", columnGap: 1, color: colourOf[kind], fontWeight: 600 }}>
          {say(formOnly ? policyWords.formOnly : policyWords[kind])}
          {moved && kind !== "moved" && (
            <Box component="span" sx={{ color: "roles.indigo" }}>
              {say(policyWords.movedToo)}
            </Box>
          )}
          {kinds.length > 0 && (
            <Box component="span" sx={{ fontWeight: 400, color: "text.secondary" }}>
              {kinds.map((label) => label && say(label)).join(" → ")}
            </Box>
          )}
          {renamed && (
            <Box component="span" sx={{ fontWeight: 400, color: "text.secondary" }}>
              {say(policyWords.wasLabel, { label: renamed })}
            </Box>
          )}
        </Typography>
      )}
      <Box
        sx={{
          ...chineseTypography,
          fontFamily: textFont,
          fontSize: 16,
          lineHeight: 1.85,
          whiteSpace: "pre-line",
          ...(apart && { display: "grid", gap: layout === "beside" ? 4 : 1 }),
          ...(layout === "beside" && { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)" }),
        }}
      >
        {apart ? (
          <>
            <Column provision={before} above={aboveBefore} name={layout === "above" ? say(policyWords.oldText) : null}>
              <Words change={change} side="old" />
            </Column>
            <Column provision={after} above={above} name={layout === "above" ? say(policyWords.newText) : null}>
              <Words change={change} side="new" />
            </Column>
          </>
        ) : (
          <Column provision={after ?? before} above={after ? above : aboveBefore}>
            <Words change={change} side="both" />
          </Column>
        )}
      </Box>
    </Box>
  );
}

interface ColumnProps {
  readonly provision: ComparedProvision | null;
  readonly above: string;
  /** Which text it is, where no head above says so. */
  readonly name?: string | null;
  readonly children: ReactNode;
}

function Column({ provision, above, name = null, children }: ColumnProps) {
  const say = useSay();
  if (!provision) {
    return (
      <Typography variant="caption" color="textSecondary" sx={{ alignSelf: "center" }}>
        {say(policyWords.nothingHere)}
      </Typography>
    );
  }
  return (
    <div>
      {name && (
        <Typography variant="caption" component="div" color="textSecondary">
          {name}
        </Typography>
      )}
      {above && (
        <Box component="span" sx={{ color: "text.secondary" }}>
          {above}
          {provision.label ? labelGap(above, provision.label) : "　"}
        </Box>
      )}
      {provision.label && <strong>{`${provision.label}　`}</strong>}
      {children}
    </div>
  );
}

function Words({ change: { parts, headingSegments }, side }: { readonly change: ProvisionChange; readonly side: Side }) {
  return (
    <>
      {headingSegments.length > 0 && (
        <strong>
          <Segments segments={headingSegments} side={side} />
          {"　"}
        </strong>
      )}
      <Parts parts={parts} side={side} />
    </>
  );
}
