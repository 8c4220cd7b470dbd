/** Words only one trade uses, and the words by which a department that may use them is known. */
export interface TradeWord {
  readonly word: string;
  /** Where any of these stands in a name of the document's department or units, or in the form's name, the word is its own. */
  readonly trade: readonly string[];
}

/**
 * Hallmarks of trades, for forms copied from another department's. A word that several trades use (学生, 患者, 设备) is
 * no hallmark and not here.
 */
export const TRADE_WORDS: readonly TradeWord[] = [
  { word: '监狱', trade: ['监狱', '司法', '公安', '检察', '法院', '政法', '戒毒'] },
  { word: '服刑', trade: ['监狱', '司法', '公安', '检察', '法院', '政法', '矫正'] },
  { word: '戒毒', trade: ['戒毒', '禁毒', '公安', '司法', '政法', '卫生'] },
  { word: '文化场馆', trade: ['文化', '文旅', '旅游', '体育', '图书', '博物', '群众艺术', '美术', '宣传'] },
  {
    word: '观众',
    trade: [
      '文化',
      '文旅',
      '旅游',
      '体育',
      '演艺',
      '剧',
      '电影',
      '广播',
      '电视',
      '博物',
      '美术',
      '宣传',
      '传媒',
      '档案',
      '馆',
      '展',
      '乡',
      '镇',
      '街道',
    ],
  },
  { word: '演出场次', trade: ['文化', '文旅', '旅游', '演艺', '剧', '艺术', '宣传'] },
  { word: '读者', trade: ['图书', '文化', '文旅', '旅游', '档案', '出版', '报', '期刊', '宣传', '史志', '教育'] },
  { word: '造林', trade: ['林', '自然资源', '绿化', '园林', '生态', '水', '农业', '乡村'] },
  { word: '耕地', trade: ['农', '自然资源', '国土', '林', '水', '乡', '镇', '生态', '粮食'] },
  { word: '渔船', trade: ['渔', '农', '海', '水产', '交通', '港'] },
  { word: '公路养护', trade: ['公路', '交通', '道路', '乡', '镇', '城管', '住建', '建设'] },
  { word: '幼儿园', trade: ['教', '幼儿', '妇', '学校', '托育', '街道', '乡', '镇', '卫生', '住建', '规划', '消防'] },
  { word: '教学质量', trade: ['教', '学', '党校', '培训', '行政学院', '体育'] },
  { word: '病床', trade: ['卫生', '医', '健康', '疾', '康复', '民政', '救助'] },
  { word: '消防员', trade: ['消防', '应急', '公安', '森林', '林', '救援'] },
  { word: '纳税人', trade: ['税', '财政', '政务', '行政审批', '营商', '市场'] },
  {
    word: '参政议政',
    trade: ['政协', '统战', '民革', '民盟', '民建', '民进', '农工', '九三', '致公', '台盟', '工商', '人大', '参事'],
  },
  { word: '评比达标', trade: ['人力', '人社', '人事', '组织', '公务员', '社会保障', '宣传', '文明'] },
  { word: '机动车号牌', trade: ['公安', '交通', '交警', '车辆管理', '农机'] },
  { word: '社会保险稽核', trade: ['人力', '人社', '社会保', '社保', '医疗保障', '医保', '税务'] },
];
