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
import { DiscardScreenDraft, PublishScreen, RollBackScreen, SaveScreen, type ScreenLevel, ScreenLevelQuery } from "./screens-api.ts";
import { useScreenCommand } from "./use-screen-command.ts";
import { designerWords } from "./words.ts";

type Operations = readonly ScreenOperation[];

const nothing: Operations = [];

/** Who says what is being changed; properties that come from here were said at this level. */
const ownSource = (personal: boolean): LayerSource => ({ level: personal ? "person" : "department", id: "own", name: "" });

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
  /** What the server refused in the last command. */
  readonly problem: ApiError | null;
  readonly pending: boolean;
  readonly change: (operations: Operations) => void;
  readonly takeBack: () => void;
  readonly mergeOnTop: () => void;
  readonly save: () => void;
  readonly publish: (note: string, done: () => void) => void;
  readonly discard: (done: () => void) => void;
  readonly rollBack: (ordinal: number, note: string, done: () => void) => void;
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
  const publishing = useScreenCommand(PublishScreen);
  const discarding = useScreenCommand(DiscardScreenDraft);
  const rollingBack = useScreenCommand(RollBackScreen);
  const forgetProblems = () => {
    for (const command of [saving, publishing, discarding, rollingBack]) command.reset();
  };
  const version = unsaved ? kept.version : (known?.version ?? null);
  const refused = (error: ApiError) => {
    // Somebody else was quicker: what they saved is loaded, so that both can be seen.
    if (error.code === "CONFLICT") void answer.refetch();
  };
  const save = (note: string | null, done: (screen: { readonly id: string; readonly version: number }) => void) =>
    saving.mutate(
      { input: { ...target, ...level, operations, note, expectedVersion: version } },
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
    problem: saving.error ?? publishing.error ?? discarding.error ?? rollingBack.error,
    pending: saving.isPending || publishing.isPending || discarding.isPending || rollingBack.isPending,
    change: (next) => {
      const began = unsaved ? kept.began : saved;
      keep(isSame(next, saved) && !unsaved ? null : { operations: next, began, version });
    },
    takeBack: () => {
      forgetProblems();
      keep(null);
    },
    mergeOnTop: () => {
      forgetProblems();
      if (known && kept)
        keep({ operations: onTopOf(known.base, kept.began, kept.operations, saved), began: saved, version: known.version });
    },
    save: () => save(null, () => notify(say(level.personal ? designerWords.savedMine : designerWords.saved), { type: "success" })),
    publish: (note, done) => {
      const publish = ({ id, version: seen }: { readonly id: string; readonly version: number }) =>
        publishing.mutate(
          { input: { screenId: id, expectedVersion: seen, note: note || null } },
          {
            onError: refused,
            onSuccess: () => {
              notify(say(designerWords.published), { type: "success" });
              done();
            },
          },
        );
      if (unsaved || !screen || !known?.draft) save(note || null, publish);
      else publish(screen);
    },
    discard: (done) => {
      if (!screen) return;
      discarding.mutate(
        { input: { screenId: screen.id, expectedVersion: known?.version ?? 0 } },
        {
          onError: refused,
          onSuccess: () => {
            keep(null);
            notify(say(designerWords.discarded), { type: "success" });
            done();
          },
        },
      );
    },
    rollBack: (ordinal, note, done) => {
      if (!screen) return;
      rollingBack.mutate(
        { input: { screenId: screen.id, expectedVersion: known?.version ?? 0, ordinal, note: note || null } },
        {
          onError: refused,
          onSuccess: () => {
            notify(say(designerWords.rolledBack, { ordinal }), { type: "success" });
            done();
          },
        },
      );
    },
  };
}
