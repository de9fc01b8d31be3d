import EventIcon from "@mui/icons-material/EventOutlined";
import { IconButton, InputAdornment, Popover, Skeleton, TextField, type TextFieldProps } from "@mui/material";
import { Suspense, useEffect, useRef, useState } from "react";
import { isDay } from "../../schema/shared/days.screen.ts";
import { dayTyped } from "../i18n/day-text.ts";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { latePart } from "./late-part.ts";
import { sharedWords } from "./words.ts";

const DayCalendar = latePart(() => import("./DayCalendar.tsx"));

type DayFieldProps = Omit<TextFieldProps, "value" | "onChange" | "type"> & {
  /** "2026-11-21", "" for none. */
  readonly value: string;
  /** The day, "" for none and for what is no day; the text is what was typed. */
  readonly onChange: (day: string, text: string) => void;
};

/**
 * A day: typed in any way that people write one, or picked in a calendar. It stands there as `2026-11-21` in both languages. What is no day
 * stays in the field with a sentence, and keeps the form from being sent.
 */
export function DayField({ value, onChange, error, helperText, onBlur, ...rest }: DayFieldProps) {
  const { today } = useMe();
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const text = typed ?? value;
  const wrong = text.trim() !== "" && dayTyped(text, today) === null;
  const sentence = wrong ? say(sharedWords.notADay) : "";
  useEffect(() => input.current?.setCustomValidity(sentence), [sentence]);
  const type = (next: string) => {
    setTyped(next);
    setLeft(false);
    onChange(dayTyped(next, today) ?? "", next);
  };
  return (
    <>
      <TextField
        {...rest}
        value={text}
        onChange={(event) => type(event.target.value)}
        onBlur={(event) => {
          setLeft(true);
          if (!wrong) setTyped(null);
          onBlur?.(event);
        }}
        onInvalid={(event) => {
          // The sentence stands below the field instead of in the browser's bubble.
          event.preventDefault();
          setLeft(true);
        }}
        onKeyDown={(event) => {
          if (event.altKey && event.key === "ArrowDown") setAnchor(input.current?.closest<HTMLElement>(".MuiInputBase-root") ?? null);
        }}
        placeholder={say(sharedWords.dayPattern)}
        inputRef={input}
        error={(error ?? false) || (wrong && left)}
        helperText={wrong && left ? sentence : helperText}
        slotProps={{
          inputLabel: { shrink: true },
          htmlInput: { inputMode: "numeric", autoComplete: "off", maxLength: 40 },
          input: {
            endAdornment: (
              <InputAdornment position="end">
                <IconButton
                  size="small"
                  edge="end"
                  aria-label={say(sharedWords.pickDay)}
                  aria-haspopup="dialog"
                  disabled={rest.disabled ?? false}
                  onClick={(event) => setAnchor(event.currentTarget.closest<HTMLElement>(".MuiInputBase-root"))}
                >
                  <EventIcon fontSize="small" />
                </IconButton>
              </InputAdornment>
            ),
          },
        }}
      />
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: "bottom", horizontal: "left" }}
        slotProps={{ paper: { role: "dialog", "aria-label": say(sharedWords.pickDay) } }}
      >
        <Suspense fallback={<Skeleton variant="rectangular" width={320} height={336} />}>
          {anchor && (
            <DayCalendar
              value={isDay(value) ? value : ""}
              today={today}
              onPick={(day) => {
                setTyped(null);
                setAnchor(null);
                onChange(day, day);
              }}
            />
          )}
        </Suspense>
      </Popover>
    </>
  );
}
