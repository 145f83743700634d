// Enterprises and public institutions that are members of the network (A05): banks, power, water, hospitals, schools.

export interface Enterprise {
  line: string;
  name: string;
  en: string;
  /** Category of the credit code: 91 enterprise, 12 public institution. */
  category: '91' | '12';
}

const company = (line: string, name: string, en: string): Enterprise => ({ line, name, en, category: '91' });
const institution = (line: string, name: string, en: string): Enterprise => ({
  line,
  name,
  en,
  category: '12',
});

/** `{q}` is the everyday name of the place, `{e}` its English name. */
export const ENTERPRISES: readonly Enterprise[] = [
  company('water-supply', '{q}自来水有限公司', '{e} Water Supply Company'),
  company('power', '{q}供电局', '{e} Power Supply Bureau'),
  company('gas', '{q}燃气有限公司', '{e} Gas Company'),
  company('bus', '{q}公共交通有限公司', '{e} Public Transport Company'),
  company('post', '{q}邮政分公司', '{e} Post'),
  company('mobile', '{q}移动通信分公司', '{e} Mobile Communications'),
  company('telecom', '{q}电信分公司', '{e} Telecom'),
  company('sewage', '{q}污水处理有限公司', '{e} Sewage Treatment Company'),
  company('bank-agricultural', '{q}农业银行', '{e} Agricultural Bank'),
  company('bank-construction', '{q}建设银行', '{e} Construction Bank'),
  company('bank-rural', '{q}农村信用合作联社', '{e} Rural Credit Cooperative'),
  company('insurance', '{q}财产保险支公司', '{e} Property Insurance'),
  company('grain-store', '{q}粮油购销有限公司', '{e} Grain and Oil Company'),
  company('bookshop', '{q}新华书店', '{e} Xinhua Bookshop'),
  institution('hospital', '{q}人民医院', '{e} People’s Hospital'),
  institution('hospital-tcm', '{q}中医医院', '{e} Hospital of Chinese Medicine'),
  institution('hospital-maternity', '{q}妇幼保健院', '{e} Maternity and Child Hospital'),
  institution('disease-control', '{q}疾病预防控制中心', '{e} Centre for Disease Control'),
  institution('middle-school', '{q}第一中学', '{e} No. 1 Middle School'),
  institution('vocational-school', '{q}职业技术学校', '{e} Vocational School'),
  institution('media', '{q}融媒体中心', '{e} Media Centre'),
  institution('library', '{q}图书馆', '{e} Library'),
  institution('culture-house', '{q}文化馆', '{e} Culture House'),
  institution('funeral', '{q}殡仪馆', '{e} Funeral Parlour'),
  institution('employment-centre', '{q}公共就业和人才服务中心', '{e} Employment and Talent Centre'),
  institution('farm-technology', '{q}农业技术推广中心', '{e} Agricultural Technology Centre'),
];
