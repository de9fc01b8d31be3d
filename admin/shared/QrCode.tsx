import { Box, type BoxProps } from "@mui/material";
import { useEffect, useState } from "react";

interface QrCodeProps extends Pick<BoxProps, "sx"> {
  readonly text: string;
  /** What the picture is, for whoever does not see it. */
  readonly label: string;
  /** `Q` for what hangs on a wall and gets dirty. */
  readonly correction?: "M" | "Q";
}

/** A QR code, sharp at any size; what draws it is loaded when the first one is shown. */
export function QrCode({ text, label, correction = "M", sx }: QrCodeProps) {
  const [image, setImage] = useState<string | null>(null);
  useEffect(() => {
    let shown = true;
    void import("qrcode").then(async (library) => {
      const drawn = await library.toString(text, { type: "svg", margin: 2, errorCorrectionLevel: correction });
      if (shown) setImage(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn)}`);
    });
    return () => {
      shown = false;
    };
  }, [text, correction]);
  return (
    <Box sx={[{ bgcolor: "#fff", aspectRatio: "1" }, ...(Array.isArray(sx) ? sx : [sx])]}>
      {image && <img src={image} alt={label} style={{ display: "block", width: "100%", height: "100%" }} />}
    </Box>
  );
}
