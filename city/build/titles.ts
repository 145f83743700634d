// English for the titles of office in the demo city.

const TITLES: Readonly<Record<string, string>> = {
  '12345热线话务员': '12345 Hotline Operator',
  主任: 'Director',
  主席: 'Chair',
  书记: 'Secretary',
  乡长: 'Township Head',
  会长: 'President',
  便民服务中心主任: 'Director of the Service Centre',
  便民服务中心承办人: 'Handler at the Service Centre',
  便民服务中心综合窗口: 'General Window, Service Centre',
  便民服务代办员: 'Service Agent',
  保密审查员: 'Secrecy Reviewer',
  党政办信息员: 'Information Officer, General Office',
  办公室主任: 'Head of Office',
  办公室信息员: 'Information Officer, Office',
  区长: 'District Head',
  县长: 'County Head',
  合法性审核科科长: 'Head of Legal Review Section',
  合法性审核股股长: 'Head of Legal Review Unit',
  大队长: 'Brigade Chief',
  安全保密管理员: 'Security Administrator',
  安全审计员: 'Security Auditor',
  局长: 'Director',
  市长: 'Mayor',
  支队长: 'Detachment Chief',
  政务服务科窗口首席代表: 'Chief Window Representative',
  政务服务股窗口首席代表: 'Chief Window Representative',
  政府网站和办事指南编辑: 'Editor of the Website and Guides',
  政府网站编辑: 'Website Editor',
  特邀监督员: 'Outside Supervisor',
  代表工作委员会主任: 'Director of the Deputies’ Affairs Committee',
  提案委员会主任: 'Director of the Proposals Committee',
  市人大代表: 'Deputy to the Municipal People’s Congress',
  市政协委员: 'Member of the Municipal CPPCC Committee',
  总值班室值班员: 'Duty Officer, Duty Office',
  接访登记科科长: 'Head of Reception and Registration',
  复查复核科科长: 'Head of Review and Re-examination',
  接访登记股股长: 'Head of Reception and Registration',
  文书: 'Clerk',
  校长: 'President of the School',
  检察长: 'Chief Procurator',
  现场核查员: 'Site Inspector',
  督查专员: 'Inspector',
  督查室主任: 'Head of the Inspection Office',
  理事长: 'Chair of the Board',
  电子监察员: 'Supervisor',
  电子监察室主任: 'Head of Electronic Supervision',
  电子监察室监察员: 'Supervisor, Electronic Supervision',
  系统管理员: 'System Administrator',
  行政审批制度改革科科长: 'Head of Approval Reform Section',
  许可审查科承办人: 'Handler, Licensing Section',
  许可审查科科长: 'Head of Licensing Section',
  许可审查股承办人: 'Handler, Licensing Unit',
  许可审查股股长: 'Head of Licensing Unit',
  部长: 'Head of Department',
  镇长: 'Town Head',
  院长: 'President of the Court',
};

/** @throws when a title has no English yet. */
export function translateTitle(title: string): string {
  const english = TITLES[title] ?? deputy(title);
  if (english === undefined) throw new Error(`no English for ${title}`);
  return english;
}

/** 副局长: the deputy of a title that is there. */
function deputy(title: string): string | undefined {
  const superior = title.startsWith('副') ? TITLES[title.slice(1)] : undefined;
  return superior && `Deputy ${superior}`;
}
