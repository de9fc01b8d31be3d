import type { Bilingual } from "../../schema/registry.screen.ts";
import { initialsOf } from "./initials-of.ts";

/** Where what was typed stands in a label: begin and end; null when neither the label, nor its initials, nor its other language has it. */
export function matchOf(label: Bilingual, shown: string, typed: string): readonly number[] | null {
  const text = typed.trim().toLowerCase();
  const literal = shown.toLowerCase().indexOf(text);
  if (literal >= 0) return [literal, literal + text.length];
  const initial = initialsOf(label.zh).indexOf(text.replaceAll(" ", ""));
  if (initial >= 0) return shown === label.zh ? [initial, initial + text.length] : [];
  return label.zh.includes(text) || label.en.toLowerCase().includes(text) ? [] : null;
}
