// English titles of the laws in use, by their short Chinese ones. Data.
// Where the National People’s Congress or the State Council has published a title it is that one, else ours.

const PRC = 'of the People’s Republic of China';

/** Issued by several ministries together. */
const JOINT_NOTICES: readonly (readonly [zh: string, en: string])[] = [
  [
    '国家发展改革委、财政部关于重新核定机动车牌证工本费收费标准有关问题的通知',
    'Notice of the National Development and Reform Commission and the Ministry of Finance on the Charges for Motor Vehicle Plates and Licences',
  ],
  [
    '自然资源部、农业农村部关于设施农业用地管理有关问题的通知',
    'Notice of the Ministry of Natural Resources and the Ministry of Agriculture and Rural Affairs on Land for Agricultural Facilities',
  ],
];

export const TITLES: Readonly<Record<string, string>> = {
  不动产登记暂行条例: 'Interim Regulations on Real Estate Registration',
  个人信息保护法: `Personal Information Protection Law ${PRC}`,
  中国公民民族成份登记管理办法:
    'Measures for the Administration of the Registration of Chinese Citizens’ Ethnic Identity',
  义务教育法: `Compulsory Education Law ${PRC}`,
  人力资源市场暂行条例: 'Interim Regulations on the Human Resources Market',
  人口与计划生育法: `Population and Family Planning Law ${PRC}`,
  代表法: `Law ${PRC} on Deputies to the National People’s Congress and to the Local People’s Congresses at Various Levels`,
  优化营商环境条例: 'Regulations on Optimizing the Business Environment',
  信访工作条例: 'Regulations on Petition Work',
  保守国家秘密法: `Law ${PRC} on Guarding State Secrets`,
  保守国家秘密法实施条例: `Regulations for the Implementation of the Law ${PRC} on Guarding State Secrets`,
  全国年节及纪念日放假办法: 'Measures on Public Holidays for National Festivals and Memorial Days',
  公共场所卫生管理条例: 'Regulations on the Administration of Sanitation at Public Places',
  公共租赁住房管理办法: 'Measures for the Administration of Public Rental Housing',
  农药管理条例: 'Regulations on Pesticide Administration',
  动物防疫法: `Law ${PRC} on Animal Epidemic Prevention`,
  劳动合同法: `Labor Contract Law ${PRC}`,
  医疗机构管理条例: 'Regulations on the Administration of Medical Institutions',
  危险化学品安全管理条例: 'Regulations on the Safety Administration of Hazardous Chemicals',
  取水许可和水资源费征收管理条例:
    'Regulations on the Administration of Water Abstraction Licensing and the Collection of Water Resources Fees',
  国务院关于职工工作时间的规定: 'Provisions of the State Council on the Working Hours of Workers and Staff Members',
  土地管理法: `Land Administration Law ${PRC}`,
  城乡规划法: `Urban and Rural Planning Law ${PRC}`,
  城市市容和环境卫生管理条例: 'Regulations on the Administration of City Appearance and Environmental Sanitation',
  城市房地产开发经营管理条例: 'Regulations on the Administration of Urban Real Estate Development and Operation',
  城市房地产管理法: `Law ${PRC} on Urban Real Estate Administration`,
  城市道路管理条例: 'Regulations on the Administration of Urban Roads',
  失业保险条例: 'Regulations on Unemployment Insurance',
  娱乐场所管理条例: 'Regulations on the Administration of Entertainment Venues',
  就业促进法: `Employment Promotion Law ${PRC}`,
  居住证暂行条例: 'Interim Regulations on Residence Permits',
  居民身份证法: `Law ${PRC} on Resident Identity Cards`,
  工伤保险条例: 'Regulations on Work-Related Injury Insurance',
  市场主体登记管理条例: `Regulations ${PRC} on the Administration of the Registration of Market Entities`,
  建筑法: `Construction Law ${PRC}`,
  律师法: `Law ${PRC} on Lawyers`,
  户口登记条例: `Regulations ${PRC} on Household Registration`,
  护士条例: 'Regulations on Nurses',
  排污许可管理条例: 'Regulations on the Administration of Pollutant Discharge Permits',
  政府信息公开工作年度报告格式: 'Form of the Annual Report on Open Government Information',
  政府信息公开条例: `Regulations ${PRC} on Open Government Information`,
  党政机关公文处理工作条例: 'Regulation on the Handling of Official Documents of Party and Government Organs',
  政府督查工作条例: 'Regulations on Government Supervision Work',
  教师法: `Teachers Law ${PRC}`,
  教师资格条例: 'Regulations on Teacher Qualifications',
  旅游法: `Tourism Law ${PRC}`,
  旅行社条例: 'Regulations on Travel Agencies',
  最低生活保障审核确认办法: 'Measures for the Review and Confirmation of Subsistence Allowances',
  森林法: `Forest Law ${PRC}`,
  残疾人保障法: `Law ${PRC} on the Protection of Persons with Disabilities`,
  母婴保健法: `Law ${PRC} on Maternal and Infant Health Care`,
  民办教育促进法: `Law ${PRC} on the Promotion of Privately-Run Schools`,
  民办非企业单位登记管理暂行条例:
    'Interim Regulations on the Administration of the Registration of Private Non-Enterprise Units',
  民事诉讼法: `Civil Procedure Law ${PRC}`,
  民法典: `Civil Code ${PRC}`,
  水法: `Water Law ${PRC}`,
  法律援助法: `Legal Aid Law ${PRC}`,
  烟花爆竹安全管理条例: 'Regulations on the Safety Administration of Fireworks and Firecrackers',
  特种设备安全法: `Special Equipment Safety Law ${PRC}`,
  特种设备安全监察条例: 'Regulations on the Safety Supervision of Special Equipment',
  环境影响评价法: `Law ${PRC} on Environmental Impact Assessment`,
  监察法: `Supervision Law ${PRC}`,
  社会保障卡管理办法: 'Measures for the Administration of Social Security Cards',
  社会保险法: `Social Insurance Law ${PRC}`,
  社会团体登记管理条例: 'Regulations on the Administration of the Registration of Social Organizations',
  社会救助暂行办法: 'Interim Measures for Social Assistance',
  种子法: `Seed Law ${PRC}`,
  老年人权益保障法: `Law ${PRC} on the Protection of the Rights and Interests of the Elderly`,
  药品管理法: `Drug Administration Law ${PRC}`,
  营业性演出管理条例: 'Regulations on the Administration of Commercial Performances',
  行政处罚法: `Administrative Penalty Law ${PRC}`,
  行政复议法: `Administrative Reconsideration Law ${PRC}`,
  行政许可法: `Administrative Licensing Law ${PRC}`,
  行政诉讼法: `Administrative Litigation Law ${PRC}`,
  退役军人保障法: `Law ${PRC} on the Protection of Veterans`,
  道路交通安全法: `Law ${PRC} on Road Traffic Safety`,
  道路交通安全法实施条例: `Regulations for the Implementation of the Law ${PRC} on Road Traffic Safety`,
  道路运输条例: `Regulations ${PRC} on Road Transport`,
  重大行政决策程序暂行条例: 'Interim Regulations on Procedures for Major Administrative Decisions',
  食品安全法: `Food Safety Law ${PRC}`,
  食品生产许可管理办法: 'Measures for the Administration of Food Production Licensing',
  食品经营许可和备案管理办法: 'Measures for the Administration of Food Business Licensing and Filing',
  国务院关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见:
    'Opinions of the State Council on Establishing Living and Nursing Allowances for Disabled Persons',
  ...Object.fromEntries(JOINT_NOTICES),
  // Where an organ, and no article, sets the limit.
  办事指南承诺: 'the organ’s promise in its service guide',
  办事指南载明的法定时限: 'the statutory limit stated in the service guide',
  // What a heading has named before is cited by its kind alone.
  条例: 'Regulations',
};

/** The title without the country, as Chinese leaves it out in a short citation. */
export const shorten = (title: string): string => title.replace(` ${PRC}`, '');

/** Series of numbered documents, in the letters the State Council’s English pages use. */
export const SERIES: Readonly<Record<string, string>> = {
  国办函: 'Guo Ban Han',
  国办公开办函: 'Guo Ban Gong Kai Ban Han',
  国发: 'Guo Fa',
  国办发: 'Guo Ban Fa',
  国发明电: 'Guo Fa Ming Dian',
  国办发明电: 'Guo Ban Fa Ming Dian',
  人社部发: 'Ren She Bu Fa',
  发改价格: 'Fa Gai Jia Ge',
  自然资规: 'Zi Ran Zi Gui',
};
