/** Pure: a common noun beside a name -> of what kinds it tells: "the brokerage Kestrel Lane", "Vetrina, the Milan weekly". */
import { bodyNouns, documents, isPersonNoun, placeNouns, pressNouns, pressWorks } from './nouns.ts';

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

const people =
	set(`striker skater sprinter winger forward headteacher barista blogger vlogger podcaster presenter host hostess
politician celebrity hero heroine contemporary friend widower survivor mp mep`);

const presses =
	set(`broadcaster station channel sheet bi-weekly tabloid broadsheet agency fortnightly website site organ newsletter blog podcast programme
fanzine zine title annual digest mouthpiece newswire wire newsweekly freesheet portal webzine samizdat almanac press rival`);

const bodies =
	set(`brokerage broker consultancy think-tank thinktank tank line shipowner shipper lender conglomerate chain giant
bank-holding start-up startup business enterprise concern outfit house group subsidiary affiliate parent supplier exporter importer producer
manufacturer miner smelter refiner refinery builder shipbuilder carmaker chipmaker drugmaker steelmaker papermaker planemaker bakery brewery
creditor landlord owner contractor consultant consultants engineers architects lawyers solicitors accountants brokers analysts underwriters
employer employers opposition government bureau watchdog ngo nonprofit non-profit congregation order monastery convent academy conservatory
philharmonic ensemble choir band quartet troupe side team squad works plant mill yard foundry factory mine farm cooperative collective
parliament legislature upper-house lower-house chamber executive authority commission inquiry faction movement party union federation
confederation guild lodge fraternity society trust fund endowment museum gallery archive clinic observatory`);

const places =
	set(`suburb neighbourhood neighborhood outpost station headland cape hill mount ridge pass desert steppe oasis lagoon
reef atoll fjord forest wood park colony protectorate metropolis seaport market`);

/** What has a name and does not speak. */
const things =
	set(`ship vessel ferry trawler tanker steamer steamship schooner barque brig frigate destroyer submarine lugger tug dredger
freighter boat yacht lifeboat aircraft plane airliner locomotive train tram rocket satellite horse mare dog cat storm hurricane typhoon
film movie novel book play opera operetta musical symphony song ballad album hymn painting picture poem trilogy series serial game
prize award medal festival fair exhibition competition tournament cup race regatta operation project scheme plan law act bill treaty
language dialect tribe people nation variety breed brand model drug vaccine software app`);

const sets = Object.entries({
	person: [people],
	press: [pressNouns, presses],
	body: [bodyNouns, bodies],
	place: [placeNouns, places],
	work: [documents, pressWorks],
	thing: [things],
});

/** The kinds that a noun tells of, in the singular or the plural; none for most nouns. */
export function kindsToldBy(noun: string): string[] {
	const word = noun.toLowerCase();
	const single = word.replace(/s$/u, '');
	return sets.flatMap(([kind, all]) =>
		all.some((each) => each.has(word) || each.has(single)) || (kind === 'person' && isPersonNoun(single)) ? [kind] : [],
	);
}
