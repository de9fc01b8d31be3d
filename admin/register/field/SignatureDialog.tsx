import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, type Theme, useMediaQuery } from "@mui/material";
import { useEffect, useId, useRef, useState } from "react";
import SignaturePad from "signature_pad";
import { useSay } from "../../i18n/say.ts";
import type { FileContent } from "../../shared/file-content.ts";
import { sharedWords } from "../../shared/words.ts";
import { fieldWords } from "./words.ts";

interface SignatureDialogProps {
  readonly title: string;
  readonly onSigned: (file: FileContent) => void;
  readonly onClose: () => void;
}

/** So that a signature is as sharp on paper as on any screen. */
const sharpness = 2;

/** A frame to sign in, as wide as the window allows; black on white, whatever the theme. */
export default function SignatureDialog({ title, onSigned, onClose }: SignatureDialogProps) {
  const say = useSay();
  const heading = useId();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down("sm"));
  // A dialogue draws what is in it a moment later.
  const [element, setElement] = useState<HTMLCanvasElement | null>(null);
  const pad = useRef<SignaturePad | null>(null);
  const [empty, setEmpty] = useState(true);
  useEffect(() => {
    if (!element) return undefined;
    const drawn = new SignaturePad(element, { penColor: "#000", backgroundColor: "#fff", minWidth: 1, maxWidth: 3 });
    pad.current = drawn;
    const fit = () => {
      const strokes = drawn.toData();
      element.width = element.clientWidth * sharpness;
      element.height = element.clientHeight * sharpness;
      element.getContext("2d")?.scale(sharpness, sharpness);
      drawn.fromData(strokes);
    };
    const watch = new ResizeObserver(fit);
    watch.observe(element);
    drawn.addEventListener("endStroke", () => setEmpty(drawn.isEmpty()));
    return () => {
      watch.disconnect();
      drawn.off();
    };
  }, [element]);
  const undo = () => {
    pad.current?.fromData(pad.current.toData().slice(0, -1));
    setEmpty(pad.current?.toData().length === 0);
  };
  const clear = () => {
    pad.current?.clear();
    setEmpty(true);
  };
  const take = () => {
    const base64 = pad.current?.toDataURL("image/png").replace(/^[^,]*,/, "");
    if (base64) onSigned({ fileName: "signature.png", base64 });
  };
  return (
    <Dialog open onClose={empty ? onClose : undefined} fullWidth maxWidth="sm" fullScreen={narrow} aria-labelledby={heading}>
      <DialogTitle id={heading}>{title}</DialogTitle>
      <DialogContent sx={{ display: "flex", flexDirection: "column" }}>
        <Box sx={{ mb: 1, fontSize: 14, color: "text.secondary" }}>{say(fieldWords.signHere)}</Box>
        <Box
          component="canvas"
          ref={setElement}
          aria-label={say(fieldWords.signHere)}
          sx={{
            width: "100%",
            height: { xs: "55vh", sm: 220 },
            border: 1,
            borderColor: "roles.border",
            borderRadius: 1,
            bgcolor: "#fff",
            touchAction: "none",
          }}
        />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2, flexWrap: "wrap" }}>
        <Button onClick={undo} disabled={empty}>
          {say(fieldWords.undoStroke)}
        </Button>
        <Button onClick={clear} disabled={empty} sx={{ mr: "auto" }}>
          {say(fieldWords.clear)}
        </Button>
        <Button onClick={onClose}>{say(sharedWords.cancel)}</Button>
        <Button variant="contained" color="secondary" disabled={empty} onClick={take} sx={{ minHeight: { xs: 44, sm: 36 } }}>
          {say(fieldWords.takeSignature)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
