import { useTheme } from "@mui/material";
import { colourPlace, initials } from "./initials.ts";

/** Ground and ink of a circle, in the light and in the dark theme; each pair has more than 4.5:1. */
const grounds = [
  { light: ["#E3E9F4", "#2F4B7C"], dark: ["#2A3A57", "#C3D3F2"] },
  { light: ["#DFEDE5", "#24573F"], dark: ["#24402F", "#B5DEC8"] },
  { light: ["#F4E8D0", "#6B4A00"], dark: ["#463816", "#EBCF8D"] },
  { light: ["#EEE3EC", "#623C5F"], dark: ["#43304A", "#E0C4DE"] },
  { light: ["#DCECEE", "#1F575E"], dark: ["#203F45", "#AEDCE2"] },
  { light: ["#EAE6DD", "#57503F"], dark: ["#3C3930", "#D8D1C0"] },
] as const;

/** Pixels from which on two Chinese characters have room. */
const twoCharacters = 28;

interface PersonAvatarProps {
  readonly name: string;
  /** What keeps the colour the same when the name changes. */
  readonly id?: string;
  /** Pixels. */
  readonly size?: number;
}

/** A person's initials in a circle; beside the name, so it says nothing to those who do not see it. */
export function PersonAvatar({ name, id = name, size = 24 }: PersonAvatarProps) {
  const { mode } = useTheme().palette;
  const ground = grounds[colourPlace(id, grounds.length)] ?? grounds[0];
  const whole = [...initials(name)];
  // Two Chinese characters cannot be read in a small circle.
  const shown = size < twoCharacters && /\p{Script=Han}/u.test(whole.join("")) ? whole.slice(-1) : whole;
  return (
    <span
      aria-hidden
      // Drawn, so that it is nowhere taken for a part of a text or of a button's name.
      className="drawn"
      data-drawn={shown.join("")}
      style={{
        display: "inline-grid",
        placeItems: "center",
        flexShrink: 0,
        width: size,
        height: size,
        borderRadius: "50%",
        backgroundColor: ground[mode][0],
        color: ground[mode][1],
        fontSize: Math.round(size * (shown.length > 1 ? 0.4 : 0.5)),
        lineHeight: 1,
        fontWeight: 600,
        letterSpacing: 0,
        userSelect: "none",
      }}
    />
  );
}
