/** Provinces by the first two digits of their region codes. Source: GB/T 2260. */
const PROVINCES: Readonly<Record<string, string>> = {
  '11': '北京',
  '12': '天津',
  '13': '河北',
  '14': '山西',
  '15': '内蒙古',
  '21': '辽宁',
  '22': '吉林',
  '23': '黑龙江',
  '31': '上海',
  '32': '江苏',
  '33': '浙江',
  '34': '安徽',
  '35': '福建',
  '36': '江西',
  '37': '山东',
  '41': '河南',
  '42': '湖北',
  '43': '湖南',
  '44': '广东',
  '45': '广西',
  '46': '海南',
  '50': '重庆',
  '51': '四川',
  '52': '贵州',
  '53': '云南',
  '54': '西藏',
  '61': '陕西',
  '62': '甘肃',
  '63': '青海',
  '64': '宁夏',
  '65': '新疆',
};

/** Short names of all provinces, in the order of their codes. */
export const PROVINCE_NAMES: readonly string[] = Object.values(PROVINCES);

/** Short name (河北) of the province a region code of two digits or more belongs to; `undefined` where there is none. */
export function provinceOfRegion(code: string): string | undefined {
  return PROVINCES[code.slice(0, 2)];
}

/** Short name of the province a name begins with (河北省财政厅, 广西壮族自治区…, 河北); `undefined` where it begins with none. */
export function provinceOfName(name: string): string | undefined {
  return PROVINCE_NAMES.find((province) => name.startsWith(province));
}
