import { useMemo, useState } from "react";
import { doubtsByPiece } from "./doubts.ts";
import type { ImportPreview } from "./import-preview.ts";
import { PreviewHead } from "./PreviewHead.tsx";
import { PreviewPanes } from "./PreviewPanes.tsx";
import type { useImportChoices } from "./use-import-choices.ts";

interface ImportPreviewViewProps {
  readonly preview: ImportPreview;
  readonly chosen: ReturnType<typeof useImportChoices>;
  readonly onAgain: () => void;
}

/** A text before it is imported: the source beside the provisions, doubtful places marked in both, and what can be changed about them. */
export function ImportPreviewView({ preview, chosen, onAgain }: ImportPreviewViewProps) {
  const { text, choices, choose, undo } = chosen;
  const { pieces } = text;
  const [key, setKey] = useState<string | null>(null);
  const doubts = useMemo(() => doubtsByPiece(pieces, preview.warnings), [pieces, preview]);
  const places = useMemo(() => pieces.filter((piece) => doubts.has(piece.key)).map((piece) => piece.key), [pieces, doubts]);
  const place = key === null ? -1 : places.indexOf(key);
  const step = (by: 1 | -1) => {
    const next = place < 0 ? (by === 1 ? 0 : places.length - 1) : (place + by + places.length) % places.length;
    setKey(places[next] ?? null);
  };
  return (
    <>
      <PreviewHead
        preview={preview}
        provisionCount={pieces.length}
        changes={choices.length}
        general={doubts.get("") ?? []}
        place={place + 1}
        places={places.length}
        onStep={step}
        onUndo={undo}
        onAgain={onAgain}
      />
      <PreviewPanes preview={preview} text={text} doubts={doubts} chosen={key} onChoose={setKey} onChoice={choose} onUndo={undo} />
    </>
  );
}
