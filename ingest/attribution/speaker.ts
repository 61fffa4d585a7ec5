/** Pure: every word that may say who speaks -> whoever is the likeliest. */
import type { Detected } from '../detect.ts';
import { askerOfSubject } from './askers.ts';
import type { Chunk, Sentence } from './chunk.ts';
import { type Credited, paragraphOf, type Scene, type Sought, type Spoken } from './credit.ts';
import type { Party, Reading } from './parties.ts';
import { type Choice, type Features, note, type Ranked } from './rank.ts';
import { type Route, type Routes, routesOf } from './routes.ts';

/** Whom a word means: with a work its author, or else its publication. */
export function sharesOf(reading: Reading, chunk: Chunk): readonly Ranked<Party>[] {
	const party = reading.partyOf.get(chunk);
	const work = reading.workOf.get(chunk);
	if (work && party?.kind !== 'publication') {
		const told = work.author ?? work.publication;
		return told ? [{ value: told, share: 1 }] : work.likely;
	}
	return reading.sharesOf.get(chunk) ?? (party ? [{ value: party, share: 1 }] : []);
}

/** What kind of word a route leads to. */
function kindOf(reading: Reading, chunk: Chunk): string {
	const party = reading.partyOf.get(chunk);
	if (reading.workOf.has(chunk) && party?.kind !== 'publication') return 'work';
	if (chunk.type === 'name') return chunk.name.kind;
	return chunk.type === 'pronoun' ? (/^(?:he|she)$/i.test(chunk.words) ? 'pronoun' : 'other pronoun') : 'noun';
}

/** How many notes a source in brackets behind a quotation counts for. */
const bracketed = 4;

/** The likeliest speaker of a quotation. */
export function speakerOf(
	scene: Scene,
	{ quotation, noted, echo }: Sought,
	earlier: readonly Credited[],
	next: Detected | undefined,
): { routes: Routes; spoken: Spoken } {
	const { reading, article } = scene;
	const found = routesOf(reading, quotation, article.text);
	const { routes, setting } = found;
	const last = earlier.at(-1) ?? null;
	const way = routes.find(({ name }) => /^(?:tail|lead|colon lead)$/.test(name));
	const cue = way?.subject;
	const isReply = way !== undefined && isReplying(way);
	const isCued = routes.some(({ name }) => /^(?:tail|lead|source|colon lead)$/.test(name));
	const cued = isCued ? 'cued' : 'uncued';
	const choices = new Map<Party | null, Features>();
	const featuresFor = (party: Party | null) => {
		const features = choices.get(party) ?? {};
		choices.set(party, features);
		return features;
	};
	const add = (party: Party | null, name: string, share: number) => {
		const features = featuresFor(party);
		note(features, name, share);
		note(features, `${name} ${setting}`, share);
	};
	for (const { name, subject } of routes) {
		const kind = kindOf(reading, subject);
		for (const { value, share } of sharesOf(reading, subject)) {
			add(value, name, share);
			note(featuresFor(value), `${name} ${kind}`, share);
			if (!/^(?:tail|lead)$/.test(name)) note(featuresFor(value), `${name} ${cued}`, share);
		}
	}
	if (last) {
		const lastOne = last.credit.party ?? last.credit.publication;
		const nearness = nearnessOf(scene, last.quotation, quotation);
		add(lastOne, `last ${nearness} ${cued}`, 1);
		if (isReply) note(featuresFor(lastOne), `last for reply ${nearness}`);
	}
	if (noted) {
		const name = noted.nearness === 'later' ? 'note later' : 'note';
		const source = noted.party ?? noted.publication;
		// "Recent work finds that “…” (Lund 2019)": nobody else is named for it.
		const isAlone = noted.isBracketed && cue?.type !== 'name' && cue?.type !== 'pronoun';
		if (source) add(source, `${name} ${source.kind} ${cued}`, isAlone ? bracketed : 1);
	}
	if (echo) {
		const { party, publication } = echo.credited.credit;
		add(party ?? publication, echo.isLong ? 'echo' : 'short echo', 1);
	}
	const following = next && tailAfter(scene, quotation, next);
	if (following) for (const { value, share } of sharesOf(reading, following.subject)) add(value, `next ${cued}`, share);
	const quotedOf = new Map<Party | null, number>();
	for (const { credit } of earlier) quotedOf.set(credit.party, (quotedOf.get(credit.party) ?? 0) + 1);
	for (const [party, features] of choices) {
		if (!party) continue;
		note(features, party.kind);
		noteDoubt(features, party);
		if (party.isDescribed) note(features, 'described');
		if (party === reading.speaker) note(features, 'self');
		noteAgreement(features, party, cue);
		if (last && isAddressed(scene, last.quotation, party)) note(features, `addressed ${cued}`);
		note(features, 'prominence', Math.log(1 + party.mentions));
		const before = quotedOf.get(party) ?? 0;
		if (before > 0) note(features, 'quoted before', Math.log(1 + before));
		if (last && earlier.at(-2)?.credit.party === party && last.credit.party !== party)
			note(features, `last but one ${nearnessOf(scene, last.quotation, quotation)} ${cued}`);
	}
	const asker = cue?.type === 'pronoun' && found.sentence ? askerBefore(found.sentence, cue) : null;
	const asking = asker && reading.partyOf.get(asker);
	if (asking) choices.delete(asking);
	const nobody = featuresFor(null);
	note(nobody, 'nobody');
	note(nobody, `nobody ${setting}`);
	note(nobody, `nobody ${cued}`);
	if (scene.isNested) note(nobody, 'nobody nested');
	const ranked = reading.ranker.rank(
		'speaker',
		quotation.start,
		[...choices].map(([value, features]): Choice<Party | null> => ({ value, features })),
	);
	const best = ranked[0] ?? { value: null, share: 1 };
	if (cue && best.value) settle(reading, cue, best.value);
	const leading = [...routes, ...(following ? [following] : [])];
	const route = leading.find(({ subject }) => sharesOf(reading, subject)[0]?.value === best.value) ?? null;
	return { routes: found, spoken: { party: best.value, share: best.share, route } };
}

/** "…," he replied; "…," came the reply: whoever spoke last is answered. */
function isReplying({ subject, verb }: Route): boolean {
	const said = subject.type === 'noun' && subject.classes.has('work') ? subject.noun : (verb?.words ?? '');
	return /^(?:repl(?:y|ies|ied)|answer(?:s|ed)?|retort(?:s|ed)?|respon(?:se|ds?|ded)|rejoin(?:der|s|ed)|counter(?:s|ed)?)$/i.test(
		said,
	);
}

/** "What would you call it, Mr Lund?": whoever is called by name is to answer. */
function isAddressed({ article: { text } }: Scene, { start, end }: Detected, { kind, name }: Party): boolean {
	if (kind !== 'person') return false;
	const surname = name.split(' ').at(-1) ?? name;
	const words = text.slice(start, end);
	const at = words.lastIndexOf(surname);
	if (at < 0) return false;
	return (
		/(?:^|[,.?!]\s)(?:\p{Lu}[\p{L}.]*\s){0,2}$/u.test(words.slice(0, at)) &&
		/^(?:[,.?!]|$)/u.test(words.slice(at + surname.length))
	);
}

/** "She" of a tail is whoever has been found to speak: what follows it leads to the same word. */
function settle(reading: Reading, cue: Chunk, party: Party): void {
	if (cue.type !== 'pronoun' || reading.workOf.has(cue) || !sharesOf(reading, cue).some(({ value }) => value === party))
		return;
	reading.partyOf.set(cue, party);
	reading.sharesOf.set(cue, [{ value: party, share: 1 }]);
}

/** Whether a party can be what the verb of saying has for its subject. */
function noteAgreement(features: Features, party: Party, cue: Chunk | undefined): void {
	if (!cue) return;
	const pronoun = cue.type === 'pronoun' ? cue.words.toLowerCase() : '';
	if (pronoun === 'he' || pronoun === 'she') {
		if (party.kind !== 'person') note(features, `${party.kind} for he`);
		else if (party.pronoun) note(features, party.pronoun === pronoun ? 'agrees' : 'disagrees');
		else if (party.leaning !== 0)
			note(
				features,
				party.leaning > 0 === (pronoun === 'he') ? 'leans' : 'leans away',
				Math.tanh(Math.abs(party.leaning) / 2),
			);
	}
	if (pronoun === 'it') note(features, `${party.kind} for it`);
	if (cue.type === 'noun') for (const kind of cue.classes) note(features, `${party.kind} for ${kind}`);
	if (cue.type === 'name') note(features, `${party.kind} for name`);
}

/** A name that may be a place's, or nobody's. */
function noteDoubt(features: Features, { kind, doubt }: Party): void {
	if (doubt === 0) return;
	note(features, 'doubt', doubt);
	if (doubt > 0.5) note(features, `doubtful ${kind}`);
}

/** "Asked by Lund, she said": who asks is not who answers. */
function askerBefore({ chunks }: Sentence, { start }: Chunk): Chunk | null {
	return askerOfSubject(chunks.filter((chunk) => chunk.start < start));
}

/** How near the quotation before stands. */
function nearnessOf(scene: Scene, last: Detected, quotation: Detected): string {
	if (paragraphOf(scene, last.start) !== paragraphOf(scene, quotation.start)) {
		const between = paragraphOf(scene, quotation.start) - paragraphOf(scene, last.end - 1);
		return between <= 1 ? 'above' : 'far';
	}
	const gap = scene.reading.text.slice(last.end, quotation.start);
	if (!/\p{L}/u.test(gap)) return 'adjacent';
	if (!/[.?!]["”’»]?\s+\p{Lu}/u.test(gap)) return 'joined';
	return /[.?!]\s+\S.*[.?!]/su.test(gap) ? 'apart' : 'near';
}

/** The tail of the next quotation, if only it stands between: “No,” he said. “I will not.” is one speech. */
function tailAfter(scene: Scene, quotation: Detected, next: Detected): Route | undefined {
	if (paragraphOf(scene, next.start) !== paragraphOf(scene, quotation.start)) return undefined;
	const gap = scene.reading.text.slice(quotation.end, next.start);
	if (/\p{L}{2,}.*[.?!]\s/su.test(gap) || gap.length > 120) return undefined;
	return routesOf(scene.reading, next, scene.article.text).routes.find(({ name }) => name === 'tail');
}
