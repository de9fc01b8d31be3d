import type { WordsName } from "../../schema/registry.screen.ts";
import { LevelMark } from "./LevelMark.tsx";
import { StateMark } from "./StateMark.tsx";

/** A classification level, as far as its mark needs it. */
export interface MarkedLevel {
  readonly name: string | null;
  readonly colour?: string | null;
}

/** A state's mark, nothing where it is not to be seen. */
export const StateOf = ({ list, value }: { readonly list: WordsName; readonly value: string | null | undefined }) =>
  value ? <StateMark list={list} value={value} /> : null;

/** A level's mark, nothing where it is not to be seen. */
export const LevelOf = ({ level }: { readonly level: MarkedLevel | null | undefined }) =>
  level?.name ? <LevelMark level={level} /> : null;
