/** Pure: an article's quotations -> who said each of them, where and when, with the article's words that say so. */
import type { Article, Span } from '../src/article.ts';
import { around } from '../src/spans.ts';
import { castOf } from './attribution/cast.ts';
import { channelOf } from './attribution/channel.ts';
import type { Credit, Credited, Scene, Sought } from './attribution/credit.ts';
import { dateOf } from './attribution/dates.ts';
import { createEchoes } from './attribution/echoes.ts';
import { type Interview, interviewOf } from './attribution/interview.ts';
import { narrationOf, narrationWithin } from './attribution/narration.ts';
import { outerOf } from './attribution/outer.ts';
import { leadingOf, type Party, partiesOf } from './attribution/parties.ts';
import { createRanker, type Ranker } from './attribution/rank.ts';
import { isSignature } from './attribution/raw-names.ts';
import { sceneOf } from './attribution/scene.ts';
import { answerOf, signedBy } from './attribution/sheer-credits.ts';
import { speakerOf } from './attribution/speaker.ts';
import { keyOf } from './attribution/spelling.ts';
import { weights } from './attribution/weights.ts';
import type { Detected } from './detect.ts';
import { createGrounds, type Grounds } from './evidence.ts';

/** A field as the article's words give it. */
export interface Field<Value> {
	value: Value;
	/** Slices of the article that say so, those nearest to the quotation first; none where nothing in it does. */
	evidence: readonly string[];
	/** From 0, a guess, to 1. */
	confidence: number;
}

/** A quotation with the credit that the article gives it. */
export interface Attributed extends Detected {
	voice: Field<'journal' | 'official'>;
	publication: Field<string | null>;
	/** `unknown` for an official's words of whom the article says nothing. */
	speaker: Field<string | null>;
	/** `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `unknown`. */
	issued: Field<string>;
	/** True where the date is reckoned from that of the article: "on Wednesday". */
	isOfArticle: boolean;
	/** Who quotes these words in his own, inside another quotation. */
	quotedBy: string | null;
}

/** The credit of each quotation, in their order; labels are left out. */
export function attribute(
	article: Article,
	detected: readonly Detected[],
	ranker: Ranker = createRanker(weights),
): Attributed[] {
	const groundsOf = createGrounds(article);
	return creditsOf(article, detected, ranker).map((each) =>
		attributed(each.quotation, each.credit, each.quotedBy, groundsOf(each)),
	);
}

/**
 * The credits with what they were found from.
 * @param ranker what decides between candidates: `test/eval/fit.ts` gives one that listens.
 */
export function creditsOf(
	article: Article,
	detected: readonly Detected[],
	ranker: Ranker,
): (Credited & { scene: Scene; quotedBy: string | null })[] {
	const quotations = detected.filter(({ use }) => use === 'quotation');
	const marked = detected.filter(({ use, start }) => use !== 'label' || !isSignature(article.text, start));
	const labels = marked.filter(({ use }) => use === 'label');
	const narration = narrationOf(article, marked);
	const cast = castOf(narrationOf(article, labels), narration, article.emphases, ranker);
	const quoted = new Set(quotations.map(({ start }) => start));
	const partyNamed = partiesOf(cast);
	const echoes = createEchoes(article);
	const shared = { cast, ranker, quoted, partyNamed, echoes, leading: leadingOf(cast.names).map(partyNamed) };
	const interview = interviewOf(article, narration, cast.names, shared.partyNamed, ranker);
	const around = {
		speaker: null,
		addressee: interview?.party ?? null,
		outer: [],
		isNested: false,
		holder: null,
	};
	const scene = sceneOf(article, narration, { ...shared, ...around });
	const credits = new Map<Detected, Credit>();
	const byPlace = new Map(quotations.map((each) => [placeOf(each), each]));
	const holderOf = ({ within }: Detected) => (within ? byPlace.get(placeOf(within)) : undefined);
	const inners = Map.groupBy(quotations, holderOf);
	creditAll(scene, inners.get(undefined) ?? [], credits, interview);
	const scenes = new Map<Detected, Scene>();
	for (const holder of quotations) {
		const inner = inners.get(holder);
		if (!inner) continue;
		const speaker = credits.get(holder)?.party ?? null;
		const within = narrationWithin(article, withOwnBefore(article, holder, quotations, credits), detected);
		const outer = outerOf(scene.reading, cast, holder.start);
		const credit = credits.get(holder);
		const at = holderOf(holder);
		const home = (at && scenes.get(at)) ?? scene;
		const nested = sceneOf(article, within, {
			...shared,
			holder: credit ? { quotation: holder, credit, scene: home } : null,
			speaker,
			addressee: addresseeOf(holder, speaker, inners, credits),
			outer,
			isNested: true,
		});
		scenes.set(holder, nested);
		creditAll(nested, inner, credits, null);
	}
	return quotations.flatMap((quotation) => {
		const holder = holderOf(quotation);
		const by = holder ? credits.get(holder) : undefined;
		const credit = credits.get(quotation);
		const home = (holder && scenes.get(holder)) ?? scene;
		const quotedBy = by?.party?.name ?? by?.publication?.name ?? null;
		return credit ? [{ quotation, credit, scene: home, quotedBy }] : [];
	});
}

/** What a credit counts that no verb of saying bears out. */
const verbless = 0.65;

function placeOf({ start, end }: Span): string {
	return `${start}-${end}`;
}

/** Whoever has spoken last before a quotation, if not its own speaker: "you" is he. */
function addresseeOf(
	holder: Detected,
	speaker: Party | null,
	inners: ReadonlyMap<Detected | undefined, readonly Detected[]>,
	credits: ReadonlyMap<Detected, Credit>,
): Party | null {
	const before = (inners.get(undefined) ?? []).filter(({ end }) => end <= holder.start).slice(-4);
	const other = before.findLast((each) => {
		const party = credits.get(each)?.party;
		return party && party !== speaker && party.kind === 'person';
	});
	return (other && credits.get(other)?.party) ?? null;
}

/** A quotation with those of its speaker before it in the paragraph: "he" may be named there. */
function withOwnBefore(
	article: Article,
	holder: Detected,
	quotations: readonly Detected[],
	credits: ReadonlyMap<Detected, Credit>,
): Span[] {
	const paragraph = around(article.paragraphs, holder.start);
	const before: Detected[] = [];
	for (let at = quotations.indexOf(holder); at >= 0; at -= 1) {
		const each = quotations[at];
		if (!each || !paragraph || each.start < paragraph.start) break;
		const isOwn = each === holder || credits.get(each)?.party === credits.get(holder)?.party;
		if (each.within === holder.within && isOwn) before.unshift(each);
	}
	return before;
}

/** Credits the quotations of one scene in their order. */
function creditAll(
	scene: Scene,
	quotations: readonly Detected[],
	credits: Map<Detected, Credit>,
	interview: Interview | null,
): void {
	const earlier: Credited[] = [];
	for (const [index, quotation] of quotations.entries()) {
		const answer = interview?.answers.find(({ start }) => Math.abs(start - quotation.start) <= 2);
		const credit =
			interview && answer ? answerOf(interview, answer) : creditOf(scene, quotation, earlier, quotations[index + 1]);
		credits.set(quotation, credit);
		earlier.push({ quotation, credit });
		scene.echoes.keep({ quotation, credit });
	}
}

function creditOf(scene: Scene, quotation: Detected, earlier: readonly Credited[], next: Detected | undefined): Credit {
	const sought: Sought = { quotation, noted: scene.noteOf(quotation), echo: scene.echoes.of(quotation) };
	const { noted } = sought;
	// "(Lund, Harbour Gazette, 2014)" behind the words tells all of it, as a line below them does.
	const isTold = noted?.isLine
		? noted.party || noted.publication
		: noted?.isBracketed && noted.party && noted.publication;
	if (noted && isTold) return signedBy(noted);
	const { routes, spoken } = speakerOf(scene, sought, earlier, next);
	const channel = channelOf(scene, spoken, routes, earlier, sought);
	const { party, route } = spoken;
	const isOwn = channel.publication !== null && keyOf(channel.publication.name) === scene.publisher;
	const publication = isOwn ? null : channel.publication;
	const work = party?.kind === 'publication' ? null : party;
	const credit: Credit = {
		party: party?.kind === 'publication' ? (channel.work?.author ?? null) : work,
		publication,
		isPress: channel.isPress && publication !== null,
		work: channel.work,
		route,
		// Without a verb of saying the words may mean something else.
		confidence: spoken.share * (route?.verb ? 1 : verbless),
		// Who wrote it in a journal may be doubtful where the journal is not.
		channel: party?.kind === 'publication' ? spoken.share : channel.share * (0.5 + spoken.share / 2),
		date: null,
		undated: 0,
		tense: null,
		routes,
		sentence: route?.sentence ?? routes.sentence,
	};
	return { ...credit, ...dateOf(scene, sought, routes, route, credit, earlier) };
}

function attributed(quotation: Detected, found: Credit, quotedBy: string | null, grounds: Grounds): Attributed {
	const confidence = Math.max(0, Math.min(1, found.confidence));
	const voice = found.isPress ? 'journal' : 'official';
	// "An author in Hakpo" is no name.
	const isUnsigned = voice === 'journal' && found.party?.isDescribed === true;
	const speaker = (isUnsigned ? null : found.party?.name) ?? (voice === 'official' ? 'unknown' : null);
	const { publication, issued, isOfArticle } = grounds;
	return {
		...quotation,
		voice: {
			value: voice,
			evidence: voice === 'journal' ? publication : grounds.speaker,
			confidence: found.channel,
		},
		publication: { value: found.publication?.name ?? null, evidence: publication, confidence: found.channel },
		speaker: { value: speaker, evidence: isUnsigned ? [] : grounds.speaker, confidence },
		issued: found.date
			? { value: found.date.value, evidence: issued, confidence: found.date.confidence }
			: { value: 'unknown', evidence: [], confidence: found.undated },
		isOfArticle,
		quotedBy,
	};
}
