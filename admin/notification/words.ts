import { both } from "../i18n/say.ts";

export const notificationWords = {
  title: both("通知", "Notifications"),
  bell: both("通知", "Notifications"),
  bellUnread: both("通知：%{count} 条未读", "Notifications: %{count} unread"),
  unread: both("未读", "Unread"),
  unreadCount: both("%{smart_count} 条未读", "one unread |||| %{smart_count} unread"),
  markAll: both("全部标为已读", "Mark all as read"),
  all: both("查看全部通知", "See all notifications"),
  group: both("类别", "About"),
  everything: both("全部", "Everything"),
  newer: both("较新", "Newer"),
  older: both("更早", "Older"),
  nothing: both("暂无通知", "Nothing to tell"),
  nothingHelp: both(
    "有新的待办、即将到期、催办、审批或制度变化时，会在这里告诉您。",
    "New things to do, due dates, reminders, decisions and changed rules will be told here.",
  ),
  today: both("今天", "Today"),
  week: both("本周", "This week"),
  earlier: both("更早", "Earlier"),
};
