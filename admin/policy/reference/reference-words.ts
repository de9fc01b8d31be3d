import { both } from "../../i18n/say.ts";

export const referenceWords = {
  renumber: both("重新编号", "Renumber"),
  renumberText: both(
    "按现有的编号写法依次重排，确认前可逐条核对。条文内容与条款身份不变。",
    "Counts labels anew in the way they are written. Look at each before you agree; the text and what provisions are stay the same.",
  ),
  wholeDraft: both("整份草稿", "The whole draft"),
  fromHere: both("从“%{name}”开始", "From “%{name}” on"),
  countsInserted: both("“第×条之一”也一并顺排", "Number inserted ones (12-1) through as well"),
  follow: both("本稿中的引用随之修改", "Rewrite references in this draft so that they follow"),
  whichLevels: both("哪些层级", "Which levels"),
  labelChanges: both("%{smart_count} 个编号将改变", "%{smart_count} label changes |||| %{smart_count} labels change"),
  nothingToRenumber: both("编号已经连续，无需调整。", "All numbers follow each other already."),
  noLabel: both("（无编号）", "(no label)"),
  following: both("%{smart_count} 处引用随之修改", "%{smart_count} reference follows |||| %{smart_count} references follow"),
  notFollowing: both(
    "%{smart_count} 处引用将指向别处",
    "%{smart_count} reference will lead elsewhere |||| %{smart_count} references will lead elsewhere",
  ),
  inProvision: both("%{name}：", "%{name}: "),
  keptLabels: both(
    "%{smart_count} 个编号保持不动",
    "%{smart_count} label stays out of the count |||| %{smart_count} labels stay out of the count",
  ),
  keptBecause: {
    gap: both("之前有缺号", "a gap before it"),
    inserted: both("插入条，随前条编号", "inserted, follows the one before"),
    unwritable: both("无法以此写法继续编号", "this writing goes no further"),
  },
  breaking: both(
    "其他制度有 %{smart_count} 处引用将指向别处",
    "%{smart_count} reference in other documents will lead elsewhere |||| %{smart_count} references in other documents will lead elsewhere",
  ),
  breakingText: both(
    "可在“条文引用”中到对方草稿里一并修正；未修正的，发布时会通知其编辑。",
    "They can be mended in those documents' drafts under “References”; of what is left their editors are told when this is published.",
  ),
  noWords: both("须人工修改", "to be edited by hand"),

  references: both("条文引用", "References"),
  brokenHere: both(
    "本稿有 %{smart_count} 处引用需要核对",
    "%{smart_count} reference in this text needs to be checked |||| %{smart_count} references in this text need to be checked",
  ),
  brokenElsewhere: both(
    "其他制度有 %{smart_count} 处引用因本稿而失准",
    "%{smart_count} reference in other documents no longer fits this text |||| %{smart_count} references in other documents no longer fit this text",
  ),
  elsewhere: both("现指向其他条文", "leads elsewhere by now"),
  missing: both("所引条文已不存在", "leads nowhere"),
  mend: both("改为“%{words}”", "Change to “%{words}”"),
  mendAll: both("全部修正", "Mend all"),
  asWritten: both("按现文理解", "Keep as written"),
  asWrittenHelp: both("文字不改，以现在指向的条文为准", "The words stay; what they lead to now is what is meant"),
  unlink: both("去掉链接", "Take the link away"),
  unlinkHelp: both("文字不改，不再作为手工链接", "The words stay, and are no link made by hand any more"),
  mendThere: both("在其草稿中修正", "Mend in its draft"),
  startAndMend: both("起草新版本并修正", "Start a draft and mend"),
  mendedThere: both("已在《%{title}》的草稿中修正。", "Mended in the draft of “%{title}”."),
  openDraft: both("打开草稿", "Open the draft"),
  publishNote: both(
    "发布后，其他制度有 %{smart_count} 处引用将指向别处，相关编辑会收到通知。",
    "Once this is published, %{smart_count} reference in other documents leads elsewhere; its editors are told. |||| Once this is published, %{smart_count} references in other documents lead elsewhere; their editors are told.",
  ),
  ownNote: both(
    "本稿中有 %{smart_count} 处引用需要核对。",
    "%{smart_count} reference in this text needs to be checked. |||| %{smart_count} references in this text need to be checked.",
  ),
  showPlaces: both("查看", "Show"),
  gonePage: both("这些引用已指向正确的条文，无需处理。", "These references lead where they should. There is nothing to do."),
  pageText: both(
    "所引用的制度编号已变。起草新版本后可一键修正。",
    "What these refer to has new numbers. They are mended in a new draft with one click.",
  ),

  nothingRefers: both("还没有引用。", "Nothing refers to it yet."),
  referredByTitle: both("引用了%{name}的条文", "What refers to %{name}"),
  here: both("本制度", "This document"),
  document: both("本制度", "this document"),
};
