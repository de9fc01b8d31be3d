import { Alert, Box, Button, Typography } from "@mui/material";
import type { Bilingual } from "../../../schema/registry.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { textFont } from "../../theme/fonts.ts";
import { ProvisionWords } from "../provisions/ProvisionWords.tsx";
import { policyWords } from "../words.ts";
import type { ImportPreview } from "./import-preview.ts";

/** What an import would make of a text: tree, doubts, what is left out. */
export function ImportPreviewView({ preview, onAgain }: { readonly preview: ImportPreview; readonly onAgain: () => void }) {
  const say = useSay();
  const { provisions, warnings, furniture, lost, invisible, encoding } = preview;
  const isWord = encoding === "docx";
  const doubted = new Set(warnings.map(({ line }) => line));
  return (
    <Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, alignItems: "center", mb: 1 }}>
        <Typography sx={{ fontWeight: 600 }} data-provisions={provisions.length}>
          {say(policyWords.provisionCount, { smart_count: provisions.length })}
        </Typography>
        <span>{warnings.length === 0 ? say(policyWords.noWarnings) : say(policyWords.warningCount, { smart_count: warnings.length })}</span>
        <span>{lost === 0 ? say(policyWords.nothingLost) : say(policyWords.lost, { smart_count: lost })}</span>
        {invisible > 0 && <span>{say(policyWords.invisible, { smart_count: invisible })}</span>}
        <Typography variant="caption" color="textSecondary">
          {isWord ? say(policyWords.wordDocument) : say(policyWords.encoding, { encoding: encoding.toUpperCase() })}
        </Typography>
        <Button size="small" onClick={onAgain} sx={{ ml: "auto" }}>
          {say(policyWords.otherText)}
        </Button>
      </Box>
      {lost > 0 && <Alert severity="error">{say(policyWords.lost, { smart_count: lost })}</Alert>}
      {warnings.length > 0 && <Warnings warnings={warnings} place={isWord ? policyWords.sourceParagraph : policyWords.line} />}
      {furniture.length > 0 && (
        <Box component="details" sx={{ my: 1, fontSize: 14 }}>
          <summary>{say(policyWords.furniture, { smart_count: furniture.length })}</summary>
          <Box sx={{ color: "text.secondary", whiteSpace: "pre-line", pl: 2 }}>{furniture.join("\n")}</Box>
        </Box>
      )}
      <Box
        sx={{
          border: 1,
          borderColor: "roles.hairline",
          borderRadius: 1,
          p: 1.5,
          maxHeight: 420,
          overflowY: "auto",
          fontFamily: textFont,
          lineHeight: 1.75,
        }}
        tabIndex={0}
      >
        {provisions.map(({ kind, label, heading, text, depth, line }, place) => (
          <Box
            key={`${place}:${line}`}
            data-kind={kind}
            sx={{
              pl: { xs: Math.min(depth, 4), sm: depth * 2.5 },
              bgcolor: doubted.has(line) ? "roles.overdueBack" : undefined,
              whiteSpace: "pre-line",
            }}
          >
            {label && <strong>{`${label}　`}</strong>}
            {heading && <strong>{`${heading}　`}</strong>}
            <ProvisionWords provision={{ kind, text }} leads={false} />
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function Warnings({ warnings, place: placeWords }: Pick<ImportPreview, "warnings"> & { readonly place: Bilingual }) {
  const say = useSay();
  return (
    <Alert severity="warning" sx={{ my: 1, maxHeight: 200, overflowY: "auto" }}>
      <Box component="ul" sx={{ m: 0, pl: 2 }}>
        {warnings.map(({ code, line, excerpt, message }, place) => (
          <li key={`${place}:${code}`}>
            {say(placeWords, { line })} {message}{" "}
            {excerpt && (
              <Box component="q" sx={{ color: "text.secondary" }}>
                {excerpt}
              </Box>
            )}
          </li>
        ))}
      </Box>
    </Alert>
  );
}
