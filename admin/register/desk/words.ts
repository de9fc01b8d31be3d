import { both } from "../../i18n/say.ts";

export const deskWords = {
  import: both("导入", "Import"),
  carryMany: both("批量办理", "Carry on"),
  signedEach: both("须逐条签名", "Signed for each record by itself"),
  becomes: both("转到“%{state}”", "To “%{state}”"),
  counts: both("记下您的意见，还需其他人同意", "Your part of it is kept; others have to agree as well"),
  sheet: both("表格录入", "Edit as a sheet"),
  carryOn: both("办理“%{title}”", "Carry “%{title}” on"),
  carryTo: both("转到“%{state}”", "To “%{state}”"),
  chooseWay: both("怎样转到“%{state}”？", "Which way to %{state}?"),
  noWay: both(
    "从“%{from}”不能直接转到“%{to}”。打开记录可以看到现在能办理什么。",
    "There is no way from %{from} to %{to}. Open the record to see what can be done now.",
  ),
  notYours: both("转到“%{to}”现在不由您办理：%{ways}。", "Bringing it to %{to} is not yours to do now: %{ways}."),
  byHandover: both(
    "“%{state}”由交接双方签字后才会转到，请打开记录签字。",
    "Only both parties' signatures lead to %{state}: open the record to sign.",
  ),
  nowhere: both("此记录现在没有可以办理的去向。", "There is nowhere to carry this record now."),
  openRecord: both("打开记录", "Open the record"),
  close: both("关闭", "Close"),
  dragHow: both(
    "拖到另一列即可办理；用键盘时，请用卡片上的“办理”按钮。",
    "Drag to another column to carry it on; by keyboard use the button on the card.",
  ),
  lifted: both("已拿起“%{title}”。", "Picked up “%{title}”."),
  over: both("在“%{state}”上。", "Over %{state}."),
  dropped: both("已放下。", "Dropped."),
  cancelled: both("已取消。", "Cancelled."),
  movedTo: both("“%{title}”已改到 %{day}。", "“%{title}” is on %{day} now."),
  notMoved: both("没有改动“%{title}”：%{why}", "“%{title}” was not moved: %{why}"),
  computedDay: both("这一天由系统记录或计算，不能拖动修改。", "This day is kept or worked out by itself and cannot be moved."),
};
