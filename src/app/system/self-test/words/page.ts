// What the page of the self-test says, and what each check found.
import { defineWords } from '#platform/i18n/words.ts';

export const words = defineWords({
  zh: {
    menu: '等保自查',
    title: '等级保护三级自查',
    lead: '“符合”“不符合”是刚才对本系统检查的结果；程序检查不了的写明“需人工确认”。本页不是等级测评报告。',
    source:
      '标题取自 GB/T 22239-2019 第三级，核对过的写明条款号，要求由本系统概括，以标准原文为准；标准没有给数值的，按本地设定判断。',
    checkedAt: (at: string) => `检查时间 ${at}`,
    counts: { met: '符合', unmet: '不符合', ask: '需人工确认' },
    families: {
      computing: '安全计算环境',
      centre: '安全管理中心',
      surroundings: '安全物理环境、通信网络、区域边界',
      management: '安全管理制度、机构、人员',
      building: '安全建设管理',
      running: '安全运维管理',
    },
    found: {
      identity: (f: { officers: number }) => `登录名唯一；在用工作人员账号 ${f.officers} 个。`,
      password: (f: { length: number; classes: number; history: number; days: number; most: number }) =>
        `至少 ${f.length} 位、${f.classes} 类字符，不得重复前 ${f.history} 次；${f.days === 0 ? '没有设更换周期' : `${f.days} 天更换`}（本地设定 ${f.most} 天以内）。`,
      'lock-out': (f: { failures: number; minutes: number }) => `连续 ${f.failures} 次锁定 ${f.minutes} 分钟。`,
      idle: (f: { idleMinutes: number; absoluteHours: number; most: number }) =>
        `${f.idleMinutes} 分钟不操作退出（本地设定 ${f.most} 分钟以内），最长 ${f.absoluteHours} 小时。`,
      'single-session': (f: { single: boolean; doubles: number }) =>
        `${f.single ? '已限制' : '没有限制'}；现有 ${f.doubles} 个账号同时有两个会话。`,
      transport: (f: { https: boolean }) =>
        f.https ? '对外地址是 HTTPS，代理的配置请人工确认。' : '对外地址不是 HTTPS。',
      'second-factor': (f: { officers: number; withFactor: number; required: boolean }) =>
        `${f.officers} 个在用账号中 ${f.withFactor} 个已启用动态口令；${f.required ? '全部角色必须使用' : '没有要求全部角色使用'}。`,
      'default-passwords': (f: { demo: boolean; shared: boolean }) =>
        f.demo
          ? '这是演示城市，账号用公开的口令。'
          : f.shared
            ? '初始口令相同，又不要求更换。'
            : '没有公用的初始口令。',
      'unused-accounts': (f: { unused: number; days: number }) => `${f.days} 天未登录的在用账号 ${f.unused} 个。`,
      'database-role': (f: { role: string; mighty: boolean; owned: number }) =>
        `角色 ${f.role}，拥有 ${f.owned} 张表；${f.mighty ? '登录角色是超级用户' : '不是超级用户'}。`,
      'audit-scope': (f: { unrecorded: number }) => `最近的工作人员会话中，没有登录记录的 ${f.unrecorded} 个。`,
      'audit-rights': (f: { role: string; changeable: string }) =>
        f.changeable ? `角色 ${f.role} 可以改删：${f.changeable}。` : `角色 ${f.role} 对审计记录只能新增和读取。`,
      'audit-kept': (f: { oldest: string | null }) => (f.oldest ? `最早的记录写于 ${f.oldest}。` : '还没有记录。'),
      uploads: (f: { scanner: boolean }) => (f.scanner ? '已设病毒扫描。' : '没有设病毒扫描。'),
      'day-root': (f: { date: string | null; acts: number; hashed: boolean; behind: boolean; faults: string }) =>
        [
          f.date ? `最近封存 ${f.date}，${f.acts} 个动作` : '还没有封存过',
          f.faults ? `有误：${f.faults}` : f.hashed ? '树根、签名核对无误' : '签名核对无误，动作太多没有逐个核对',
          ...(f.behind ? ['有应当封存而没有封存的动作'] : []),
        ]
          .join('，')
          .concat('。'),
      chains: (f: { looked: number; broken: number }) =>
        `最近有动作的 ${f.looked} 条链中，断开 ${f.broken} 条。全部核验用 verify 命令。`,
      encryption: (f: { looked: number; unreadable: number }) => `抽查 ${f.looked} 项密文，解不开 ${f.unreadable} 项。`,
      keys: (f: { there: boolean }) => (f.there ? '密钥文件在数据目录，已核对读取权限。' : '没有找到密钥文件。'),
      residual: (f: { leftOver: number }) => `失效两天以上还没有删除的会话 ${f.leftOver} 个。`,
      'personal-data': (f: { dataProtection: number }) => `个人信息保护负责人 ${f.dataProtection} 名。`,
      separate: (f: { vacant: number; holdingTwo: number }) => `空缺 ${f.vacant} 类，兼任 ${f.holdingTwo} 人。`,
      monitoring: (f: { ready: boolean }) => (f.ready ? '各项运行检查正常。' : '运行检查有异常，见“系统状况”。'),
      cryptography: (f: { works: boolean }) =>
        f.works ? '加解密和签名验签自检通过。' : '加解密或者签名自检没有通过。',
    },
    confirmedBy: (c: { by: string; at: string; until: string; result: string }) =>
      `${c.by} ${c.at} 确认${c.result}，有效至 ${c.until}：`,
    lapsed: '（已过期）',
    confirm: '登记人工确认',
    control: '控制点',
    result: '结论',
    evidence: '依据',
    evidenceHint: '看了什么、在哪里、文号或者报告编号',
    until: '有效至',
    untilHint: '最长一年',
    send: '登记',
    confirmed: '已登记，原来的记录保留。',
  },
  en: {
    menu: 'Level-3 self-test',
    title: 'Self-test for level 3',
    lead: '“Met” and “not met” were found on this system just now; what the program cannot check says so. This page is no assessment report.',
    source:
      'Headings are those of GB/T 22239-2019, level 3, with the number of the clause where it was checked; what they ask is summed up here, and the standard’s text counts. Where it gives no number, a local setting decides.',
    checkedAt: (at) => `Checked ${at}`,
    counts: { met: 'Met', unmet: 'Not met', ask: 'To be confirmed by hand' },
    families: {
      computing: 'Secure computing environment',
      centre: 'Security management centre',
      surroundings: 'Premises, network and boundary',
      management: 'Policies, organisation, staff',
      building: 'Management of construction',
      running: 'Management of operation',
    },
    found: {
      identity: (f) => `Logins are unique; ${f.officers} accounts of officers are in use.`,
      password: (f) =>
        `At least ${f.length} characters of ${f.classes} classes, none of the last ${f.history}; ${f.days === 0 ? 'no age is set' : `changed after ${f.days} days`} (local setting: within ${f.most} days).`,
      'lock-out': (f) => `${f.failures} failures lock for ${f.minutes} minutes.`,
      idle: (f) =>
        `Ends after ${f.idleMinutes} idle minutes (local setting: within ${f.most}), after ${f.absoluteHours} hours at most.`,
      'single-session': (f) => `${f.single ? 'Limited' : 'Not limited'}; ${f.doubles} accounts have two sessions now.`,
      transport: (f) =>
        f.https ? 'The public address is HTTPS; please confirm the proxy by hand.' : 'The public address is not HTTPS.',
      'second-factor': (f) =>
        `${f.withFactor} of ${f.officers} accounts use one-time codes; ${f.required ? 'all roles must' : 'not all roles must'}.`,
      'default-passwords': (f) =>
        f.demo
          ? 'This is the demo city: its password is published.'
          : f.shared
            ? 'First passwords are the same and need not be replaced.'
            : 'No first password is shared.',
      'unused-accounts': (f) => `${f.unused} accounts in use were not signed in to for ${f.days} days.`,
      'database-role': (f) =>
        `Role ${f.role} owns ${f.owned} tables; ${f.mighty ? 'it logs in as a superuser' : 'no superuser'}.`,
      'audit-scope': (f) => `Of the latest sessions of officers ${f.unrecorded} have no record of signing in.`,
      'audit-rights': (f) =>
        f.changeable
          ? `Role ${f.role} may change or delete: ${f.changeable}.`
          : `Role ${f.role} may add and read only.`,
      'audit-kept': (f) => (f.oldest ? `The oldest record is of ${f.oldest}.` : 'There is no record yet.'),
      uploads: (f) => (f.scanner ? 'A virus scanner is set.' : 'No virus scanner is set.'),
      'day-root': (f) =>
        [
          f.date ? `Last closed: ${f.date}, ${f.acts} acts` : 'No day was closed yet',
          f.faults
            ? `wrong: ${f.faults}`
            : f.hashed
              ? 'root and signatures hold'
              : 'signatures hold; too many acts to hash them all',
          ...(f.behind ? ['acts wait that should have been closed'] : []),
        ]
          .join('; ')
          .concat('.'),
      chains: (f) => `Of ${f.looked} chains that grew last ${f.broken} are broken. The command verify checks all.`,
      encryption: (f) => `Of ${f.looked} sealed values looked at ${f.unreadable} could not be opened.`,
      keys: (f) =>
        f.there ? 'The key file is in the data folder; who may read it was checked.' : 'The key file was not found.',
      residual: (f) => `${f.leftOver} sessions that ended two days ago are there still.`,
      'personal-data': (f) => `${f.dataProtection} officers answer for personal information.`,
      separate: (f) => `${f.vacant} of the three are vacant; ${f.holdingTwo} people hold two.`,
      monitoring: (f) =>
        f.ready ? 'All running checks are fine.' : 'A running check is wrong; see the state of the system.',
      cryptography: (f) =>
        f.works ? 'Sealing and signing were tried and work.' : 'Sealing or signing was tried and failed.',
    },
    confirmedBy: (c) => `${c.by}, ${c.at}, confirmed ${c.result} until ${c.until}: `,
    lapsed: ' (lapsed)',
    confirm: 'Confirm by hand',
    control: 'Control',
    result: 'Finding',
    evidence: 'Evidence',
    evidenceHint: 'What was looked at, where, under which number',
    until: 'Valid until',
    untilHint: 'A year at most',
    send: 'Confirm',
    confirmed: 'Kept; earlier confirmations stay on record.',
  },
});
