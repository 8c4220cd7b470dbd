// Writes server/src/catalogue/syllables.ts, which syllable each common character is read as: `node scripts/syllables.mjs`.
// Characters: those of GB/T 2312, 6,763. Readings: the npm package pinyin-pro (MIT), without tones.
import { writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import { inRoot } from './lib/project.mjs';

/** Characters with more than one reading in everyday words, every one of them; of all others the first reading is kept. */
const SEVERAL =
  '便:bian,pian 薄:bao,bo 剥:bao,bo 参:can,shen 藏:cang,zang 曾:ceng,zeng 差:cha,chai 长:chang,zhang 朝:chao,zhao ' +
  '车:che,ju 称:cheng,chen 乘:cheng,sheng 匙:chi,shi 重:zhong,chong 种:zhong,chong 畜:chu,xu 传:chuan,zhuan 单:dan,shan ' +
  '弹:dan,tan 的:de,di 得:de,dei 地:di,de 调:diao,tiao 都:dou,du 度:du,duo 恶:e,wu 否:fou,pi 给:gei,ji 更:geng 行:xing,hang ' +
  '和:he,huo 核:he,hu 会:hui,kuai 还:huan,hai 划:hua 几:ji 系:xi,ji 降:jiang,xiang 强:qiang,jiang 将:jiang 角:jiao,jue ' +
  '校:xiao,jiao 觉:jue,jiao 解:jie 卡:ka,qia 壳:ke,qiao 空:kong 乐:le,yue 了:le,liao 量:liang 率:lü,shuai 绿:lü 落:luo,la ' +
  '露:lu,lou 六:liu 陆:lu 没:mei,mo 模:mo,mu 难:nan 宁:ning 屏:ping,bing 铺:pu 期:qi 塞:sai,se 色:se 刹:sha,cha 厦:sha,xia ' +
  '省:sheng,xing 石:shi,dan 识:shi,zhi 什:shen,shi 食:shi 熟:shu 数:shu 属:shu,zhu 宿:su 缩:suo 提:ti,di 拓:tuo,ta 为:wei ' +
  '吓:xia,he 纤:xian,qian 削:xiao,xue 血:xue,xie 殷:yin 应:ying 与:yu 员:yuan 扎:zha,za 粘:zhan,nian 折:zhe,she 着:zhe,zhuo,zhao ' +
  '只:zhi 中:zhong 属:shu,zhu 综:zong 钻:zuan 作:zuo 合:he 内:nei 万:wan 大:da 六:liu 广:guang 说:shuo 思:si 缴:jiao 稽:ji ' +
  '般:ban 择:ze 责:ze 术:shu 助:zhu 信:xin 其:qi 区:qu 约:yue 育:yu 遗:yi 疑:yi 亲:qin 见:jian 家:jia 不:bu 无:wu 被:bei';

const several = new Map(SEVERAL.split(' ').map((entry) => [entry[0], entry.slice(2).split(',')]));
const decoder = new globalThis.TextDecoder('gb18030');
/** @type {Map<string, string[]>} */
const characters = new Map();
for (let high = 0xb0; high <= 0xf7; high++)
  for (let low = 0xa1; low <= 0xfe; low++) {
    const character = decoder.decode(Uint8Array.of(high, low));
    if (character < '\u4e00' || character > '\u9fff') continue;
    const [first] = pinyin(character, { multiple: true, toneType: 'none', type: 'array' });
    for (const reading of several.get(character) ?? [first]) {
      const syllable = reading.replace('ü', 'v');
      if (!/^[a-z]+$/.test(syllable)) throw new Error(`${character} is read ${syllable}`);
      characters.set(syllable, [...(characters.get(syllable) ?? []), character]);
    }
  }
const data = [...characters]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([syllable, read]) => syllable + read.sort().join(''))
  .join('');
writeFileSync(
  inRoot('server/src/catalogue/syllables.ts'),
  `/**
 * Which characters each syllable of Mandarin writes, without tones: a syllable, then its characters. A character of
 * several readings stands with each. The 6,763 characters of GB/T 2312; ü is v. Made by scripts/syllables.mjs from the
 * npm package pinyin-pro (MIT); not to be edited by hand.
 */
export const SYLLABLES =
  '${data}';
`,
);
console.log(`${characters.size} syllables, ${Buffer.byteLength(data)} bytes`);
