/** A regulation as somebody would paste it: two chapters, a list, and one number left out by mistake. */
export const regulation = `前台接待服务管理办法

第一章 总则

第一条 为规范前台接待工作，维护公司形象，制定本办法。

第二条 本办法适用于总部及各营业网点的前台接待人员。

第二章 接待要求

第三条 接待人员应当做到：
（一）着统一工装，佩戴工牌；
（二）三十秒内起身问候来访人员；
（三）登记来访人员的姓名、单位和事由。

第五条 来访人员等候超过五分钟的，应当说明原因并提供饮水。

第六条 本办法自发布之日起施行。
`;

/** A first text of another document. */
export const firstText = `第一条 钥匙由值班人员统一保管。

第二条 领用钥匙应当登记，当日归还。

第三条 钥匙遗失的，应当在二十四小时内报告。

第四条 本办法自发布之日起施行。
`;

/** Its second text: one provision changed, one removed, one added. */
export const secondText = `第一条 钥匙由值班人员统一保管。

第二条 领用钥匙应当登记，两小时内归还。

第三条 备用钥匙封存于保险柜，启用须经部门负责人批准。

第四条 本办法自发布之日起施行。
`;
