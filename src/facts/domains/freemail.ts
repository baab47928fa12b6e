/**
 * Mail services that anyone can have an address at: an address there says nothing of whom its owner works for.
 * Large world-wide services, and in Japan the mobile carriers' and the internet providers' mail domains.
 */
const SERVICES = new Set(
  [
    'gmail.com googlemail.com outlook.com outlook.jp hotmail.com hotmail.co.jp hotmail.co.uk live.com live.jp msn.com icloud.com me.com mac.com',
    'yahoo.com yahoo.co.jp ymail.ne.jp yahoo.ne.jp yahoo.co.uk yahoo.fr yahoo.de ymail.com rocketmail.com aol.com aol.jp gmx.de gmx.net gmx.com web.de mail.com email.com usa.com post.com inbox.com gmx.at gmx.ch live.co.uk',
    'proton.me protonmail.com pm.me zoho.com yandex.com mail.ru qq.com 163.com 126.com naver.com hanmail.net fastmail.com tutanota.com hey.com excite.co.jp',
    'orange.fr free.fr laposte.net libero.it btinternet.com virginmedia.com sky.com comcast.net att.net verizon.net t-online.de bluewin.ch',
    'docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp softbank.jp disney.ne.jp ymobile.ne.jp ymobile1.ne.jp y-mobile.ne.jp vodafone.ne.jp jp-t.ne.jp',
    'd.vodafone.ne.jp h.vodafone.ne.jp t.vodafone.ne.jp c.vodafone.ne.jp k.vodafone.ne.jp r.vodafone.ne.jp n.vodafone.ne.jp s.vodafone.ne.jp q.vodafone.ne.jp',
    'rakumail.jp rakuten.jp uqmobile.jp mineo.jp willcom.com wcm.ne.jp pdx.ne.jp emobile.ne.jp',
    'nifty.com nifty.ne.jp ocn.ne.jp biglobe.ne.jp so-net.ne.jp plala.or.jp dion.ne.jp odn.ne.jp infoweb.ne.jp infoseek.jp goo.jp goo.ne.jp livedoor.com',
    'asahi-net.or.jp eonet.ne.jp hi-ho.ne.jp dti.ne.jp jcom.home.ne.jp jcom.zaq.ne.jp zaq.ne.jp ybb.ne.jp bbexcite.jp wakwak.com mopera.net commufa.jp ctc.jp',
  ].join(' ').split(' '),
);

/** Providers that give each region or plan its own subdomain (`xyz.ocn.ne.jp`). */
const PARENTS = ['ocn.ne.jp', 'biglobe.ne.jp', 'so-net.ne.jp', 'plala.or.jp', 'dion.ne.jp', 'odn.ne.jp', 'nifty.com', 'zaq.ne.jp', 'home.ne.jp', 'pdx.ne.jp', 'vodafone.ne.jp', 'asahi-net.or.jp'];

/** Whether anyone can have an address at this domain. */
export function isFreemail(domain: string): boolean {
  return SERVICES.has(domain) || PARENTS.some((parent) => domain.endsWith(`.${parent}`));
}

/** The services that people mistype: the ones a slip is corrected to. */
export const WELL_KNOWN_DOMAINS: readonly string[] = [
  'gmail.com', 'googlemail.com', 'outlook.com', 'outlook.jp', 'hotmail.com', 'hotmail.co.jp', 'live.com', 'live.jp', 'msn.com', 'icloud.com', 'me.com', 'mac.com',
  'yahoo.com', 'yahoo.co.jp', 'ymail.com', 'aol.com', 'docomo.ne.jp', 'ezweb.ne.jp', 'au.com', 'softbank.ne.jp', 'i.softbank.jp', 'ymobile.ne.jp',
  'nifty.com', 'ocn.ne.jp', 'biglobe.ne.jp', 'so-net.ne.jp', 'plala.or.jp', 'proton.me', 'protonmail.com', 'comcast.net', 'verizon.net', 'att.net',
];
