import type { LayerSource } from "../../schema/registry.screen.ts";
import { both, useSay } from "../i18n/say.ts";
import { wordLabel } from "../marks/StateMark.tsx";

/** What people call the levels that have a say about a screen. */
export const levelWords = {
  byDefault: both("系统默认", "default"),
  onlyMe: both("仅我自己", "Only me"),
  everybody: both("全组织", "Organisation"),
  inside: both("%{name} · %{role}", "%{name} · %{role}"),
  isLocked: both("由%{name}锁定", "Locked by %{name}"),
};

/** What people call a level: `const name = useLevelName(); name(source)`. */
export function useLevelName() {
  const say = useSay();
  return (source: LayerSource | undefined): string => {
    if (!source) return say(levelWords.byDefault);
    if (source.level === "person") return say(levelWords.onlyMe);
    const where = source.level === "organisation" ? say(levelWords.everybody) : source.name;
    const role = source.role && wordLabel("Role", source.role);
    return role ? say(levelWords.inside, { name: where, role: say(role) }) : where;
  };
}
