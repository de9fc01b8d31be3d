import type { DndContextProps, UniqueIdentifier } from "@dnd-kit/core";
import type { EffectiveField } from "../../schema/registry.screen.ts";
import { both, useSay } from "../i18n/say.ts";

/** What is said of things that are dragged into an order. */
export const dragWords = {
  move: both("移动“%{name}”", "Move “%{name}”"),
  how: both(
    "按空格键拿起，用上下方向键移动，再按空格键放下，按 Esc 键取消。",
    "Press space to pick up, arrow keys to move, space again to drop, Escape to cancel.",
  ),
  lifted: both("已拿起“%{name}”，现在是第 %{place} 个，共 %{total} 个。", "Picked up “%{name}”, at place %{place} of %{total}."),
  over: both("“%{name}”移到第 %{place} 个，共 %{total} 个。", "“%{name}” is at place %{place} of %{total}."),
  dropped: both("“%{name}”放在第 %{place} 个，共 %{total} 个。", "“%{name}” dropped at place %{place} of %{total}."),
  cancelled: both("已取消移动“%{name}”。", "Moving “%{name}” is cancelled."),
};

/** What those who hear the page are told while fields are moved. */
export function useDragWords(fields: readonly Pick<EffectiveField, "field" | "label">[]): NonNullable<DndContextProps["accessibility"]> {
  const say = useSay();
  const tell = (text: (typeof dragWords)["lifted"], id: UniqueIdentifier, at: UniqueIdentifier | undefined) => {
    const field = fields.find((candidate) => candidate.field === id);
    const place = fields.findIndex((candidate) => candidate.field === (at ?? id)) + 1;
    return say(text, { name: field ? say(field.label) : "", place, total: fields.length });
  };
  return {
    screenReaderInstructions: { draggable: say(dragWords.how) },
    announcements: {
      onDragStart: ({ active }) => tell(dragWords.lifted, active.id, undefined),
      onDragOver: ({ active, over }) => tell(dragWords.over, active.id, over?.id),
      onDragEnd: ({ active, over }) => tell(dragWords.dropped, active.id, over?.id),
      onDragCancel: ({ active }) => tell(dragWords.cancelled, active.id, undefined),
    },
  };
}
