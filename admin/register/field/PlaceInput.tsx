import PlaceIcon from "@mui/icons-material/MyLocationOutlined";
import { Box, Button, TextField } from "@mui/material";
import { useState } from "react";
import type { WholeKind } from "../../../schema/register/definition/field.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { isPlace } from "./place.ts";
import { type RegisterInputProps, useFieldValue } from "./use-field-value.ts";
import { fieldWords } from "./words.ts";

const longest = 200;

/** Milliseconds for which a device may look for itself. */
const patience = 15_000;

const whereIAm = () =>
  new Promise<GeolocationCoordinates>((resolve, reject) => {
    if (!("geolocation" in navigator)) reject(new Error("No positions here."));
    else navigator.geolocation.getCurrentPosition(({ coords }) => resolve(coords), reject, { enableHighAccuracy: true, timeout: patience });
  });

/** A place in words, with the position of the device where somebody adds it. */
export function PlaceInput(props: RegisterInputProps<Extract<WholeKind, { readonly kind: "place" }>>) {
  const { source, label, required } = props;
  const { value, change, blur, ref, wrong, message } = useFieldValue(props);
  const [state, setState] = useState<"idle" | "locating" | "failed">("idle");
  const say = useSay();
  const place = isPlace(value) ? value : { words: "" };
  const { words, lat, lng } = place;
  const located = lat !== undefined && lng !== undefined;
  const locate = async () => {
    setState("locating");
    const found = await whereIAm().catch(() => null);
    setState(found ? "idle" : "failed");
    if (found) change({ words, lat: Number(found.latitude.toFixed(6)), lng: Number(found.longitude.toFixed(6)) });
  };
  const write = (text: string) => change(text === "" && !located ? null : { ...place, words: text });
  return (
    <div>
      <TextField
        name={source}
        inputRef={ref}
        label={label}
        required={required}
        value={words}
        onChange={({ target }) => write(target.value)}
        onBlur={blur}
        error={wrong}
        helperText={message || undefined}
        slotProps={{ htmlInput: { maxLength: longest } }}
      />
      <Box role="status" sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, fontSize: 13, color: "text.secondary" }}>
        <Button
          size="small"
          startIcon={<PlaceIcon />}
          disabled={state === "locating"}
          onClick={() => (located ? change(words === "" ? null : { words }) : void locate())}
          sx={{ minHeight: { xs: 44, md: 32 } }}
        >
          {say(state === "locating" ? fieldWords.locating : located ? fieldWords.unlocate : fieldWords.locate)}
        </Button>
        {located && say(fieldWords.located, { lat: lat.toFixed(5), lng: lng.toFixed(5) })}
        {state === "failed" && say(fieldWords.notLocated)}
      </Box>
    </div>
  );
}
