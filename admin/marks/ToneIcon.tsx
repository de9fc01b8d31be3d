import type { Tone } from "../../schema/registry.screen.ts";
import { toneLooks } from "./tones.tsx";

/** The icon of a tone in its colour, beside words that say the state. */
export function ToneIcon({ tone }: { readonly tone: Tone }) {
  const { icon: Icon, colour } = toneLooks[tone];
  return <Icon aria-hidden sx={{ fontSize: 20, mt: "1px", flexShrink: 0, color: `roles.${colour}` }} />;
}
