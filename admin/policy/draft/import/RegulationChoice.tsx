import { Alert, Box, Button, FormControlLabel, Radio, RadioGroup } from "@mui/material";
import { useState } from "react";
import { useSay } from "../../../i18n/say.ts";
import type { Draft } from "../../draft-page.ts";
import type { ImportPreview, ImportSource } from "./import-preview.ts";
import { OwnDocumentDialog } from "./OwnDocumentDialog.tsx";
import { importWords } from "./words.ts";

interface RegulationChoiceProps {
  readonly regulations: ImportPreview["regulations"];
  readonly source: ImportSource;
  readonly level: Draft["level"];
  readonly pending: boolean;
  readonly onPart: (part: number | null) => void;
}

/** Which of the regulations in one file is meant for this draft; each of the others can become a document of its own. */
export function RegulationChoice({ regulations, source, level, pending, onPart }: RegulationChoiceProps) {
  const say = useSay();
  const [own, setOwn] = useState<number | null>(null);
  if (regulations.length < 2) return null;
  const titleOf = (part: number) => regulations[part - 1]?.title ?? say(importWords.untitled);
  return (
    <Alert severity="info" sx={{ "& .MuiAlert-message": { width: "100%" } }}>
      {say(importWords.several, { count: regulations.length })}
      <RadioGroup value={source.part ?? 0} onChange={(_, value) => onPart(Number(value) || null)}>
        <FormControlLabel value={0} control={<Radio size="small" />} label={say(importWords.whole)} disabled={pending} />
        {regulations.map(({ from, provisionCount }, at) => (
          <Box key={from} sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 1 }}>
            <FormControlLabel
              value={at + 1}
              control={<Radio size="small" />}
              disabled={pending}
              label={say(importWords.regulation, {
                title: titleOf(at + 1),
                count: say(importWords.provisionCount, { smart_count: provisionCount }),
              })}
              sx={{ flex: 1, minWidth: 200 }}
            />
            {source.part !== at + 1 && (
              <Button size="small" onClick={() => setOwn(at + 1)}>
                {say(importWords.ownDocument)}
              </Button>
            )}
          </Box>
        ))}
      </RadioGroup>
      {own !== null && (
        <OwnDocumentDialog
          title={regulations[own - 1]?.title ?? ""}
          source={{ ...source, part: own }}
          level={level}
          onClose={() => setOwn(null)}
        />
      )}
    </Alert>
  );
}
