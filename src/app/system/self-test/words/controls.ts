// What each control asks, under the standard's heading, and how this system meets it.
import { defineWords } from '#platform/i18n/words.ts';

export const controlWords = defineWords({
  zh: {
    identity: { title: '身份鉴别：一人一号', how: '登录名在数据库里唯一，岗位和角色都记在个人账号上。' },
    password: { title: '身份鉴别：口令复杂度和定期更换', how: '长度、字符种类、历史口令和更换周期由系统设置控制。' },
    'lock-out': { title: '身份鉴别：登录失败处理', how: '连续输错达到次数后锁定账号。' },
    idle: { title: '身份鉴别：超时自动退出', how: '一段时间不操作或者登录太久，会话失效。' },
    'single-session': { title: '测评常见项：同一账号不能同时登录', how: '后一次登录使前一次失效。' },
    transport: { title: '身份鉴别：鉴别信息传输保密', how: '对外只用 HTTPS；加密由前置代理完成，程序看不到它的配置。' },
    'second-factor': { title: '身份鉴别：两种以上鉴别技术', how: '口令加动态口令，按角色强制。' },
    'default-passwords': {
      title: '访问控制：默认账户和默认口令',
      how: '系统没有预置账号；初始口令逐人生成或者首次登录必须更换。',
    },
    'unused-accounts': { title: '访问控制：多余、过期账户', how: '登记簿可查长期未用的账号，由管理员停用。' },
    'database-role': { title: '访问控制：最小权限', how: '程序以不拥有任何表的数据库角色运行。' },
    'audit-scope': { title: '安全审计：覆盖每个用户', how: '每次登录、每个办件动作、每次账号变更都留记录。' },
    'audit-rights': { title: '安全审计：审计记录不可删改', how: '数据库收回了程序对审计记录的修改和删除权。' },
    'audit-kept': { title: '安全审计：留存不少于六个月', how: '系统没有删除审计记录的功能。' },
    input: {
      title: '入侵防范：输入有效性检验',
      how: '每个地址、每个表单都按声明的格式检查，由自动测试保证，本页不检查。',
    },
    uploads: { title: '恶意代码防范：上传检查', how: '按内容辨认文件种类并限制大小；设了扫描服务的，扫描不通过不收。' },
    'trusted-start': { title: '可信验证', how: '由服务器和操作系统负责，程序不检查。' },
    'day-root': { title: '数据完整性：每日存证', how: '一日的全部动作组成一棵树，树根双签并公布。' },
    chains: { title: '数据完整性：办理记录', how: '每件的动作首尾相连，改动一处即断。' },
    encryption: { title: '数据保密性：敏感数据加密存储', how: '证件号码、电话、住址用 SM4 加密，显示时遮挡。' },
    keys: { title: '数据保密性：密钥保管', how: '密钥在数据库之外，只有运行账号能读。' },
    backup: { title: '数据备份恢复：本地和异地备份', how: '由运维用数据库工具备份，程序不检查。' },
    residual: { title: '剩余信息保护：会话及时清除', how: '失效的会话每夜删除。' },
    'personal-data': {
      title: '个人信息保护',
      how: '查看完整信息须写理由并留痕，由专人负责；收的是否都是必需的，程序判断不了。',
    },
    separate: { title: '系统管理、审计管理、安全管理分设', how: '三类管理员由不同的人担任，系统拒绝一人兼任。' },
    monitoring: { title: '集中管控：运行状况监测', how: '数据库、日历、待发通知、监察覆盖集中显示。' },
    premises: { title: '安全物理环境', how: '机房由主管单位负责，程序不检查。' },
    network: { title: '安全通信网络', how: '网络架构、通信冗余由主管单位负责，程序不检查。' },
    border: { title: '安全区域边界', how: '边界防护、入侵检测由主管单位负责，程序不检查。' },
    policies: { title: '安全管理制度', how: '制度文件在系统之外，程序不检查。' },
    organisation: { title: '安全管理机构', how: '岗位设置、授权审批在系统之外，程序不检查。' },
    staff: { title: '安全管理人员', how: '录用、离岗、培训在系统之外，程序不检查。' },
    grading: { title: '定级和备案', how: '由主管单位办理，程序不检查。' },
    assessment: { title: '等级测评', how: '由测评机构进行，程序不检查。' },
    vulnerabilities: { title: '漏洞和风险管理', how: '升级和补丁由运维负责，程序不检查。' },
    cryptography: { title: '密码管理', how: '算法用 SM2、SM3、SM4；密钥由软件保管，没有接入经认证的密码产品。' },
    restoring: { title: '备份与恢复管理：恢复演练', how: '定期在另一台机器上恢复一次，程序不检查。' },
    incidents: { title: '安全事件处置', how: '由主管单位处置和报告，程序不检查。' },
    emergency: { title: '应急预案管理', how: '预案和演练在系统之外，程序不检查。' },
  },
  en: {
    identity: {
      title: 'Identification: one account each',
      how: 'Logins are unique in the database; posts and roles are held by persons.',
    },
    password: {
      title: 'Identification: complex passwords, changed regularly',
      how: 'Length, classes, history and age are settings.',
    },
    'lock-out': { title: 'Identification: failed attempts', how: 'So many failures in a row lock the account.' },
    idle: { title: 'Identification: time-out', how: 'A session ends when idle, and after some hours in any case.' },
    'single-session': {
      title: 'Commonly assessed: one session an account',
      how: 'Signing in ends the session before.',
    },
    transport: {
      title: 'Identification: secrecy of what is sent',
      how: 'HTTPS only; the proxy in front encrypts, and the program does not see how.',
    },
    'second-factor': { title: 'Identification: two factors', how: 'A password and a one-time code, required by role.' },
    'default-passwords': {
      title: 'Access: no default accounts or passwords',
      how: 'No account is built in; first passwords differ, or are replaced at the first sign-in.',
    },
    'unused-accounts': {
      title: 'Access: accounts nobody uses',
      how: 'The register lists them; administrators stop them.',
    },
    'database-role': { title: 'Access: least privilege', how: 'The program acts as a role that owns no table.' },
    'audit-scope': {
      title: 'Audit: every user',
      how: 'Each sign-in, each act on a case and each change of an account is recorded.',
    },
    'audit-rights': {
      title: 'Audit: records cannot be changed',
      how: 'The database took from the program the right to change or delete them.',
    },
    'audit-kept': {
      title: 'Audit: kept for six months at least',
      how: 'The system has no function that deletes them.',
    },
    input: {
      title: 'Intrusion: input is checked',
      how: 'Each address and form checks what it is sent; automated tests see to it, this page does not.',
    },
    uploads: {
      title: 'Malicious code: uploads',
      how: 'Kind is told by content, size is limited; with a scanner nothing unscanned is taken.',
    },
    'trusted-start': {
      title: 'Trusted verification',
      how: 'A matter of the server and its operating system; not checked here.',
    },
    'day-root': {
      title: 'Integrity: the day’s proof',
      how: 'The acts of a day form a tree whose root is signed twice and published.',
    },
    chains: {
      title: 'Integrity: records of cases',
      how: 'The acts of a case hang together; a change breaks the chain.',
    },
    encryption: {
      title: 'Secrecy: sensitive data are encrypted',
      how: 'Identity numbers, telephones and addresses are sealed with SM4 and masked when shown.',
    },
    keys: {
      title: 'Secrecy: keeping of keys',
      how: 'Keys lie outside the database; the program’s own account alone reads them.',
    },
    backup: {
      title: 'Backup, here and elsewhere',
      how: 'Made with the tools of the database; not checked by the program.',
    },
    residual: { title: 'Residual information: sessions', how: 'Dead sessions are deleted each night.' },
    'personal-data': {
      title: 'Personal information',
      how: 'Looking at whole numbers needs a reason and is recorded; somebody answers for it. Whether all that is taken is needed no program can tell.',
    },
    separate: {
      title: 'System, audit and security managed apart',
      how: 'Three different people; the system refuses two of these roles in one hand.',
    },
    monitoring: {
      title: 'Central control: how the system runs',
      how: 'Database, calendar, notices and supervision in one place.',
    },
    premises: { title: 'Physical environment', how: 'A matter of who runs the machine room; not checked here.' },
    network: { title: 'Communication network', how: 'A matter of who runs the network; not checked here.' },
    border: { title: 'Boundary of the network', how: 'A matter of who runs the network; not checked here.' },
    policies: { title: 'Security policies', how: 'Papers outside the system; not checked here.' },
    organisation: { title: 'Security organisation', how: 'Outside the system; not checked here.' },
    staff: { title: 'Security of staff', how: 'Outside the system; not checked here.' },
    grading: { title: 'Grading and filing', how: 'Done by the organ in charge; not checked here.' },
    assessment: { title: 'Assessment of the level', how: 'Done by an assessment body; not checked here.' },
    vulnerabilities: {
      title: 'Vulnerabilities and risks',
      how: 'Updates are a matter of operations; not checked here.',
    },
    cryptography: {
      title: 'Cryptography',
      how: 'SM2, SM3 and SM4; keys are kept by software, no certified product is connected.',
    },
    restoring: {
      title: 'Backup and recovery: drills',
      how: 'A restore on another machine from time to time; not checked here.',
    },
    incidents: { title: 'Security incidents', how: 'Handled and reported by the organ in charge; not checked here.' },
    emergency: { title: 'Emergency plans', how: 'Plans and drills outside the system; not checked here.' },
  },
});
