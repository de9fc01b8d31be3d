import { useMemo } from "react";
import { useNotify } from "react-admin";
import type { EffectiveScreen, LayerSource, ScreenOperation } from "../../schema/registry.screen.ts";
import { settled } from "../../schema/screen/operation-key.screen.ts";
import type { ApiError } from "../graphql/api-error.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { placeOf } from "../providers/form-draft.ts";
import { useMe } from "../providers/me.ts";
import { applyOperations } from "../screens/apply-operations.ts";
import type { DesignTarget, Level } from "../screens/screen-design.tsx";
import { isSame } from "./is-same.ts";
import { useKeptWork } from "./kept-work.ts";
import { onTopOf } from "./merge-operations.ts";
import { SaveScreen, type ScreenLevel, ScreenLevelQuery } from "./screens-api.ts";
import { useScreenCommand } from "./use-screen-command.ts";
import { designerWords } from "./words.ts";

type Operations = readonly ScreenOperation[];

const nothing: Operations = [];

/** Who says what is being changed; properties that come from here were said at this level. */
const ownSource = (personal: boolean): LayerSource => ({ level: personal ? "person" : "department", id: "own", name: "" });

/** A screen as the person saw it. */
export interface SeenScreen {
  readonly id: string;
  readonly version: number;
}

/** What a level says, while somebody changes it. */
export interface LevelWork {
  readonly level: ScreenLevel | undefined;
  readonly error: ApiError | null;
  /** What the levels above make of the screen. */
  readonly base: EffectiveScreen | undefined;
  /** What this level makes of it, with what is not saved yet. */
  readonly shown: EffectiveScreen | undefined;
  readonly operations: Operations;
  readonly published: Operations;
  /** What was saved when this person began. */
  readonly began: Operations;
  readonly unsaved: boolean;
  /** Whether somebody else has saved something since this person began. */
  readonly overtaken: boolean;
  /** What the server refused when it was saved last. */
  readonly problem: ApiError | null;
  readonly pending: boolean;
  readonly change: (operations: Operations) => void;
  readonly takeBack: () => void;
  readonly mergeOnTop: () => void;
  readonly save: () => void;
  /** The screen behind the level; null before anything was saved. */
  readonly screen: SeenScreen | null;
  /** Sees to it that what is shown is the draft, and says of which screen. */
  readonly withDraft: (done: (screen: SeenScreen) => void) => void;
  /** Gives up what is not saved. */
  readonly forget: () => void;
  readonly readAgain: () => void;
}

/** Loads a level of a screen, and keeps what somebody changes about it until it is saved. */
export function useLevelWork(target: DesignTarget, level: Level): LevelWork {
  const me = useMe();
  const say = useSay();
  const notify = useNotify();
  const place = [
    "screen-design",
    target.resource,
    target.kind,
    level.personal ? "me" : (level.departmentId ?? "organisation"),
    level.role ?? "",
  ];
  const [kept, keep] = useKeptWork(placeOf(me.personId, place.join(" ")));
  const answer = useAnswer(ScreenLevelQuery, { ...target, ...level });
  const known = answer.data?.screenLevel;
  const saved = useMemo(() => settled(known?.draft?.operations ?? known?.published?.operations ?? nothing), [known]);
  const unsaved = kept !== null && !isSame(kept.operations, saved);
  const operations = unsaved ? kept.operations : saved;
  const { personal } = level;
  const shown = useMemo(() => known && applyOperations(known.base, operations, ownSource(personal)), [known, operations, personal]);
  const saving = useScreenCommand(SaveScreen);
  const version = unsaved ? kept.version : (known?.version ?? null);
  const refused = (error: ApiError) => {
    // Somebody else was quicker: what they saved is loaded, so that both can be seen.
    if (error.code === "CONFLICT") void answer.refetch();
  };
  const save = (done: (screen: SeenScreen) => void) =>
    saving.mutate(
      { input: { ...target, ...level, operations, note: null, expectedVersion: version } },
      {
        onError: refused,
        onSuccess: ({ saveScreen }) => {
          keep(null);
          if (saveScreen?.screen) done({ id: saveScreen.screen.id, version: saveScreen.screen.version ?? 0 });
        },
      },
    );
  const screen = known?.screenId ? { id: known.screenId, version: version ?? 0 } : null;
  return {
    level: known,
    error: answer.error,
    base: known?.base,
    shown,
    operations,
    published: known?.published?.operations ?? nothing,
    began: unsaved ? kept.began : saved,
    unsaved,
    overtaken: unsaved && known !== undefined && kept.version !== known.version,
    problem: saving.error,
    pending: saving.isPending,
    change: (next) => {
      const began = unsaved ? kept.began : saved;
      keep(isSame(next, saved) && !unsaved ? null : { operations: next, began, version });
    },
    takeBack: () => {
      saving.reset();
      keep(null);
    },
    mergeOnTop: () => {
      saving.reset();
      if (known && kept)
        keep({ operations: onTopOf(known.base, kept.began, kept.operations, saved), began: saved, version: known.version });
    },
    save: () => save(() => notify(say(level.personal ? designerWords.savedMine : designerWords.saved), { type: "success" })),
    screen,
    withDraft: (done) => (unsaved || !screen || !known?.draft ? save(done) : done(screen)),
    forget: () => keep(null),
    readAgain: () => void answer.refetch(),
  };
}
