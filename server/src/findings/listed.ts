import type { Finding, Wording } from './model';

/** Places listed with one finding at most. */
const MOST = 50;

/** The places that are listed with a finding, and what its message says of those that are not ('' where all are). */
export interface Listed {
  readonly related: Finding['related'];
  readonly note: Wording;
}

/** Lists the first places only, and says how many there are beside them. */
export function listed(places: Finding['related']): Listed {
  const rest = places.length - MOST;
  if (rest <= 0) return { related: places, note: { 'zh-cn': '', en: '' } };
  return {
    related: places.slice(0, MOST),
    note: { 'zh-cn': `（其余 ${rest} 处未逐一列出）`, en: ` (${rest} more places are not listed)` },
  };
}
