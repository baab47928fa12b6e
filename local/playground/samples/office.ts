import type { Person } from '../api';

/** An invented office: 青空工業 (Aozora Kogyo), its people and those it writes to. No name or domain here belongs to anybody. */
export const DOMAIN = 'aozora.example';

export const PEOPLE: readonly Person[] = [
  { email: `sato@${DOMAIN}`, name: { ja: '佐藤 花子', en: 'Hanako Sato' }, role: { ja: '営業', en: 'Sales' }, locale: 'ja', timeZone: 'Asia/Tokyo' },
  { email: `suzuki@${DOMAIN}`, name: { ja: '鈴木 一郎', en: 'Ichiro Suzuki' }, role: { ja: '上長', en: 'Manager' }, locale: 'ja', timeZone: 'Asia/Tokyo' },
  { email: `tamura@${DOMAIN}`, name: { ja: '田村 真理', en: 'Mari Tamura' }, role: { ja: '管理者', en: 'Administrator' }, locale: 'ja', timeZone: 'Asia/Tokyo' },
];

/** Whom the script's properties name, see docs/install.md. */
export const ADMINISTRATOR = `tamura@${DOMAIN}`;

export const MIDORI = { company: '株式会社みどり商事', tanaka: '田中 太郎 <tanaka@midori-shoji.example>', ito: '伊藤 美咲 <ito@midori-shoji.example>' };
export const KAEDE = { company: '株式会社かえで製作所', yamamoto: '山本 健 <yamamoto@kaede-works.example>', tanaka: '田中 直樹 <n.tanaka@kaede-works.example>' };
export const FERNHILL = { company: 'Fernhill Trading', anna: 'Anna Wells <anna.wells@fernhill-trading.example>', ben: 'Ben Ortiz <ben.ortiz@fernhill-trading.example>' };
export const HARBOR = { company: 'Harbor Pine Logistics', maya: 'Maya Lind <maya.lind@harbor-pine.example>' };
