import { Box, type SxProps, type Theme } from "@mui/material";
import { memo } from "react";
import { textFont } from "../theme/fonts.ts";
import { isDivision, type ReadProvision } from "./provision.ts";
import { TextTable } from "./TextTable.tsx";

/** Where the contents lead. */
export const anchorOf = (provision: Pick<ReadProvision, "id">) => `provision-${provision.id}`;

/** Windows and phones read in the sans: their serif is poor on screens. */
const readsInSans = /Windows|Android|iPhone|iPad/.test(navigator.userAgent);

const readingStyle: SxProps<Theme> = {
  ...(readsInSans ? {} : { fontFamily: textFont }),
  fontSize: 17,
  lineHeight: 1.9,
  maxWidth: { xs: "100%", md: "46em" },
  overflowWrap: "break-word",
  textAlign: "justify",
  textJustify: "inter-ideograph",
};

/** The text of a regulation as it is read: labels in the margin on wide screens, running in on narrow ones. */
export const ReadingText = memo(function ReadingText({ provisions }: { readonly provisions: readonly ReadProvision[] }) {
  return (
    <Box sx={readingStyle} component="article">
      {provisions.map((provision) => (
        <ProvisionBlock key={provision.id} provision={provision} />
      ))}
    </Box>
  );
});

function ProvisionBlock({ provision }: { readonly provision: ReadProvision }) {
  if (isDivision(provision)) return <Division provision={provision} />;
  if (provision.kind === "signature")
    return (
      <Box id={anchorOf(provision)} sx={{ textAlign: "end", whiteSpace: "pre-line", mt: 3 }}>
        {[provision.label, provision.heading, provision.text].filter(Boolean).join("\n")}
      </Box>
    );
  if (provision.kind === "table") return <TextTable provision={provision} />;
  return provision.kind === "article" || (provision.kind === "clause" && provision.depth <= 1) ? (
    <Labelled provision={provision} />
  ) : (
    <Piece provision={provision} />
  );
}

function Division({ provision: { id, kind, label, heading, text } }: { readonly provision: ReadProvision }) {
  const centred = kind !== "section" && kind !== "clause";
  return (
    <Box id={anchorOf({ id })} sx={{ mt: kind === "section" ? 3 : 4, mb: 1.5, scrollMarginTop: 80 }}>
      <Box
        component={kind === "section" ? "h3" : "h2"}
        sx={{ m: 0, fontSize: kind === "section" ? 17 : 19, fontWeight: 700, textAlign: centred ? "center" : "start" }}
      >
        {[label, heading].filter(Boolean).join("　")}
      </Box>
      {text && <Box sx={{ whiteSpace: "pre-line" }}>{text}</Box>}
    </Box>
  );
}

/** An article: its label hangs in the margin, its first paragraph stands flush beside it. */
function Labelled({ provision: { id, label, heading, text } }: { readonly provision: ReadProvision }) {
  return (
    <Box
      id={anchorOf({ id })}
      sx={{ mt: 1.5, scrollMarginTop: 80, display: { md: "grid" }, gridTemplateColumns: { md: "6em minmax(0, 1fr)" } }}
    >
      <Box component="span" sx={{ fontWeight: 700, mr: { xs: "1em", md: 0 } }}>
        {label}
      </Box>
      <Box component="span" sx={{ whiteSpace: "pre-line" }}>
        {heading && (
          <Box component="strong" sx={{ mr: "1em" }}>
            {heading}
          </Box>
        )}
        {text}
      </Box>
    </Box>
  );
}

/** A later paragraph, an item or whatever lies below an article: indented by two characters. */
function Piece({ provision: { id, kind, label, heading, text, depth } }: { readonly provision: ReadProvision }) {
  const deeper = Math.max(0, depth - 2);
  return (
    <Box
      id={anchorOf({ id })}
      sx={{
        ml: { xs: `${Math.min(deeper, 3)}em`, md: kind === "preamble" ? 0 : `${6 + Math.min(deeper, 6)}em` },
        textIndent: "2em",
        whiteSpace: "pre-line",
        scrollMarginTop: 80,
      }}
    >
      {label && <span>{label}</span>}
      {heading && <strong>{`${heading}　`}</strong>}
      {text}
    </Box>
  );
}
