import { both } from "../../i18n/say.ts";

/** What forms say about saving, leaving, drafts and conflicts. */
export const formWords = {
  keptHere: both(
    "已保存在此设备（%{at}），只有您能看到，退出登录后删除。",
    "Kept at this device (%{at}) for you alone; deleted when you sign out.",
  ),
  notKept: both("内容太大，无法保存在此设备，请尽快提交。", "Too large to be kept at this device: submit it soon."),
  problems: both("还不能保存，请先处理：", "This cannot be saved yet. Please look at:"),
  at: both("%{label}：%{message}", "%{label}: %{message}"),
  leaveTitle: both("还有未保存的修改", "There are unsaved changes"),
  leaveText: both("离开后，未保存的修改将丢失。", "If you leave, what you typed is lost."),
  leave: both("不保存，离开", "Leave without saving"),
  stay: both("继续填写", "Stay"),
  save: both("保存", "Save"),
  draftFound: both("您在 %{at} 填写过、尚未保存的内容还在。", "What you typed at %{at} and did not save is still here."),
  takeDraft: both("继续填写", "Go on with it"),
  discardDraft: both("丢弃", "Discard it"),
  conflictTitle: both("您填写期间已被修改", "Changed while you were typing"),
  conflictBy: both("%{name}于 %{at} 保存了新的内容。", "%{name} saved something else at %{at}."),
  conflictHelp: both(
    "请逐项选择保留哪一个；您填写的内容没有丢失。",
    "Choose for each field what is to be kept. Nothing that you typed is lost.",
  ),
  mine: both("我填写的", "Mine"),
  theirs: both("已保存的", "Saved meanwhile"),
  allMine: both("全部用我的", "All mine"),
  allTheirs: both("全部用已保存的", "All theirs"),
  decide: both("双方都修改了，请选择", "Both changed it: please choose"),
  saveChosen: both("按选择保存", "Save as chosen"),
  backToForm: both("回到表单", "Back to the form"),
  nothingLeft: both("您填写的与已保存的内容相同。", "What you typed is what was saved."),
};
