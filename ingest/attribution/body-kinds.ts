/** Pure: a common noun for a body, a name -> whether it may be a body of that kind. */
import { keyOf } from './spelling.ts';

/** Other words for the same kind of body: the Alliance of Seamen is a union too. */
const kinds: Record<string, RegExp> = {
	union:
		/\b(?:alliance|federation|association|brotherhood|sisterhood|guild|confederation|congress|league|workers|seamen|dockers|miners|employees|staff)\b/,
	ministry: /\b(?:department|ministerio|ministère|ministerium|secretariat|office|treasury)\b/,
	department: /\b(?:ministry|office|bureau)\b/,
	regulator:
		/\b(?:authority|agency|commission|commissioner|board|inspectorate|office|directorate|service|administration)\b/,
	watchdog: /\b(?:authority|agency|commission|commissioner|board|inspectorate|office|ombudsman|auditor|auditors)\b/,
	agency: /\b(?:authority|service|office|bureau|directorate|inspectorate|administration|institute)\b/,
	authority: /\b(?:agency|inspectorate|directorate|administration|board)\b/,
	service: /\b(?:agency|office|bureau|authority|institute)\b/,
	court: /\b(?:tribunal|bench|judges)\b/,
	tribunal: /\b(?:court|commission|panel)\b/,
	panel: /\b(?:commission|committee|inquiry|board|council)\b/,
	inquiry: /\b(?:commission|committee|tribunal|panel)\b/,
	commission: /\b(?:inquiry|committee|board|panel)\b/,
	charity: /\b(?:trust|foundation|fund|society|relief|mission|friends|aid|association)\b/,
	foundation: /\b(?:trust|fund)\b/,
	trust: /\b(?:foundation|fund|hospitals?)\b/,
	association: /\b(?:federation|society|union|league|guild|alliance|chamber|council|institute)\b/,
	federation: /\b(?:association|union|league|confederation|council)\b/,
	group:
		/\b(?:friends|campaign|alliance|coalition|network|forum|collective|committee|association|society|union|league|initiative|movement)\b/,
	campaign: /\b(?:friends|alliance|coalition|network|committee|movement)\b/,
	alliance: /\b(?:coalition|league|federation|network|bloc)\b/,
	coalition: /\b(?:alliance|bloc|front|union)\b/,
	network: /\b(?:alliance|coalition|forum|association)\b/,
	university: /\b(?:college|academy|institute|school)\b/,
	institute: /\b(?:academy|centre|center|laboratory|observatory|university|school|college|council|foundation)\b/,
	centre: /\b(?:institute|observatory|laboratory|foundation)\b/,
	laboratory: /\b(?:institute|observatory|centre|center)\b/,
	hospital: /\b(?:infirmary|clinic|sanatorium)\b/,
	police: /\b(?:constabulary|gendarmerie|guard)\b/,
	parliament: /\b(?:assembly|chamber|congress|diet|senate|duma|house|storting|riksdag|bundestag|knesset|sejm)\b/,
	chamber: /\b(?:assembly|parliament|senate|house|deputies|diet)\b/,
	assembly: /\b(?:parliament|chamber|congress|council)\b/,
	party:
		/\b(?:liberals|conservatives|democrats|socialists|greens|labour|labor|front|movement|union|alliance|league|bloc|congress)\b/,
	council: /\b(?:board|senate|assembly|borough)\b/,
	bank: /\b(?:banque|banco|banca|bankhaus|sparkasse|caisse|kasse)\b/,
	church: /\b(?:diocese|parish|synod|archdiocese|patriarchate)\b/,
};

/** "The union" for the Alliance of Seamen. */
export function isOfKind(name: string, noun: string): boolean {
	return kinds[noun]?.test(keyOf(name)) ?? false;
}

/** "The commissioners" for the Fisheries Commission. */
export function hasWord(name: string, noun: string): boolean {
	const stem = noun.replace(/(?:ors?|ers?|ion|s)$/, '');
	return keyOf(name)
		.split(' ')
		.some((word) => word === noun || word === `${noun}s` || (stem.length >= 5 && word.startsWith(stem)));
}
